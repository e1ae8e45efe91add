const dle = 0x10;

/** What a printer may take for a real-time command when it follows DLE, even amid a picture (devices.md 2.9, trap 4). */
const realTime: ReadonlySet<number> = new Set([0x04, 0x05, 0x14]);

/**
 * The same dots without any pair that reads as a real-time command: the DLE's single dot becomes two dots wide. Looks
 * across rows and bands, because bytes have no rows. Copies only when something has to change.
 */
export function defused(bytes: Uint8Array): Uint8Array {
  let safe = bytes;
  for (let at = bytes.indexOf(dle); at >= 0; at = bytes.indexOf(dle, at + 1)) {
    if (!realTime.has(bytes[at + 1] ?? 0)) continue;
    if (safe === bytes) safe = bytes.slice();
    safe[at] = dle | (dle >> 1);
  }
  return safe;
}
