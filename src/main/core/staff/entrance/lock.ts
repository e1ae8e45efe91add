import type { Moment } from '../../clock.ts';

/** What wrong tries cost so far. Kept on disk: a restart forgives nothing. */
export interface Lock {
  /** Of which credentials: with new ones it begins anew. */
  readonly credentialId: string;
  readonly failures: number;
  /** Milliseconds to wait from `since` on. */
  readonly waitMs: number;
  readonly since: Moment;
}

/** Wrong tries that cost nothing. */
const freeTries = 5;
/** Wrong tries until the long wait (PCI DSS 4.0, 8.3.4: at most ten, at least 30 minutes). */
const mostTries = 10;
const firstWait = 15_000;
const longWait = 30 * 60_000;

/** The fifth wrong try waits 15 s, each further one twice as long; from the tenth on it is half an hour. */
export function waitAfter(failures: number): number {
  if (failures < freeTries) return 0;
  if (failures >= mostTries) return longWait;
  return firstWait * 2 ** (failures - freeTries);
}

export function triesLeft(failures: number): number {
  return Math.max(0, freeTries - failures);
}

/**
 * Milliseconds still to wait. The wall clock is not asked, for whoever is locked out may set it; the uptime cannot be set,
 * and after a reboot nobody knows how long the machine was off: the whole wait begins again.
 */
export function remaining({ waitMs, since }: Lock, now: Moment): number {
  if (since.bootId !== now.bootId) return waitMs;
  return Math.max(0, waitMs - (now.uptimeMs - since.uptimeMs));
}
