import { parseArgs } from 'node:util';

export interface Arguments {
  /**
   * serve: the server. The others do one thing and end. keys: says the public keys · enrolment-code: mints a code for a
   * kiosk · import: takes in what a courier brought · publish: makes a signed catalogue the one kiosks are to use
   * publish-update: signs a program and offers it to a channel of kiosks
   */
  readonly command: Command;
  /** What the command is about: a kiosk, a file, a folder; null where it is about nothing. */
  readonly subject: string | null;
  readonly port: number;
  readonly host: string;
  readonly data: string | null;
  /** File of the private keys; null: in the data folder, or in the database where there is none. */
  readonly keys: string | null;
  readonly json: boolean;
  /** Whether kiosks that were never enrolled are turned away. */
  readonly enrolledOnly: boolean;
}

const commands = {
  serve: 0,
  keys: 0,
  'enrolment-code': 1,
  import: 1,
  publish: 1,
  'publish-update': 1,
} as const;
type Command = keyof typeof commands;

/** null: something in it is not known; nothing is guessed. */
export function readArguments(words: readonly string[]): Arguments | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        port: { type: 'string', default: '8787' },
        host: { type: 'string', default: '127.0.0.1' },
        data: { type: 'string' },
        keys: { type: 'string' },
        json: { type: 'boolean', default: false },
        'enrolled-only': { type: 'boolean', default: false },
      },
    });
    const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : Number.NaN;
    if (!(port <= 65_535) || values.host === '' || values.data === '' || values.keys === '') return null;
    const [command = 'serve', ...subjects] = positionals;
    if (!isCommand(command) || subjects.length !== commands[command]) return null;
    const { host, data = null, keys = null, json, 'enrolled-only': enrolledOnly } = values;
    return { command, subject: subjects[0] ?? null, port, host, data, keys, json, enrolledOnly };
  } catch {
    return null;
  }
}

function isCommand(word: string): word is Command {
  return Object.hasOwn(commands, word);
}
