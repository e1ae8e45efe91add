import { createHash } from 'node:crypto';
import type { ProvinceTrouble } from './ask-province.ts';
import { fullJitter } from './retry.ts';
import type { SyncWaits } from './waits.ts';

/** What the pace rests on; it is kept in the database, so that no restart forgets it. */
export interface Pace {
  /** Rounds in a row that failed. */
  readonly failures: number;
  /** No round before this time of the wall clock. */
  readonly notBeforeMs: number;
}

export interface PaceOutside {
  readonly waits: SyncWaits;
  /** Place of this kiosk among all, in [0, 1): `phaseOf` its id. */
  readonly phase: number;
  /** Uniform in [0, 1). */
  readonly chance: () => number;
}

/** As much of the province's answer as the pace depends on. */
type Answer = { readonly ok: true } | Missed;
interface Missed {
  readonly ok: false;
  readonly code: ProvinceTrouble;
  readonly retryAfterMs: number | null;
}

/** No wait is shorter: a connection refused at once must not be tried in a tight ring. */
const shortest = 250;

/** The same for a kiosk for ever and spread evenly over all kiosks: the first 32 bits of its id's SHA-256. */
export function phaseOf(kioskId: string): number {
  return createHash('sha256').update(kioskId).digest().readUInt32BE() / 2 ** 32;
}

/**
 * When the next round may begin. The province's own Retry-After wins; without one the wait is full jitter, and while
 * nothing has answered for long, the kiosk's own place in a common rhythm.
 */
export function paceAfter(pace: Pace, answer: Answer, nowMs: number, outside: PaceOutside): Pace {
  if (answer.ok || answer.code === 'refused') return { failures: 0, notBeforeMs: 0 };
  const failures = pace.failures + 1;
  return { failures, notBeforeMs: nowMs + waitAfter(failures, answer, nowMs, outside) };
}

function waitAfter(
  failures: number,
  answer: Missed,
  nowMs: number,
  { waits, phase, chance }: PaceOutside,
): number {
  // Retry-After counts whole seconds: without the part of one, all kiosks of a second would come at its stroke.
  if (answer.retryAfterMs !== null)
    return Math.min(answer.retryAfterMs, waits.longestAsked) + chance() * 1000;
  if (answer.code === 'overloaded') {
    return Math.max(shortest, fullJitter(failures, waits.firstRetry, waits.longestRetry, chance()));
  }
  return isLongAway(failures, waits)
    ? untilOwnPlace(nowMs, phase, waits.longestUnreachable)
    : Math.max(shortest, fullJitter(failures, waits.firstRetry, waits.longestUnreachable, chance()));
}

/** The back-off has reached its longest: this is an outage, and its end is met by all kiosks together. */
function isLongAway(failures: number, waits: SyncWaits): boolean {
  return waits.firstRetry * 2 ** Math.min(failures - 1, 30) > waits.longestUnreachable;
}

/**
 * Milliseconds until this kiosk's place in a rhythm of `period`. When the province comes back, all kiosks then knock
 * evenly spread over one period: with jitter twice as many would in its first moments.
 */
function untilOwnPlace(nowMs: number, phase: number, period: number): number {
  const wait = (phase * period - (nowMs % period) + period) % period;
  return wait < shortest ? wait + period : wait;
}

/** Milliseconds until a round may begin. A wait longer than any we set means that the clock was set back. */
export function heldBack(pace: Pace, nowMs: number, waits: SyncWaits): number {
  const wait = pace.notBeforeMs - nowMs;
  return wait > 0 && wait <= waits.longestAsked + 1000 ? wait : 0;
}

/** After power came back to a whole district its kiosks start together: what they hold is sent spread out. */
export function startWait(phase: number, waiting: number, waits: SyncWaits): number {
  return waiting === 0 ? 0 : phase * waits.startSpread;
}

/** With nothing to send; a little uneven, so that kiosks that began together drift apart. */
export function heartbeatWait({ waits, chance }: PaceOutside): number {
  return waits.heartbeat * (0.75 + chance() / 2);
}
