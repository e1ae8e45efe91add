import { fold } from '../../../shared/vietnamese/fold.ts';
import { toneOf, withoutTone } from '../../../shared/vietnamese/letters.ts';

/** One word as it is looked up, and as it was written. */
export interface Word {
  /** Folded: small letters without marks, English endings taken off. */
  readonly plain: string;
  /** Hats and tone kept, wherever the tone was put: hoà and hòa are both `hoa|huyen`. */
  readonly marked: string;
}

/** The words of a text in its order; signs part words and mean nothing else. */
export function wordsOf(text: string): Word[] {
  const written = text
    .toLowerCase()
    .normalize('NFC')
    .split(/[^\p{L}\p{M}\p{N}]+/u);
  return written.flatMap((each) => {
    const plain = fold(each);
    if (plain === '' || plain.includes(' ')) return [];
    const tone = toneOf(each);
    const hats = withY(withoutTone(each));
    return [{ plain: withoutEnding(withY(plain)), marked: tone === null ? hats : `${hats}|${tone}` }];
  });
}

/** Whether a text uses Vietnamese marks at all: one typed without them says nothing by their absence. */
export function isMarked(words: readonly Word[]): boolean {
  return words.some(({ marked }) => /[^a-z0-9]/.test(marked));
}

/** Kí and ký, lí and lý, quí and quý are the same words in two schools of spelling. */
function withY(syllable: string): string {
  return syllable.replace(/^([hklmst]|qu)i$/, '$1y');
}

/**
 * English endings go, so that "marriages" finds "marriage". No Vietnamese syllable of five letters ends so: -ing, -ed
 * and a final s do not exist in it.
 */
function withoutEnding(plain: string): string {
  if (plain.length < 5 || !/^[a-z]+$/.test(plain)) return plain;
  const stem = plain
    .replace(/(ies|ied)$/, 'y')
    .replace(/([^s])s$/, '$1')
    .replace(/(ing|ed)$/, '');
  return stem.length >= 3 ? stem : plain;
}

/** How far two writings of the same folded word agree: wrong tones are common, wrong hats less so. */
export function agreement(one: Word, other: Word): number {
  if (one.marked === other.marked) return 1;
  const hats = (word: Word) => word.marked.split('|', 1)[0];
  return hats(one) === hats(other) ? 0.85 : 0.6;
}
