/**
 * The search key of a text: small letters without marks, words apart by single spaces. Both tone spellings (hóa, hoá)
 * fold alike. SQLite's FTS5 and Unicode normalisation leave đ as it is, so it is folded by hand.
 */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The folded words of a text, in its order. */
export function foldedWords(text: string): string[] {
  const folded = fold(text);
  return folded === '' ? [] : folded.split(' ');
}
