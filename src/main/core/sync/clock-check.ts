import type { Moment } from '../clock.ts';
import type { SyncFacts } from './sync-facts.ts';

const minute = 60_000;
/** A clock further off than this is called unverified on paper and screen. */
export const tolerated = 5 * minute;
/** Over a restart a good clock is believed this long without the province. */
const believed = 30 * 24 * 60 * minute;

/**
 * Whether the wall clock can be vouched for: it agreed with the province's at the last contact, and has not jumped
 * since as far as the uptime can tell. A wrong clock blocks nothing; it is only said.
 */
export function isClockVerified(contact: SyncFacts['contact'], now: Moment): boolean {
  if (!contact || contact.offsetMs === null || Math.abs(contact.offsetMs) > tolerated) return false;
  const wallPassed = now.wallMs - contact.moment.wallMs;
  if (now.bootId !== contact.moment.bootId) return wallPassed >= 0 && wallPassed <= believed;
  return Math.abs(wallPassed - (now.uptimeMs - contact.moment.uptimeMs)) <= tolerated;
}
