import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

export interface MemorySlopes {
  /** Bytes kept for each turn, by least squares over samples taken right after a collection. */
  readonly heap: number;
  readonly resident: number;
  readonly samples: number;
}

/**
 * Runs `turns` turns, each in its own round of the event loop as at work: native memory is given back between rounds
 * only. Tells how memory grows with them; the first fifth warms up and is not counted.
 */
export async function memorySlopes(
  turns: number,
  every: number,
  turn: (count: number) => void,
): Promise<MemorySlopes> {
  const heap: [number, number][] = [];
  const resident: [number, number][] = [];
  for (let count = 0; count <= turns; count += 1) {
    turn(count);
    await nextRound();
    if (count % every !== 0 || count < turns / 5) continue;
    collectGarbage();
    await nextRound();
    collectGarbage();
    await nextRound();
    const { heapUsed, rss, external } = process.memoryUsage();
    heap.push([count, heapUsed + external]);
    resident.push([count, rss]);
  }
  return { heap: slope(heap), resident: slope(resident), samples: heap.length };
}

function nextRound(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Least squares. */
export function slope(points: readonly (readonly [number, number])[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(points.map((point) => point[0])), mean(points.map((point) => point[1]))];
  const over = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  const under = points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
  return Math.round((over / under) * 100) / 100;
}
