import { encode } from 'uqr';
import type { Mark } from '../page/mark.ts';

/** Side of the code with its quiet zone, in points: 34 mm, read from a hand's distance. */
export const qrSide = 96;
/** White modules a reader needs on every side (ISO/IEC 18004, 5.3.8). */
const quiet = 4;

/** Byte mode, so that a reader gives back the UTF-8 bytes of `words` unchanged. One box for each run of dark modules. */
export function qrMarks(words: string, x: number, y: number, side: number): Mark[] {
  const { size, data } = encode([...new TextEncoder().encode(words)], { ecc: 'M', border: 0 });
  const module = side / (size + 2 * quiet);
  return data.flatMap((row, at) =>
    darkRuns(row).map(({ from, to }) => ({
      mark: 'box' as const,
      x: x + (quiet + from) * module,
      y: y + (quiet + at) * module,
      width: (to - from) * module,
      // A hair more, so that no renderer leaves a white line between rows.
      height: module * 1.02,
      filled: true,
    })),
  );
}

function darkRuns(row: readonly boolean[]): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  for (const [at, dark] of row.entries()) {
    const last = runs.at(-1);
    if (!dark) continue;
    if (last?.to === at) last.to = at + 1;
    else runs.push({ from: at, to: at + 1 });
  }
  return runs;
}
