import { isMarkedVowel, isVowel, withoutTone } from './letters.ts';

/** `law`: hóa, thủy, as printed law has them; `new`: hoá, thuỷ, as school books have them. */
export type ToneStyle = 'law' | 'new';

/**
 * Which letter of a syllable takes its tone: the index into its letters, or null when it has no vowel.
 * With a final consonant it is the last vowel, else the one before it; the new style differs in open oa, oe, uy alone.
 */
export function tonePlace(syllable: string, style: ToneStyle = 'law'): number | null {
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
  const run = letters.slice(from, to + 1).join('');
  if (closed || endsUnfinished(run)) return to;
  if (count === 2) return style === 'new' && /^(oa|oe|uy)$/iu.test(run) ? to : from;
  return from + 1;
}

/** UYE waits for its N or T: typed so far, its tone belongs on the E already. */
function endsUnfinished(vowels: string): boolean {
  return /^(uye|ie|uo|ye)$/iu.test(vowels);
}

/** The last run of vowels, without the U of QU and the I of GI when another vowel follows them. */
export function vowelRun(letters: readonly string[]): { from: number; to: number } | null {
  let to = letters.length - 1;
  while (to >= 0 && !isVowel(letters[to] ?? '')) to -= 1;
  if (to < 0) return null;
  let from = to;
  while (from > 0 && isVowel(letters[from - 1] ?? '')) from -= 1;
  const opening = `${letters[from - 1] ?? ''}${letters[from] ?? ''}`.toLowerCase();
  if ((opening === 'qu' || opening === 'gi') && to > from) from += 1;
  return { from, to };
}
