import { runCommand } from './kiosk.ts';

/** Runs one command line as a technician would, and answers with everything it said. */
export async function typed(words: readonly string[], input: string | Uint8Array = '') {
  const said = { out: '', err: '' };
  const code = await runCommand(words, {
    stdin: (async function* () {
      yield Buffer.from(input);
    })(),
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
  });
  return { code, ...said };
}
