import type { BoardView } from '../../shared/contract/queue/board.ts';
import { timeOf } from '../language/dates.ts';

/** Where nobody said how loud: as loud as the TV is set. */
const usual = 100;

/**
 * The volume at a moment, 0 to 1: each setting holds from its time of day until the next one's, the last of the day
 * over midnight.
 */
export function volumeAt({ volume, timeZone }: Pick<BoardView, 'volume' | 'timeZone'>, at: number): number {
  const minute = minutes(timeOf(at, timeZone));
  const sorted = [...volume].sort((one, other) => minutes(one.from) - minutes(other.from));
  const holds = sorted.findLast(({ from }) => minutes(from) <= minute) ?? sorted.at(-1);
  return (holds?.volume ?? usual) / 100;
}

function minutes(time: string): number {
  const [hours = 0, rest = 0] = time.split(':').map(Number);
  return hours * 60 + rest;
}
