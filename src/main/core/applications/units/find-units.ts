import { foldedWords } from '../../../../shared/vietnamese/fold.ts';
import { nameKey, type Unit, type Units } from './units.ts';

/** As many as a page shows. */
export const mostUnits = 8;

/** Communes in which every word typed begins a word of name or province; those whose own name begins so come first. */
export function findUnits(units: Units, text: string): Unit[] {
  const typed = foldedWords(text);
  if (typed.length === 0) return [];
  const key = nameKey(text);
  const found = units.all.filter(({ words }) => {
    const own = words.split(' ');
    return typed.every((word) => own.some((each) => each.startsWith(word)));
  });
  const rank = (unit: Unit) => (unit.key === key ? 0 : unit.key.startsWith(key) ? 1 : 2);
  return found.sort((a, b) => rank(a) - rank(b)).slice(0, mostUnits);
}
