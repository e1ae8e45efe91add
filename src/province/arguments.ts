import { parseArgs } from 'node:util';

export interface Arguments {
  /** serve: the server. keys: says the public keys and ends. */
  readonly command: 'serve' | 'keys';
  readonly port: number;
  readonly host: string;
  readonly data: string | null;
  /** File of the private keys; null: in the data folder, or in the database where there is none. */
  readonly keys: string | null;
  readonly json: boolean;
}

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
      },
    });
    const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : Number.NaN;
    if (!(port <= 65_535) || values.host === '' || values.data === '' || values.keys === '') return null;
    const [command = 'serve', ...more] = positionals;
    if ((command !== 'serve' && command !== 'keys') || more.length > 0) return null;
    const { host, data = null, keys = null, json } = values;
    return { command, port, host, data, keys, json };
  } catch {
    return null;
  }
}
