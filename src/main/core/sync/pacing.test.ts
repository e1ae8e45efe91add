import { describe, expect, test } from 'vitest';
import type { ProvinceTrouble } from './ask-province.ts';
import { heldBack, type Pace, paceAfter, phaseOf, startWait } from './pacing.ts';
import { openThrottle } from './pacing-throttle.ts';
import { syncWaits as waits } from './waits.ts';

const fresh: Pace = { failures: 0, notBeforeMs: 0 };
const morning = Date.UTC(2026, 10, 22, 2, 41);
const missed = (code: ProvinceTrouble, retryAfterMs: number | null = null) => ({
  ok: false as const,
  code,
  retryAfterMs,
});
const outside = (phase = 0.3, chance = 0.5) => ({ waits, phase, chance: () => chance });
/** Waits after each of `rounds` failures in a row. */
function waitsOf(code: ProvinceTrouble, rounds: number, { phase = 0.3, chance = 0.999 } = {}): number[] {
  let pace = fresh;
  let now = morning;
  return Array.from({ length: rounds }, () => {
    pace = paceAfter(pace, missed(code), now, outside(phase, chance));
    const wait = pace.notBeforeMs - now;
    now = pace.notBeforeMs;
    return wait;
  });
}

describe('pacing', () => {
  test('a province that fails again and again: the wait grows to five minutes and no further', () => {
    const all = waitsOf('overloaded', 12);
    expect(all.slice(0, 3).map((wait) => Math.round(wait / 1000))).toEqual([2, 4, 8]);
    expect(Math.max(...all)).toBeLessThanOrEqual(waits.longestRetry);
    expect(all.at(-1)).toBeGreaterThan(waits.longestRetry * 0.99);
  });

  test('a province long away: every kiosk knocks once in each half minute, each at its own place', () => {
    for (const phase of [0, 0.3, 0.99]) {
      const steady = waitsOf('unreachable', 20, { phase }).slice(-10);
      for (const wait of steady) expect(wait).toBeCloseTo(waits.longestUnreachable, 6);
    }
    const ends = (phase: number) =>
      paceAfter({ failures: 9, notBeforeMs: 0 }, missed('unreachable'), morning, outside(phase)).notBeforeMs;
    expect((ends(0.75) - ends(0.25) + waits.longestUnreachable) % waits.longestUnreachable).toBeCloseTo(
      waits.longestUnreachable / 2,
    );
  });

  test('a connection refused at once is not tried in a tight ring', () => {
    expect(Math.min(...waitsOf('unreachable', 20, { chance: 0 }))).toBeGreaterThanOrEqual(250);
    expect(Math.min(...waitsOf('overloaded', 20, { chance: 0 }))).toBeGreaterThanOrEqual(250);
  });

  test('kiosks told the same second by the province do not come at the same moment', () => {
    const ends = [0, 0.5, 0.9].map(
      (chance) => paceAfter(fresh, missed('overloaded', 7_000), morning, outside(0, chance)).notBeforeMs,
    );
    expect(ends.map((end) => end - morning)).toEqual([7_000, 7_500, 7_900]);
  });

  test('a Retry-After of a year is cut to an hour and is still believed after a restart', () => {
    const pace = paceAfter(fresh, missed('overloaded', 365 * 86_400_000), morning, outside(0, 0.999));
    const wait = heldBack(pace, morning, waits);
    expect(wait).toBeGreaterThanOrEqual(waits.longestAsked);
    expect(wait).toBeLessThanOrEqual(waits.longestAsked + 1000);
    expect(heldBack(pace, morning - 86_400_000, waits)).toBe(0);
  });

  test('a kiosk has one place for ever, and thousands of them are spread evenly', () => {
    expect(phaseOf('suoi-may-1')).toBe(phaseOf('suoi-may-1'));
    const tenths = new Array<number>(10).fill(0);
    for (let kiosk = 0; kiosk < 10_000; kiosk += 1) {
      const tenth = Math.floor(phaseOf(`kiosk-${kiosk}`) * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    for (const count of tenths) expect(Math.abs(count - 1_000)).toBeLessThan(150);
  });

  test('a kiosk that held nothing when it started asks at once', () => {
    expect(startWait(0.9, 0, waits)).toBe(0);
    expect(startWait(0.9, 1, waits)).toBeCloseTo(waits.startSpread * 0.9);
  });
});

describe('throttle', () => {
  test('a province that takes at least half of what is wanted is never held back from', () => {
    const throttle = openThrottle(waits.throttle);
    for (let round = 0; round < 50; round += 1) throttle.note(round % 2 === 0, round);
    expect(throttle.refuses(0, 50)).toBe(false);
  });

  test('one that takes nothing is asked ever more rarely, and normally again when that is two minutes ago', () => {
    const throttle = openThrottle(waits.throttle);
    for (let round = 0; round < 9; round += 1) throttle.note(false, round);
    expect([throttle.refuses(0.89, 10), throttle.refuses(0.91, 10)]).toEqual([true, false]);
    expect(throttle.refuses(0, 10 + waits.throttle)).toBe(false);
  });
});
