import { parseArgs } from 'node:util';

export interface Arguments {
  readonly port: number;
  readonly host: string;
  readonly data: string | null;
  readonly json: boolean;
}

/** null: something in it is not known; nothing is guessed. */
export function readArguments(words: readonly string[]): Arguments | null {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        port: { type: 'string', default: '8787' },
        host: { type: 'string', default: '127.0.0.1' },
        data: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : Number.NaN;
    if (!(port <= 65_535) || values.host === '' || values.data === '') return null;
    return { port, host: values.host, data: values.data ?? null, json: values.json };
  } catch {
    return null;
  }
}
