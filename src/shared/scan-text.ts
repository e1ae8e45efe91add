import { strictUtf8 } from './utf8.ts';

/** What kind of mark was read, where the scanner says so. `unknown`: it did not. */
export type Symbology = (typeof symbologies)[number];
export const symbologies = [
  'qr',
  'data-matrix',
  'aztec',
  'pdf417',
  'code128',
  'code39',
  'ean',
  'other',
  'unknown',
] as const;

/** `suspect`: the bytes are not what a scanner set to send UTF-8 sends. They are flagged, and nothing is guessed. */
export type ScanCharset = 'utf8' | 'suspect';

export interface ScanText {
  readonly text: string;
  readonly charset: ScanCharset;
  readonly symbology: Symbology;
}

/** Bytes. No mark the kiosk reads is longer; a QR holds 2,953 at most (ISO/IEC 18004, table 7). */
export const longestScan = 8_192;

/** `\` */
const backslash = 0x5c;

/**
 * What the bytes of one scan say.
 * @param aim AIM symbology identifier (ISO/IEC 15424), such as "]Q1", where it came beside the bytes; one that stands before
 *   them is taken from there
 * @param prefix bytes this scanner is set to send before each scan
 */
export function readScanBytes(
  bytes: Uint8Array,
  aim: string | null = null,
  prefix: Uint8Array = new Uint8Array(),
): ScanText {
  const { data, id } = withoutAim(withoutEnds(bytes, prefix), aim);
  const symbology = symbologyOf(id);
  const plain = usesEci(id, data) ? withoutEci(data) : { bytes: data, foreign: false };
  const text = strictUtf8(plain.bytes);
  if (text !== null && !plain.foreign) return { text, charset: 'utf8', symbology };
  return { text: onlyAscii(plain.bytes), charset: 'suspect', symbology };
}

/** CR, LF, TAB behind (scanners add them) and the configured prefix before. Nothing within is touched. */
function withoutEnds(bytes: Uint8Array, prefix: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && [0x0d, 0x0a, 0x09].includes(bytes[end - 1] ?? 0)) end -= 1;
  const starts = prefix.every((byte, index) => bytes[index] === byte);
  return bytes.subarray(starts ? Math.min(prefix.length, end) : 0, end);
}

function withoutAim(bytes: Uint8Array, aim: string | null): { data: Uint8Array; id: string | null } {
  if (aim !== null) return { data: bytes, id: aim };
  const head = String.fromCharCode(...bytes.subarray(0, 3));
  return /^\][A-Za-z][0-9A-Za-z]$/.test(head)
    ? { data: bytes.subarray(3), id: head }
    : { data: bytes, id: null };
}

/** Letters of ISO/IEC 15424, annex F. */
const letters: Readonly<Record<string, Symbology>> = {
  Q: 'qr',
  d: 'data-matrix',
  z: 'aztec',
  L: 'pdf417',
  C: 'code128',
  A: 'code39',
  E: 'ean',
};

function symbologyOf(id: string | null): Symbology {
  return id === null ? 'unknown' : (letters[id.charAt(1)] ?? 'other');
}

const eciIds = ['Q2', 'Q4', 'Q6', 'd4', 'd5', 'd6', 'z3', 'z4', 'z5', 'L1'];

/** The identifier says it, or, where the scanner sends none, the escape that no mark of ours begins with. */
function usesEci(id: string | null, bytes: Uint8Array): boolean {
  if (id !== null) return eciIds.includes(id.slice(1));
  return /^\\0000\d\d$/.test(String.fromCharCode(...bytes.subarray(0, 7)));
}

/** ISO/IEC 15424: `\nnnnnn` switches the character set, `\\` is one backslash. 26 is UTF-8, 27 is ASCII. */
const known = ['000026', '000027'];

function withoutEci(bytes: Uint8Array): { bytes: Uint8Array; foreign: boolean } {
  const plain: number[] = [];
  let foreignSet = false;
  let foreign = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    const digits = byte === backslash ? sixDigits(bytes.subarray(at + 1, at + 7)) : null;
    if (digits !== null) {
      foreignSet = !known.includes(digits);
      at += 6;
      continue;
    }
    // What is declared as another set is not taken for UTF-8 only because it happens to look like it.
    if (foreignSet && byte >= 0x80) foreign = true;
    plain.push(byte);
    if (byte === backslash && bytes[at + 1] === backslash) at += 1;
  }
  return { bytes: Uint8Array.from(plain), foreign };
}

function sixDigits(bytes: Uint8Array): string | null {
  const all = bytes.length === 6 && bytes.every((byte) => byte >= 0x30 && byte <= 0x39);
  return all ? String.fromCharCode(...bytes) : null;
}

/** For a scan whose letters cannot be known: what is certain stays, each other byte is a replacement character. */
function onlyAscii(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : '\ufffd')).join('');
}
