import { fillerWeight, isFiller, mayBeFiller } from './fillers.ts';
import type { SearchIndex } from './search-index.ts';
import { asTelex } from './telex-left-over.ts';
import { isMarked, type Word } from './words.ts';

/** A word that was asked, and what it may stand for. */
export interface QueryWord {
  readonly word: Word;
  /** 0 to 1: what finding it is worth. */
  readonly weight: number;
  /** Folded words it may mean, and how surely: itself 1, its completions and corrections less. */
  readonly forms: ReadonlyMap<string, number>;
}

export interface Query {
  readonly marked: boolean;
  readonly words: readonly QueryWord[];
}

/** How surely a word that was not written is meant. */
const surety = { begun: 0.9, telex: 0.95, mistyped: 0.75, runTogether: 0.9 };
/** A word typed without marks that may be a filler or a name ("can": cần, căn) weighs this part. */
const doubtful = 0.35;
/** A last word that is only begun may be any of so many. */
const mostBegun = 40;
/** A word that stands alone must be this long to be taken for a slip of another. */
const longEnoughAlone = 5;

export interface Reading {
  /** The last word may be only begun: a list that changes as a person types. */
  readonly typing: boolean;
  /** Words that ask rather than name ("bao nhiêu tiền"): the part of its weight each keeps. */
  readonly asking: (words: readonly Word[]) => readonly number[];
}

export function readQuery(index: SearchIndex, written: readonly Word[], reading: Reading): Query {
  const words = index.synonyms.plainly(mendedIn(index, written));
  const marked = isMarked(words);
  const parts = reading.asking(words);
  return {
    marked,
    words: words.map((word, at): QueryWord => {
      const last = reading.typing && at === words.length - 1;
      const weight = weightOf(index, words, at, marked) * (parts[at] ?? 1);
      return { word, weight, forms: formsOf(index, words, at, last) };
    }),
  };
}

export function mendedIn(index: SearchIndex, words: readonly Word[]): Word[] {
  return words.flatMap((word) => mended(index, word));
}

/** Telex keys left in the text, and two words run together. Slips are left for `formsOf`, which sees the neighbours. */
function mended({ vocabulary, spelling, isPair }: SearchIndex, word: Word): Word[] {
  if (vocabulary.has(word.plain) || mayBeFiller(word)) return [word];
  const typed = asTelex(word.plain).find((each) => vocabulary.has(each) || mayBeFiller(plainly(each)));
  if (typed !== undefined) return [plainly(typed)];
  return spelling.apart(word.plain, isPair)?.map(plainly) ?? [word];
}

function plainly(plain: string): Word {
  return { plain, marked: plain };
}

function weightOf(index: SearchIndex, words: readonly Word[], at: number, marked: boolean): number {
  const word = words[at];
  if (!word) return 0;
  const { vocabulary } = index;
  if (isFiller(words, at) && (marked || !vocabulary.names(word.plain))) return fillerWeight;
  const weight = vocabulary.weightOf(word.plain);
  if (marked || !mayBeFiller(word) || isNamed(index, words, at)) return weight;
  return weight * doubtful;
}

/** Beside its neighbour the word names something: "can" in "can cuoc" is no "cần". */
function isNamed({ isPair }: SearchIndex, words: readonly Word[], at: number): boolean {
  const [before, word, after] = [words[at - 1], words[at], words[at + 1]];
  if (!word) return false;
  return (!!before && isPair(before.plain, word.plain)) || (!!after && isPair(word.plain, after.plain));
}

function formsOf(
  index: SearchIndex,
  words: readonly Word[],
  at: number,
  last: boolean,
): ReadonlyMap<string, number> {
  const { vocabulary, spelling } = index;
  const forms = new Map<string, number>();
  const word = words[at];
  if (!word) return forms;
  if (last) for (const whole of spelling.begunBy(word.plain, mostBegun)) forms.set(whole, surety.begun);
  if (vocabulary.has(word.plain)) forms.set(word.plain, 1);
  if (forms.size > 0 || mayBeFiller(word)) return forms;
  for (const near of spelling.near(word.plain)) {
    if (isLikely(index, words, at, near)) forms.set(near, surety.mistyped);
  }
  return forms;
}

/** A slip is believed where the mended word stands well beside a neighbour, or is long and alone. */
function isLikely({ isPair }: SearchIndex, words: readonly Word[], at: number, near: string): boolean {
  const [before, word, after] = [words[at - 1], words[at], words[at + 1]];
  if (before && isPair(before.plain, near)) return true;
  if (after && isPair(near, after.plain)) return true;
  return words.length === 1 && (word?.plain.length ?? 0) >= longEnoughAlone;
}
