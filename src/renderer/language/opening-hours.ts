import type { CentreDescription } from '../../shared/contract/centre.ts';
import { timeOf, weekdayOf } from './dates.ts';

/** One stretch of today's hours as the plaque shows it. */
export interface OpenStretch {
  readonly part: 'morning' | 'afternoon';
  /** 7:30–11:30 */
  readonly hours: string;
  /** 11:30 */
  readonly until: string;
}

type Place = Pick<CentreDescription, 'hours' | 'timeZone'>;

/** Today's hours, earliest first; empty on a day off. */
export function todaysHours({ hours, timeZone }: Place, at: number): readonly OpenStretch[] {
  const today = weekdayOf(at, timeZone);
  return hours
    .filter(({ days }) => days.includes(today))
    .toSorted((one, other) => one.from.localeCompare(other.from))
    .map(({ from, to }) => ({
      part: from < '12:00' ? 'morning' : 'afternoon',
      hours: `${shortTime(from)}–${shortTime(to)}`,
      until: shortTime(to),
    }));
}

/** When the stretch that runs now ends, or null when the centre is closed now. */
export function openUntil({ hours, timeZone }: Place, at: number): string | null {
  const today = weekdayOf(at, timeZone);
  const now = timeOf(at, timeZone).padStart(5, '0');
  const open = hours.find(({ days, from, to }) => days.includes(today) && from <= now && now < to);
  return open ? shortTime(open.to) : null;
}

function shortTime(time: string): string {
  return time.replace(/^0/u, '');
}
