import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FeeRule, feeRule, type LocalFee } from './contract/fee-rule.ts';
import { type FeeFacts, feeFor } from './fees.ts';

const today = { channel: 'counter', date: '2026-11-22' } as const;
const amount = (rule: FeeRule, facts: Partial<FeeFacts> = {}) => {
  const fee = feeFor(rule, { ...today, ...facts });
  return fee.ok ? fee.value.amountVnd : fee.code;
};

const copies: FeeRule = {
  kind: 'per-page',
  firstVnd: 2000,
  firstPages: 2,
  nextVnd: 1000,
  mostVnd: 200_000,
};
const card: FeeRule = {
  kind: 'by-date',
  ordinary: { kind: 'fixed', amountVnd: 50_000, per: 'card' },
  periods: [
    {
      from: '2025-07-01',
      to: '2026-12-31',
      rule: { kind: 'fixed', amountVnd: 25_000, per: 'card' },
      basis: 'Thông tư 64/2025/TT-BTC',
    },
  ],
};
const residence: FeeRule = {
  kind: 'by-channel',
  per: 'request',
  amountsVnd: { counter: 20_000, online: 10_000 },
};
const temporary: FeeRule = {
  kind: 'by-case',
  cases: [
    {
      id: 'household',
      text: { vi: 'Hộ', en: 'Household' },
      rule: { kind: 'fixed', amountVnd: 15_000, per: 'request' },
    },
    {
      id: 'list',
      text: { vi: 'Danh sách', en: 'List' },
      rule: { kind: 'fixed', amountVnd: 10_000, per: 'person' },
    },
  ],
};
const province: FeeRule = { kind: 'province', freeWhen: null };
const line = (from: string, to: string | null, amountVnd: number): LocalFee => ({
  code: '1.004873',
  from,
  to,
  rule: { kind: 'fixed', amountVnd, per: 'request' },
  basis: `Nghị quyết ${from}`,
});

describe('per page', () => {
  const vectors: [number, number][] = JSON.parse(
    readFileSync('test/fixtures/rules-of-law.json', 'utf8'),
  ).certifiedCopy;

  test.each(vectors)('%i pages cost %i đồng a copy', (pages, vnd) => {
    expect(amount(copies, { pages })).toBe(vnd);
    expect(amount(copies, { pages, copies: 3 })).toBe(3 * vnd);
  });

  test('agrees with counting page by page, 10,000 times', () => {
    const slow = (pages: number) => {
      let sum = 0;
      for (let page = 1; page <= pages; page += 1) sum += page <= 2 ? 2000 : 1000;
      return Math.min(sum, 200_000);
    };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 1, max: 50 }), (pages, many) => {
        expect(amount(copies, { pages, copies: many })).toBe(slow(pages) * many);
      }),
      { numRuns: 10_000 },
    );
  });

  test('without the pages it asks for them', () => expect(amount(copies)).toBe('wants-pages'));

  test.each([0, -1, 1.5, Number.NaN, 1_000_000])('%d pages are no count', (pages) => {
    expect(amount(copies, { pages })).toBe('not-a-count');
  });
});

