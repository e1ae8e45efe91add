import { pause, systemClock } from '../../../src/devices/clock.ts';
import { guestWaits } from './waits.ts';

/** Resolves when it holds; throws when it does not within `ms`. */
export async function within(ms: number, what: string, holds: () => boolean): Promise<void> {
  const end = systemClock.now() + ms;
  while (!holds()) {
    if (systemClock.now() > end) throw new Error(`${what}: not within ${ms} ms`);
    await pause(systemClock, guestWaits.look);
  }
}
