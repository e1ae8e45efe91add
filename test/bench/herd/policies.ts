import { type Pace, paceAfter, phaseOf, startWait } from '../../../src/main/core/sync/pacing.ts';
import { fullJitter } from '../../../src/main/core/sync/retry.ts';
import { syncWaits } from '../../../src/main/core/sync/waits.ts';
import { type Gate, gateOfPlaces, gateOfTurns } from './server-model.ts';

/** How one kiosk waits. `nowMs` is its wall clock. */
export interface Manners {
  /** After its power came back, with work waiting. */
  afterStart(): number;
  unreachable(nowMs: number): number;
  rejected(retryAfterMs: number, nowMs: number): number;
  accepted(): void;
}

export interface Policy {
  readonly name: string;
  gate(perSecond: number): Gate;
  manners(kioskId: string, chance: () => number): Manners;
}

/** The kiosk's and the province's own code. */
export const ours: Policy = {
  name: 'ours',
  gate: gateOfTurns,
  manners(kioskId, chance) {
    const outside = { waits: syncWaits, phase: phaseOf(kioskId), chance };
    let pace: Pace = { failures: 0, notBeforeMs: 0 };
    const missed = (code: 'unreachable' | 'overloaded', retryAfterMs: number | null, nowMs: number) => {
      pace = paceAfter(pace, { ok: false, code, retryAfterMs }, nowMs, outside);
      return pace.notBeforeMs - nowMs;
    };
    return {
      afterStart: () => startWait(outside.phase, 1, syncWaits),
      unreachable: (nowMs) => missed('unreachable', null, nowMs),
      rejected: (retryAfterMs, nowMs) => missed('overloaded', retryAfterMs, nowMs),
      accepted: () => {
        pace = paceAfter(pace, { ok: true }, 0, outside);
      },
    };
  },
};

/** Policies found in offline-first peers: none hears Retry-After, none spreads its start. */
export const others: readonly Policy[] = [
  counting('fixed 5 s', () => 5_000),
  counting('exponential ×1.9', (failures) => Math.min(1_000 * 1.9 ** failures, 3_600_000)),
  counting('full jitter', (failures, chance) => fullJitter(failures, 2_000, 300_000, chance())),
];

function counting(name: string, wait: (failures: number, chance: () => number) => number): Policy {
  return {
    name,
    gate: gateOfPlaces,
    manners(_, chance) {
      let failures = 0;
      const missed = () => {
        failures += 1;
        return wait(failures, chance);
      };
      return {
        afterStart: () => 0,
        unreachable: missed,
        rejected: missed,
        accepted: () => {
          failures = 0;
        },
      };
    },
  };
}
