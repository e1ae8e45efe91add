/** The five tones that are written; the level tone has no mark. */
export type Tone = 'sac' | 'huyen' | 'hoi' | 'nga' | 'nang';

export const tones: readonly Tone[] = ['sac', 'huyen', 'hoi', 'nga', 'nang'];

/** Combining marks as Unicode decomposes them. */
const marks: Readonly<Record<Tone, string>> = {
  sac: '\u0301',
  huyen: '\u0300',
  hoi: '\u0309',
  nga: '\u0303',
  nang: '\u0323',
};
const anyTone = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** The letter with this tone, in NFC: (Ê, ngã) → Ễ. Its hat, horn or breve stays. */
export function withTone(letter: string, tone: Tone): string {
  return `${withoutTone(letter)}${marks[tone]}`.normalize('NFC');
}

/** Text without tones, in NFC; hats, horns, breves and Đ stay: NGUYỄN → NGUYÊN. */
export function withoutTone(text: string): string {
  return text.normalize('NFD').replace(anyTone, '').normalize('NFC');
}

/** The tone the first toned letter carries, or null. */
export function toneOf(text: string): Tone | null {
  const found = text.normalize('NFD').match(anyTone)?.[0];
  return tones.find((tone) => marks[tone] === found) ?? null;
}

export function isVowel(letter: string): boolean {
  return /^[aăâeêioôơuưy]$/iu.test(withoutTone(letter));
}

/** Ă Â Ê Ô Ơ Ư: such a letter attracts the tone of its syllable. */
export function isMarkedVowel(letter: string): boolean {
  return /^[ăâêôơư]$/iu.test(withoutTone(letter));
}
