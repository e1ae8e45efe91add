import type { Bilingual } from '../../shared/contract/words.ts';

/** What a command has of the world. */
export interface CliOutside {
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Standard output: what was asked for, and nothing else. */
  readonly out: (text: string) => void;
  /** Standard error: sentences for the person. */
  readonly err: (text: string) => void;
}

/** @returns the exit code: 0 only when what was asked for holds */
export type Command = (args: readonly string[], outside: CliOutside) => Promise<number>;

/** Exit code of a command line nobody understands (sysexits.h, EX_USAGE). */
export const misused = 64;

export function sayBoth({ vi, en }: Bilingual, { err }: Pick<CliOutside, 'err'>): void {
  err(`${vi}\n${en}\n`);
}

/** Says why it was not done. @returns the exit code for that */
export function refuse(sentence: Bilingual, outside: Pick<CliOutside, 'err'>): 1 {
  sayBoth(sentence, outside);
  return 1;
}
