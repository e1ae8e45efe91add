import { spawn, spawnSync } from 'node:child_process';
import { failed, ok, type Result } from '../../../shared/result.ts';

/** The voice of the operating system's espeak-ng. */
export interface Synthesis {
  isThere(): boolean;
  /** A WAV file of the text. */
  speak(text: string, language: 'vi' | 'en', slow: boolean): Promise<Result<Buffer, 'failed'>>;
}

/** Words a minute (espeak-ng(1), -s); people hear a machine's voice for the first time. */
const pace = { usual: 140, slow: 100 };
/** A voice that has not come after this is given up, in milliseconds. */
export const speechWaits = { oneVoice: 8_000 };
/** A minute of sound: more is no sentence. */
const longestSound = 60 * 44_100;

export function espeak(program = 'espeak-ng'): Synthesis {
  let there: boolean | null = null;
  return {
    isThere: () => {
      there ??= spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
      return there;
    },
    speak: (text, language, slow) => run(program, text, language, slow),
  };
}

function run(
  program: string,
  text: string,
  language: string,
  slow: boolean,
): Promise<Result<Buffer, 'failed'>> {
  return new Promise((done) => {
    const words = [
      '-v',
      language,
      '-s',
      `${slow ? pace.slow : pace.usual}`,
      '-b',
      '1',
      '--stdin',
      '--stdout',
    ];
    const voice = spawn(program, words, { stdio: ['pipe', 'pipe', 'ignore'], timeout: speechWaits.oneVoice });
    const heard: Buffer[] = [];
    let length = 0;
    voice.stdout.on('data', (bytes: Buffer) => {
      length += bytes.length;
      if (length > longestSound) voice.kill();
      else heard.push(bytes);
    });
    voice.on('error', () => done(failed('failed')));
    voice.on('close', (code) =>
      done(code === 0 && length > 44 ? ok(withLength(Buffer.concat(heard))) : failed('failed')),
    );
    voice.stdin.on('error', () => undefined);
    // Text goes in by its own channel: on a command line others on the machine could read it.
    voice.stdin.end(text);
  });
}

/** A pipe cannot be rewound: espeak-ng leaves lengths open that decoders want (RIFF and data chunk sizes). */
function withLength(wav: Buffer): Buffer {
  wav.writeUInt32LE(wav.length - 8, 4);
  wav.writeUInt32LE(wav.length - 44, 40);
  return wav;
}
