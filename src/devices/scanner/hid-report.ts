/** One input report of a HID point-of-sale scanner, read. */
export interface ScanReport {
  readonly aim: string | null;
  readonly data: Uint8Array;
  /** More of this scan follows. `unless-quiet`: this kind does not say; a full report is followed, or was just full. */
  readonly continued: 'yes' | 'no' | 'unless-quiet';
}

/** "Scanned Data Report" of usage page 0x8C; the report number is not fixed by the standard, but all use this one. */
const scannedData = 0x02;
/** Microscan's own: 01, length, up to 62 bytes (files.microscan.com). */
const microscanData = 0x01;
const microscanMost = 62;

const bracket = 0x5d;
const continuedAt = 63;

/**
 * Reads one report, its number included, as node-hid hands it over. Null for reports that are no scanned data or break
 * their own length.
 *
 * HID Point of Sale Usage Tables 1.02, page 0x8C; the layout of 64 bytes is what makers agreed on (Access-IS LSR118
 * manual): number, length ≤ 56, three of AIM identifier, data, symbology [61], reserved, continued [63]. Some put the
 * identifier and what follows one byte later, so it is looked for.
 */
export function readReport(report: Uint8Array): ScanReport | null {
  const [id, length = 0] = report;
  if (id === microscanData) return readMicroscan(report, length);
  if (id !== scannedData) return null;
  const aimAt = [2, 3].find((at) => report[at] === bracket);
  if (aimAt === undefined) return null;
  const from = aimAt + 3;
  if (from + length > continuedAt) return null;
  return {
    aim: String.fromCharCode(...report.subarray(aimAt, from)),
    data: report.slice(from, from + length),
    continued: ((report[continuedAt] ?? 0) & 1) === 1 ? 'yes' : 'no',
  };
}

function readMicroscan(report: Uint8Array, length: number): ScanReport | null {
  if (length > microscanMost || 2 + length > report.length) return null;
  return {
    aim: null,
    data: report.slice(2, 2 + length),
    continued: length === microscanMost ? 'unless-quiet' : 'no',
  };
}
