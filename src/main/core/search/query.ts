import { fillerWeight, isFiller, mayBeFiller } from './fillers.ts';
import type { SearchIndex } from './search-index.ts';
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
const surety = { begun: 0.9, mistyped: 0.75, runTogether: 0.9 };
/** A word typed without marks that may be a filler or a name ("can": cần, căn) weighs this part. */
const doubtful = 0.35;
/** A last word that is only begun may be any of so many. */
const mostBegun = 40;

export interface Reading {
  /** The last word may be only begun: a list that changes as a person types. */
  readonly typing: boolean;
  /** Words that ask rather than name ("bao nhiêu tiền") and how much of their weight stays. */
  readonly asking: (words: readonly Word[]) => readonly number[];
}

export function readQuery(index: SearchIndex, words: readonly Word[], reading: Reading): Query {
  const marked = isMarked(words);
  const asking = reading.asking(words);
  const plain = index.synonyms.plainly(words);
  // Synonyms may change the number of words; what asks is then weighed in the changed text.
  const parts = plain.length === words.length ? asking : reading.asking(plain);
  const read = plain.flatMap((word, at): QueryWord[] => {
    const last = reading.typing && at === plain.length - 1;
    const weight = weightOf(index, word, marked) * (parts[at] ?? 1);
    const forms = formsOf(index, word, last);
    if (forms) return [{ word, weight, forms }];
    const two = index.spelling.apart(word.plain);
    if (!two) return [{ word, weight, forms: corrected(index, word) }];
    return two.map((half) => ({
      word: { plain: half, marked: half },
      weight: index.vocabulary.weightOf(half),
      forms: new Map([[half, surety.runTogether]]),
    }));
  });
  return { marked, words: read };
}

function weightOf({ vocabulary }: SearchIndex, word: Word, marked: boolean): number {
  if (isFiller(word) && (marked || !vocabulary.names(word.plain))) return fillerWeight;
  const weight = vocabulary.weightOf(word.plain);
  return !marked && mayBeFiller(word) ? weight * doubtful : weight;
}

function formsOf({ vocabulary, spelling }: SearchIndex, word: Word, last: boolean) {
  const forms = new Map<string, number>();
  if (last) for (const whole of spelling.begunBy(word.plain, mostBegun)) forms.set(whole, surety.begun);
  if (vocabulary.has(word.plain)) forms.set(word.plain, 1);
  return forms.size > 0 ? forms : null;
}

function corrected({ spelling }: SearchIndex, word: Word): Map<string, number> {
  return new Map(spelling.near(word.plain).map((near) => [near, surety.mistyped]));
}
