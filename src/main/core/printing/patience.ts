import type { Moment } from '../clock.ts';

/** A job's age counts within one boot; one of an earlier boot is old, whatever the clocks say. */
export function isTooOld(askedAt: Moment, now: Moment, patienceMs: number): boolean {
  return now.bootId !== askedAt.bootId || now.uptimeMs - askedAt.uptimeMs > patienceMs;
}
