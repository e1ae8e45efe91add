import type { Vocabulary } from './vocabulary.ts';

/** Known words near an unknown one. */
export interface Spelling {
  /** Words one slip away: a letter more, less, other, or two changed about. */
  near(word: string): string[];
  /** Words that begin so, shortest first, at most `most`. */
  begunBy(beginning: string, most: number): string[];
  /** Two words run together that stand side by side elsewhere ("khaisinh"), or null. */
  apart(word: string, isPair: (one: string, other: string) => boolean): readonly [string, string] | null;
}

/** Shorter words have a neighbour at every slip: "sih" could be anything. */
const shortest = 3;

/** Finds neighbours by what is left when one letter is taken out of either: both words share such a rest. */
export function openSpelling(vocabulary: Vocabulary): Spelling {
  const byRest = new Map<string, string[]>();
  const sorted = [...vocabulary.words].sort();
  for (const word of sorted) {
    for (const rest of [word, ...rests(word)]) {
      const known = byRest.get(rest);
      if (known) known.push(word);
      else byRest.set(rest, [word]);
    }
  }
  return {
    near(word) {
      if (word.length < shortest || /\d/.test(word)) return [];
      const found = new Set<string>();
      for (const rest of [word, ...rests(word)]) {
        for (const known of byRest.get(rest) ?? []) {
          if (known.length > 1 && oneSlip(word, known)) found.add(known);
        }
      }
      return [...found];
    },
    begunBy(beginning, most) {
      const found: string[] = [];
      for (let at = firstAtLeast(sorted, beginning); at < sorted.length; at += 1) {
        const word = sorted[at] ?? '';
        if (!word.startsWith(beginning)) break;
        found.push(word);
      }
      return found.sort((one, other) => one.length - other.length).slice(0, most);
    },
    apart(word, isPair) {
      for (let at = 1; at < word.length; at += 1) {
        const [one, other] = [word.slice(0, at), word.slice(at)];
        if (isPair(one, other)) return [one, other];
      }
      return null;
    },
  };
}

function rests(word: string): string[] {
  return Array.from(word, (_, index) => word.slice(0, index) + word.slice(index + 1));
}

/** Whether two words are at most one insertion, removal, change or swap of neighbours apart. */
function oneSlip(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let from = 0;
  while (from < short.length && short[from] === long[from]) from += 1;
  if (short.length < long.length) return short.slice(from) === long.slice(from + 1);
  if (short.slice(from + 1) === long.slice(from + 1)) return true;
  const swapped = short[from] === long[from + 1] && short[from + 1] === long[from];
  return swapped && short.slice(from + 2) === long.slice(from + 2);
}

function firstAtLeast(sorted: readonly string[], wanted: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