describe('by date', () => {
  test('the fee of a new card doubles on 1 January 2027 and on no other day', () => {
    expect(amount(card, { date: '2025-06-30' })).toBe(50_000);
    expect(amount(card, { date: '2025-07-01' })).toBe(25_000);
    expect(amount(card, { date: '2026-12-31' })).toBe(25_000);
    expect(amount(card, { date: '2027-01-01' })).toBe(50_000);
  });

  test('10,000 random days and periods agree with looking at every day of every period', () => {
    const day = (place: number) => new Date(Date.UTC(2025, 0, 1 + place)).toISOString().slice(0, 10);
    const cuts = fc.uniqueArray(fc.integer({ min: 0, max: 900 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(cuts, fc.integer({ min: 0, max: 1000 }), (places, asked) => {
        const sorted = places.toSorted((a, b) => a - b);
        const periods = [];
        for (let place = 0; place + 1 < sorted.length; place += 2) {
          const [from = 0, to = 0] = [sorted[place], sorted[place + 1]];
          periods.push({ from, to, vnd: 1000 * (place + 1) });
        }
        const rule: FeeRule = {
          kind: 'by-date',
          ordinary: { kind: 'fixed', amountVnd: 999, per: 'card' },
          periods: periods.map(({ from, to, vnd }) => ({
            from: day(from),
            to: day(to),
            rule: { kind: 'fixed' as const, amountVnd: vnd, per: 'card' as const },
            basis: 'x',
          })),
        };
        expect(feeRule.safeParse(rule).success).toBe(true);
        let expected = 999;
        for (const { from, to, vnd } of periods) {
          for (let each = from; each <= to; each += 1) if (each === asked) expected = vnd;
        }
        expect(amount(rule, { date: day(asked) })).toBe(expected);
      }),
      { numRuns: 10_000 },
    );
  }, 60_000);

  test('the act that halves it is named while it does', () => {
    expect(feeFor(card, today)).toMatchObject({ value: { basis: 'Thông tư 64/2025/TT-BTC' } });
    expect(feeFor(card, { ...today, date: '2027-01-01' })).toMatchObject({ value: { basis: null } });
  });

  test('periods that overlap are refused as data', () => {
    const [period] = card.periods;
    expect(feeRule.safeParse({ ...card, periods: [period, period] }).success).toBe(false);
  });
});

describe('by channel and case', () => {
  test('online costs half, and post has no amount', () => {
    expect(amount(residence)).toBe(20_000);
    expect(amount(residence, { channel: 'online' })).toBe(10_000);
    expect(amount(residence, { channel: 'post' })).toBe('not-this-channel');
  });

  test('of several amounts the first is not "the" fee: the case is asked', () => {
    expect(amount(temporary)).toBe('wants-case');
    expect(amount(temporary, { case: 'nobody' })).toBe('wants-case');
    expect(amount(temporary, { case: 'household' })).toBe(15_000);
    expect(amount(temporary, { case: 'list', copies: 4 })).toBe(40_000);
  });
});

describe('set by the province', () => {
  test('without a price list there is no amount', () => expect(amount(province)).toBe('set-by-province'));

  test('the list in force on the day decides, and changes on its day', () => {
    const local = [line('2026-01-01', '2026-06-30', 5000), line('2026-07-01', null, 8000)];
    expect(amount(province, { local, date: '2025-12-31' })).toBe('set-by-province');
    expect(amount(province, { local, date: '2026-06-30' })).toBe(5000);
    expect(amount(province, { local, date: '2026-07-01' })).toBe(8000);
  });

  test('of two lines in force the later resolution decides', () => {
    const local = [line('2026-07-01', null, 8000), line('2026-01-01', null, 5000)];
    expect(amount(province, { local })).toBe(8000);
    expect(feeFor(province, { ...today, local })).toMatchObject({
      value: { basis: 'Nghị quyết 2026-07-01' },
    });
  });

  test('a list never overrides a fee the law itself sets', () => {
    expect(amount(card, { local: [line('2026-01-01', null, 1)] })).toBe(25_000);
  });
});

describe('an amount of nothing', () => {
  test('comes only from a record that says so in words', () => {
    expect(amount({ kind: 'free' })).toBe(0);
    expect(amount({ kind: 'unknown', why: 'portal-zero' })).toBe('portal-zero');
    expect(amount({ kind: 'unknown', why: 'not-stated' })).toBe('not-stated');
  });

  test('a price of 0 is refused as data', () => {
    expect(feeRule.safeParse({ kind: 'fixed', amountVnd: 0, per: 'card' }).success).toBe(false);
    expect(feeRule.safeParse({ ...copies, nextVnd: 0 }).success).toBe(false);
    expect(feeRule.safeParse({ ...residence, amountsVnd: {} }).success).toBe(false);
  });
});
