import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Moment } from '../clock.ts';
import { localDay, type SeenDay, serviceDay } from './service-day.ts';

const zone = 'Asia/Ho_Chi_Minh';
const hour = 3_600_000;
const day = 24 * hour;
/** 22 November 2026, 9:00 in Việt Nam. */
const nine = Date.UTC(2026, 10, 22, 2);
const at = (wallMs: number, uptimeMs: number, bootId = 'boot-1'): Moment => ({ wallMs, uptimeMs, bootId });
const seen = (moment: Moment, name = '2026-11-22'): SeenDay => ({ day: name, seen: moment });

describe('localDay', () => {
  test('a day begins at midnight of the centre, not of Greenwich', () => {
    expect(localDay(Date.UTC(2026, 10, 21, 16, 59, 59), zone)).toBe('2026-11-21');
    expect(localDay(Date.UTC(2026, 10, 21, 17), zone)).toBe('2026-11-22');
  });
});

describe('serviceDay', () => {
  test('the first number ever counts in the day of the clock', () => {
    expect(serviceDay(undefined, at(nine, 0), zone)).toMatchObject({ day: '2026-11-22', disputed: false });
  });

  test('an ordinary midnight begins a new day', () => {
    const evening = at(nine + 14 * hour, 14 * hour);
    const morning = at(nine + day, day);
    expect(serviceDay(seen(evening), morning, zone)).toMatchObject({ day: '2026-11-23', disputed: false });
  });

  test('a machine switched off over night begins a new day', () => {
    const decision = serviceDay(seen(at(nine, hour)), at(nine + day, 1000, 'boot-2'), zone);
    expect(decision.day).toBe('2026-11-23');
  });

  test('a clock set back a day goes on counting, and says so', () => {
    const decision = serviceDay(seen(at(nine, hour)), at(nine - day, hour + 1000), zone);
    expect(decision).toMatchObject({ day: '2026-11-22', disputed: true });
  });

  test('a clock that jumps ten years ahead does not begin a new day', () => {
    const decision = serviceDay(seen(at(nine, hour)), at(nine + 3650 * day, hour + 1000), zone);
    expect(decision).toMatchObject({ day: '2026-11-22', disputed: true });
  });

  test('a clock that booted in 2000 and is corrected at nine goes on counting', () => {
    const wrong = seen(at(Date.UTC(2000, 0, 1), 60_000), '2000-01-01');
    expect(serviceDay(wrong, at(nine, 120_000), zone)).toMatchObject({ day: '2000-01-01', disputed: true });
  });

  test('after a disputed day the next midnight begins a day by the clock again', () => {
    const stuck = seen(at(nine, hour), '2036-11-20');
    expect(serviceDay(stuck, at(nine + day, hour + day), zone)).toMatchObject({
      day: '2026-11-23',
      disputed: false,
    });
  });

  test('a clock with a dead battery, reset at each boot, never counts the same numbers again', () => {
    const reset = Date.UTC(2020, 0, 1);
    let state = serviceDay(undefined, at(reset, 0, 'boot-1'), zone);
    state = serviceDay(state, at(reset + hour, hour, 'boot-1'), zone);
    state = serviceDay(state, at(reset, 0, 'boot-2'), zone);
    expect(state.day).toBe('2020-01-01');
  });

  /**
   * The promise itself, against a true clock the kiosk cannot see: within one true day and one boot the numbers never
   * begin again, whatever the wall clock shows.
   */
  test('within a day of true time no jump of the clock begins the numbers again', () => {
    const jump = fc.record({
      minutes: fc.integer({ min: 0, max: 60 }),
      offset: fc.integer({ min: -4000, max: 4000 }),
    });
    fc.assert(
      fc.property(fc.array(jump, { minLength: 1, maxLength: 20 }), (jumps) => {
        let uptimeMs = 0;
        let state = serviceDay(undefined, at(nine, 0), zone);
        for (const { minutes, offset } of jumps) {
          uptimeMs += minutes * 60_000;
          // Nine in the morning plus at most 14 hours: no true midnight passes, in the frame of the first clock.
          if (uptimeMs > 14 * hour) return;
          const before = state.day;
          // Jumps of whole days, so that no frame the kiosk may believe in has its midnight nearer.
          state = serviceDay(state, at(nine + uptimeMs + offset * day, uptimeMs), zone);
          expect(state.day).toBe(before);
        }
      }),
    );
  });
});
