import type { Moment } from '../clock.ts';

/** The day numbers are counted in, and the last moment it was asked for. */
export interface SeenDay {
  /** yyyy-MM-dd */
  readonly day: string;
  readonly seen: Moment;
}

export interface DayDecision extends SeenDay {
  /** True when the wall clock names another day than the one numbers go on in: it is behind, or it jumped. */
  readonly disputed: boolean;
}

/**
 * Decides the service day of `now`. Numbers begin again when a midnight has passed, and at no other time: a clock that
 * jumps, is set back or was wrong at boot must never bring a number back that somebody in the hall still holds.
 *
 * Within one boot the uptime tells how much time has truly passed, so a midnight is a midnight of "last seen plus that".
 * Across boots only the wall clock can tell: forward to another day counts as a midnight, backward never does.
 */
export function serviceDay(last: SeenDay | undefined, now: Moment, timeZone: string): DayDecision {
  const wallDay = localDay(now.wallMs, timeZone);
  if (!last) return { day: wallDay, seen: now, disputed: false };
  const day = midnightPassed(last.seen, now, timeZone) ? wallDay : last.day;
  return { day, seen: now, disputed: day !== wallDay };
}

function midnightPassed(seen: Moment, now: Moment, timeZone: string): boolean {
  const before = localDay(seen.wallMs, timeZone);
  if (seen.bootId !== now.bootId) return localDay(now.wallMs, timeZone) > before;
  return localDay(seen.wallMs + (now.uptimeMs - seen.uptimeMs), timeZone) > before;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** yyyy-MM-dd of an instant in a time zone. */
export function localDay(wallMs: number, timeZone: string): string {
  let format = formats.get(timeZone);
  if (!format) {
    // Swedish writes dates as ISO 8601 does.
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
    formats.set(timeZone, format);
  }
  return format.format(wallMs);
}
