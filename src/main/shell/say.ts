import type { Bilingual } from '../../shared/contract/words.ts';

/** Puts one sentence before whoever looks at the console. Standard output stays free for the start line. */
export type Say = (sentence: Bilingual) => void;

export function sayOn(stream: { write(text: string): unknown }): Say {
  return ({ vi, en }) => stream.write(`${vi}\n${en}\n`);
}
