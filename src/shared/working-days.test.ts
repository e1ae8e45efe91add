import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type TimeUnit, type YearCalendar, yearCalendar } from './contract/calendar.ts';
import { isWorked, readyBy } from './working-days.ts';

const calendar2026 = yearCalendar.parse(JSON.parse(readFileSync('assets/calendar/2026.json', 'utf8')));
const vectors = JSON.parse(readFileSync('test/fixtures/rules-of-law.json', 'utf8')).calendar;
const calendar = [{ ...calendar2026, pending: [] }];

const ask = (
  receivedAt: string,
  unit: TimeUnit,
  qty: number | null,
  years: readonly YearCalendar[] = calendar,
) => readyBy({ receivedAt, unit, qty, calendar: years });
const dateOf = (...asked: Parameters<typeof ask>) => {
  const ready = ask(...asked);
  return ready.ok ? ready.value.date : ready.code;
};

describe('vectors', () => {
  const unitOf = (rule: string): [TimeUnit, number | null] =>
    rule.startsWith('same day') ? ['SAME_DAY', null] : ['WORKING_DAY', Number(/^(\d+)/.exec(rule)?.[1])];

  test.each<[string, string, string]>(
    vectors.tests.map((each: Record<string, string>) => [each.rule, each.received, each.expect]),
  )('%s, received %s, is ready on %s', (rule, received, expected) => {
    expect(dateOf(received, ...unitOf(rule))).toBe(expected);
  });

  test('the shipped calendar of 2026 has every holiday and swap of the notice', () => {
    const { holidays, swappedOff, pending } = vectors.y2026;
    const days = calendar2026.holidays.map(({ date }) => date);
    expect(days).toEqual(expect.arrayContaining(holidays));
    expect(calendar2026.swaps).toEqual(swappedOff);
    expect(calendar2026.pending).toEqual(
      pending.map(({ date, name }: Record<string, string>) => ({ date, name })),
    );
  });
});

