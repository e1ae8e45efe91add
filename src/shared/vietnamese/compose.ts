import { type Tone, toneOf, withoutTone, withTone } from './letters.ts';
import { type ToneStyle, tonePlace } from './tone-place.ts';

/**
 * Text as a person types it letter by letter with direct keys: letters with their hats, and tones as keys of their own
 * that go to the syllable being typed, whose place the text itself decides. All results are NFC.
 */

/** Where the next tone key would put its mark: index in UTF-16 units of NFC text, and that letter without tone. */
export interface ToneTarget {
  readonly index: number;
  readonly vowel: string;
}

/** A letter at the end. A tone the syllable already has moves where the longer syllable wants it: HÒA + N → HOÀN. */
export function typeLetter(text: string, letter: string, style: ToneStyle = 'law'): string {
  const { head, syllable } = lastSyllable(text.normalize('NFC'));
  if (!/^\p{L}/u.test(letter)) return head + syllable + letter;
  return head + settle(`${syllable}${letter.normalize('NFC')}`, style);
}

/** Puts the tone on the last syllable, in place of the one it has; text without a vowel stays as it is. */
export function typeTone(text: string, tone: Tone, style: ToneStyle = 'law'): string {
  const { head, syllable } = lastSyllable(text.normalize('NFC'));
  return head + placed(withoutTone(syllable), tone, style);
}

/** "Bỏ dấu": takes the tone off the last syllable. */
export function takeToneOff(text: string): string {
  const { head, syllable } = lastSyllable(text.normalize('NFC'));
  return head + withoutTone(syllable);
}

/** Removes the last letter whole, with its marks; the tone of what is left moves back: HOÀN → HÒA. */
export function backspace(text: string): string {
  const letters = [...text.normalize('NFC')].slice(0, -1).join('');
  const { head, syllable } = lastSyllable(letters);
  return head + settle(syllable);
}

export function toneTarget(text: string): ToneTarget | null {
  const { head, syllable } = lastSyllable(text.normalize('NFC'));
  const place = tonePlace(syllable);
  const vowel = place === null ? undefined : [...withoutTone(syllable)][place];
  return place === null || vowel === undefined ? null : { index: head.length + place, vowel };
}

/** Moves the tone a syllable has to where its letters want it. */
export function settle(syllable: string, style: ToneStyle = 'law'): string {
  const tone = toneOf(syllable);
  return tone === null ? syllable : placed(withoutTone(syllable), tone, style);
}

function placed(bare: string, tone: Tone, style: ToneStyle): string {
  const place = tonePlace(bare, style);
  if (place === null) return bare;
  return [...bare].map((letter, index) => (index === place ? withTone(letter, tone) : letter)).join('');
}

/** A syllable is what stands after the last character that is not a letter. */
export function lastSyllable(text: string): { head: string; syllable: string } {
  const syllable = /\p{L}*$/u.exec(text)?.[0] ?? '';
  return { head: text.slice(0, text.length - syllable.length), syllable };
}
