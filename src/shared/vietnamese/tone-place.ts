import { isMarkedVowel, isVowel, withoutTone } from './letters.ts';

/**
 * Which letter of a syllable takes its tone: the index into its letters, or null when it has no vowel.
 * The placement is that of printed law (ủy, hóa, xóa): with a final consonant the last vowel, else the one before it.
 */
export function tonePlace(syllable: string): number | null {
  const letters = [...withoutTone(syllable.normalize('NFC'))];
  const vowels = vowelRun(letters);
  if (!vowels) return null;
  const { from, to } = vowels;
  for (let index = to; index >= from; index -= 1) {
    if (isMarkedVowel(letters[index] ?? '')) return index;
  }
  const count = to - from + 1;
  const closed = to < letters.length - 1;
  if (count === 1) return from;
  if (closed || endsUnfinished(letters.slice(from, to + 1))) return to;
  return count === 2 ? from : from + 1;
}

/** UYE waits for its N or T: typed so far, its tone belongs on the E already. */
function endsUnfinished(vowels: readonly string[]): boolean {
  return /^(uye|ie|uo|ye)$/iu.test(vowels.join(''));
}

/** The last run of vowels, without the U of QU and the I of GI when another vowel follows them. */
function vowelRun(letters: readonly string[]): { from: number; to: number } | null {
  let to = letters.length - 1;
  while (to >= 0 && !isVowel(letters[to] ?? '')) to -= 1;
  if (to < 0) return null;
  let from = to;
  while (from > 0 && isVowel(letters[from - 1] ?? '')) from -= 1;
  const opening = `${letters[from - 1] ?? ''}${letters[from] ?? ''}`.toLowerCase();
  if ((opening === 'qu' || opening === 'gi') && to > from) from += 1;
  return { from, to };
}