describe('against a slow count over a list of days', () => {
  /** Every day of two years, in order; worked or not by plain comparison. */
  function daysOf(years: readonly YearCalendar[]): { day: string; on: boolean }[] {
    const days: { day: string; on: boolean }[] = [];
    for (const year of years) {
      for (let month = 1; month <= 12; month += 1) {
        const length =
          [31, year.year % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
        for (let date = 1; date <= length; date += 1) {
          const day = `${year.year}-${`${month}`.padStart(2, '0')}-${`${date}`.padStart(2, '0')}`;
          const rest = year.weeklyRest.includes(zeller(year.year, month, date));
          const off =
            year.holidays.some((each) => each.date === day) || year.swaps.some((each) => each.off === day);
          const swapped = year.swaps.some((each) => each.workedInstead === day);
          days.push({ day, on: !off && (!rest || swapped) });
        }
      }
    }
    return days;
  }

  /** Day of the week by Zeller's congruence, 1 = Monday … 7 = Sunday. */
  function zeller(year: number, month: number, date: number): number {
    const [y, m] = month < 3 ? [year - 1, month + 12] : [year, month];
    const h =
      (date +
        Math.floor((13 * (m + 1)) / 5) +
        y +
        Math.floor(y / 4) -
        Math.floor(y / 100) +
        Math.floor(y / 400)) %
      7;
    return ((h + 5) % 7) + 1;
  }

  function slow(at: string, unit: TimeUnit, qty: number, years: readonly YearCalendar[]): string {
    const days = daysOf(years);
    let place = days.findIndex(({ day }) => day === at.slice(0, 10));
    let afternoon = at.slice(11) > '15:00';
    while (days[place] && !days[place]?.on) {
      place += 1;
      afternoon = false;
    }
    const worked = days.slice(place).filter(({ on }) => on);
    if (unit === 'SAME_DAY') return worked[afternoon ? 1 : 0]?.day ?? 'no-calendar';
    if (unit === 'WORKING_DAY') return worked[qty]?.day ?? 'no-calendar';
    return days.slice(place + qty).find(({ on }) => on)?.day ?? 'no-calendar';
  }

  const dayOf = (year: number) =>
    fc
      .integer({ min: 0, max: 364 })
      .map((place) => new Date(Date.UTC(year, 0, 1 + place)).toISOString().slice(0, 10));
  const anyYear = (year: number): fc.Arbitrary<YearCalendar> =>
    fc
      .record({
        holidays: fc.uniqueArray(dayOf(year), { maxLength: 20 }),
        swaps: fc.uniqueArray(dayOf(year), { maxLength: 8 }),
      })
      .map(({ holidays, swaps }) => ({
        ...calendar2026,
        year,
        pending: [],
        holidays: holidays.map((date) => ({ date, name: 'x' })),
        swaps: swaps.length < 2 ? [] : [{ off: swaps[0] ?? '', workedInstead: swaps[1] ?? '' }],
      }));

  const question = fc.record({
    day: fc.oneof(dayOf(2026), dayOf(2027)),
    minute: fc.integer({ min: 0, max: 1439 }),
    unit: fc.constantFrom<TimeUnit>('WORKING_DAY', 'DAY', 'SAME_DAY'),
    qty: fc.integer({ min: 1, max: 60 }),
  });
  const clock = (minute: number) =>
    `${`${Math.floor(minute / 60)}`.padStart(2, '0')}:${`${minute % 60}`.padStart(2, '0')}`;

  test('10,000 random dates, times and calendars agree', () => {
    fc.assert(
      fc.property(question, anyYear(2026), anyYear(2027), ({ day, minute, unit, qty }, first, second) => {
        const at = `${day}T${clock(minute)}`;
        const years = [first, second];
        expect(dateOf(at, unit, qty, years)).toBe(slow(at, unit, qty, years));
      }),
      { numRuns: 10_000 },
    );
  }, 60_000);

  test('a result is never ready before it was received, and never on a day off', () => {
    fc.assert(
      fc.property(question, anyYear(2026), anyYear(2027), ({ day, minute, unit, qty }, first, second) => {
        const ready = ask(`${day}T${clock(minute)}`, unit, qty, [first, second]);
        if (!ready.ok) return;
        expect(ready.value.date >= day).toBe(true);
        expect(isWorked(ready.value.date, [first, second])).toBe(true);
      }),
    );
  });
});

describe('what cannot be told is not told', () => {
  test('a year without a calendar gives no date', () => {
    expect(dateOf('2027-03-01T09:00', 'WORKING_DAY', 1)).toBe('no-calendar');
  });

  test('a time that runs into a year without a calendar gives no date', () => {
    expect(dateOf('2026-12-30T09:00', 'WORKING_DAY', 1)).toBe('2026-12-31');
    expect(dateOf('2026-12-30T09:00', 'WORKING_DAY', 2)).toBe('no-calendar');
  });

  test('no calendar at all gives no date', () => {
    expect(dateOf('2026-03-02T09:00', 'SAME_DAY', null, [])).toBe('no-calendar');
  });

  test('a record without a number of days gives no date', () => {
    expect(dateOf('2026-03-02T09:00', 'OTHER', null)).toBe('no-rule');
    expect(dateOf('2026-03-02T09:00', 'WORKING_DAY', null)).toBe('no-rule');
    expect(dateOf('2026-03-02T09:00', 'WORKING_DAY', 0)).toBe('no-rule');
    expect(dateOf('2026-03-02T09:00', 'WORKING_DAY', 2.5)).toBe('no-rule');
  });

  test.each(['2026-02-30T09:00', '2026-3-2T09:00', '2026-03-02', '2026-03-02T24:00', ''])(
    'what is no time is refused: %s',
    (at) => expect(dateOf(at, 'WORKING_DAY', 1)).toBe('not-a-date'),
  );
});

describe('the edges of a day', () => {
  test('15:00 is still in time, 15:01 is not', () => {
    expect(dateOf('2026-03-02T15:00', 'SAME_DAY', null)).toBe('2026-03-02');
    expect(dateOf('2026-03-02T15:01', 'SAME_DAY', null)).toBe('2026-03-03');
  });

  test('what comes on a day off is received the next working morning', () => {
    expect(dateOf('2026-03-07T16:00', 'SAME_DAY', null)).toBe('2026-03-09');
    expect(dateOf('2026-03-07T10:00', 'WORKING_DAY', 1)).toBe('2026-03-10');
  });

  test('days of the calendar that end on a day off end on the next working day', () => {
    expect(dateOf('2026-04-15T10:00', 'DAY', 15)).toBe('2026-05-04');
  });

  test('hours run by the clock, over midnight and without a calendar', () => {
    expect(ask('2027-03-05T20:30', 'HOUR', 12, [])).toMatchObject({
      value: { date: '2027-03-06', time: '08:30', orAsLateAs: null },
    });
  });

  test('an undecided day on the way gives the later date too', () => {
    const years = [calendar2026];
    expect(ask('2026-11-23T09:00', 'WORKING_DAY', 1, years)).toMatchObject({
      value: { date: '2026-11-24', orAsLateAs: '2026-11-25', pending: [{ date: '2026-11-24' }] },
    });
    expect(ask('2026-11-25T09:00', 'WORKING_DAY', 1, years)).toMatchObject({
      value: { date: '2026-11-26', orAsLateAs: null, pending: [] },
    });
  });

  test('a calendar with a day of another year is refused', () => {
    const stray = { ...calendar2026, holidays: [{ date: '2027-01-01', name: 'Tết' }] };
    expect(yearCalendar.safeParse(stray).success).toBe(false);
  });
});
