const room = 56;

/**
 * A scan as a HID point-of-sale scanner reports it (Access-IS LSR118 manual): number 2, length, AIM identifier, up to 56
 * bytes, and in the last byte whether more follows.
 * @param aimAt 2, or 3 for the makers who leave one byte free
 */
export function reportsOf(bytes: Uint8Array, aim: string, aimAt: 2 | 3): Uint8Array[] {
  const reports: Uint8Array[] = [];
  const fits = room - (aimAt - 2);
  for (let at = 0; at === 0 || at < bytes.length; at += fits) {
    const piece = bytes.subarray(at, at + fits);
    const report = new Uint8Array(64);
    report.set([0x02, piece.length]);
    report.set(Buffer.from(aim, 'latin1'), aimAt);
    report.set(piece, aimAt + 3);
    report[61] = 0x73;
    report[63] = at + fits < bytes.length ? 1 : 0;
    reports.push(report);
  }
  return reports;
}
