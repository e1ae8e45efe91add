import { readFileSync } from 'node:fs';
import { uptime } from 'node:os';

/**
 * One instant as the kiosk knows it. The wall clock may be wrong or jump; the uptime cannot, within one boot.
 * Order never rests on `wallMs` (reliability: order by seq).
 */
export interface Moment {
  /** Milliseconds since 1970 by the machine's clock. */
  readonly wallMs: number;
  /** Milliseconds since the machine booted, time asleep included. */
  readonly uptimeMs: number;
  /** Names the boot; uptimes of different boots cannot be compared. */
  readonly bootId: string;
}

export interface Clock {
  now(): Moment;
}

/** `ids` mints a boot id where the system has none (Windows): then every start counts as a boot of its own. */
export function systemClock(mintId: () => string): Clock {
  const bootId = linuxBootId() ?? mintId();
  return { now: () => ({ wallMs: Date.now(), uptimeMs: Math.round(uptime() * 1000), bootId }) };
}

function linuxBootId(): string | undefined {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return undefined;
  }
}
