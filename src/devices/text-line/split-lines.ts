/** Longest line taken, in bytes; of a longer one nothing is kept. */
export const longestLine = 512;

const newLine = 0x0a;

/** Puts lines together from pieces as they come. Ends are LF or CR LF; what is no UTF-8 shows as U+FFFD. */
export function splitLines(): (bytes: Uint8Array) => string[] {
  let kept: number[] = [];
  let tooLong = false;
  return (bytes) => {
    const lines: string[] = [];
    for (const byte of bytes) {
      if (byte !== newLine) {
        if (kept.length < longestLine) kept.push(byte);
        else tooLong = true;
        continue;
      }
      if (!tooLong) lines.push(new TextDecoder().decode(Uint8Array.from(kept)).replace(/\r$/, ''));
      kept = [];
      tooLong = false;
    }
    return lines;
  };
}
