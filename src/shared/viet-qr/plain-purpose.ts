/**
 * A purpose as banks take it: capital ASCII letters, digits and single spaces, at most `most` characters, cut between
 * words where that is possible. Accents are stripped, đ becomes D; what has no plain letter becomes a space.
 */
export function plainPurpose(text: string, most = 25): string {
  const folded = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'D')
    .toUpperCase()
    .replace(/[^0-9A-Z-]+/g, ' ')
    .trim();
  if (folded.length <= most) return folded;
  const cut = folded.slice(0, most + 1).lastIndexOf(' ');
  return folded.slice(0, cut > 0 ? cut : most);
}
