/** Rows of letter keys. Capitals: what you press is what you see, as on forms and cards. */
export const letterRows = {
  qwerty: ['QWERTYUIOP', 'ASDFGHJKL', 'ZXCVBNM'],
  alphabet: ['ABCDEFGHIJ', 'KLMNOPQRS', 'TUVWXYZ'],
  digits: ['1234567890', '/-.,’()+', 'ZXCVBNM'],
} as const;
export type KeyOrder = keyof typeof letterRows;

/** Our direct keys first; then what people who type elsewhere are used to. */
export const typingKinds = ['direct', 'telex', 'vni'] as const;
export type TypingKind = (typeof typingKinds)[number];

export const vietnameseLetters = ['Ă', 'Â', 'Đ', 'Ê', 'Ô', 'Ơ', 'Ư'] as const;

/** Not Vietnamese letters, but highland and foreign names have them: lighter, not missing. */
export const rareLetters: ReadonlySet<string> = new Set(['F', 'J', 'W', 'Z']);

/** The marks alone, on a space, for when no vowel waits for one. */
export const bareMarks = {
  sac: '\u00a0\u0301',
  huyen: '\u00a0\u0300',
  hoi: '\u00a0\u0309',
  nga: '\u00a0\u0303',
  nang: '\u00a0\u0323',
} as const;
