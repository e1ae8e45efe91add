import { parseArgs } from 'node:util';
import { exampleConfiguration } from './example-configuration.ts';

/** Where the kiosk lies, and which of the command's own flags were given. */
export interface FlagsAndPlaces<Flag extends string> {
  readonly flags: ReadonlySet<Flag>;
  readonly word: string | null;
  readonly config: string;
  readonly data: string;
}

/** Reads `[WORD] [--FLAG …] [--config=FILE] [--data=FOLDER]`; null where that is not what was typed. */
export function flagsAndPlaces<Flag extends string>(
  args: readonly string[],
  known: readonly Flag[],
  words: 'none' | 'one',
): FlagsAndPlaces<Flag> | null {
  const flags = Object.fromEntries(known.map((name) => [name, { type: 'boolean' as const }]));
  const options = { ...flags, config: { type: 'string' as const }, data: { type: 'string' as const } };
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const given = values as Readonly<Record<string, string | boolean | undefined>>;
    if (positionals.length !== (words === 'one' ? 1 : 0) || positionals[0] === '') return null;
    return {
      flags: new Set(known.filter((name) => given[name] === true)),
      word: positionals[0] ?? null,
      config: typeof given.config === 'string' ? given.config : exampleConfiguration,
      data: typeof given.data === 'string' ? given.data : 'data',
    };
  } catch {
    return null;
  }
}
