/**
 * Strict UTF-8 (RFC 3629) to text, null for any byte sequence that is none: no overlong forms, no surrogates, nothing
 * replaced. `decodeURIComponent` is the one strict decoder that the language itself has (ECMA-262, 19.2.6.3), and these
 * words run where neither Node's nor the browser's are known.
 */
export function strictUtf8(bytes: Uint8Array): string | null {
  let encoded = '';
  for (const byte of bytes) encoded += percent[byte] ?? '';
  try {
    return decodeURIComponent(encoded);
  } catch {
    return null;
  }
}

/** Letters, digits and spaces stand for themselves; everything else is written as its byte. */
const percent: readonly string[] = Array.from({ length: 256 }, (_, byte) => {
  const character = String.fromCharCode(byte);
  return /[0-9A-Za-z |]/.test(character) ? character : `%${byte.toString(16).padStart(2, '0')}`;
});
