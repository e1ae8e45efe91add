import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LocalFee } from '../../../shared/contract/fee-rule.ts';
import type { MatterDetails } from '../../../shared/contract/procedures.ts';
import { type FeeFacts, feeFor } from '../../../shared/fees.ts';
import { loadConfiguration } from '../configuration/load.ts';
import { kioskConfiguration } from '../configuration/schema.ts';
import { HandTurned } from '../testing/hand-turned.ts';
import { fillCatalogue, type TemporaryStore, temporaryStore } from '../testing/temporary-store.ts';
import { openProcedures, type Procedures } from './procedures.ts';

/** Each of the traps known in the official data, by its number in the design. */
const clock = new HandTurned();
const loaded = loadConfiguration('assets/configuration/suoi-may.json');
if (!loaded.ok) throw new Error(loaded.sentence.en);
const configuration = loaded.value;
let kept: TemporaryStore;
let procedures: Procedures;

beforeAll(() => {
  kept = temporaryStore();
  fillCatalogue(kept.store);
  procedures = openProcedures({ store: kept.store, clock, configuration });
});
afterAll(() => kept.remove());

const on = (day: string) => {
  clock.wallMs = Date.parse(`${day}T03:00:00Z`);
};
const detailsIn = (source: Procedures, code: string): MatterDetails => {
  const stored = source.find(code);
  if (!stored) throw new Error(`no ${code}`);
  return source.details(stored);
};
const details = (code: string) => detailsIn(procedures, code);
const all = () => procedures.all().map((stored) => procedures.details(stored));
const doubtsOf = (code: string) => details(code).doubts.map(({ kind }) => kind);
const fee = (code: string, facts: Partial<FeeFacts> = {}) => {
  const { localFees, day } = procedures.occasion(code);
  const told = feeFor(details(code).fee.rule, { channel: 'counter', date: day, local: localFees, ...facts });
  return told.ok ? told.value.amountVnd : told.code;
};

test('1: of 66 bare zeros only two are free, and those say so in words', () => {
  on('2026-11-22');
  const free = all().filter(({ fee: { rule } }) => rule.kind === 'free');
  expect(free.map(({ matter }) => matter.code).sort()).toEqual(['1.000894', '2.002226']);
  const unexplained = all().filter(({ doubts }) =>
    doubts.some(({ kind }) => kind === 'fee-unexplained-zero'),
  );
  expect(unexplained).toHaveLength(39);
  expect(all().filter(({ fee: { rule } }) => rule.kind === 'province')).toHaveLength(25);
  for (const each of unexplained) {
    expect(each.fee).toMatchObject({ known: false, rule: { kind: 'unknown' } });
    expect(each.fee.text.vi).not.toMatch(/miễn|(^|\D)0 đồng/i);
  }
});

test('1: an amount that contradicts its own text is not the fee, and says so', () => {
  expect(fee('1.001612')).toBe('set-by-province');
  expect(details('1.001612').fee.text.vi).not.toMatch(/150\.000|50\.000/);
  expect(doubtsOf('1.001612')).toContain('fee-contradicts');
  expect(doubtsOf('1.002755')).toContain('fee-contradicts');
});

describe('2: the fee depends on day and channel', () => {
  test.each([
    ['1.014063', 25_000, 50_000],
    ['1.014064', 35_000, 70_000],
  ])('%s costs half until 31 December 2026, on screen and by the rule', (code, half, whole) => {
    on('2026-12-31');
    expect(fee(code)).toBe(half);
    expect(details(code).fee.text.vi).toMatch(
      new RegExp(`^${half / 1000}\\.000 đồng/thẻ đến hết 31-12-2026`),
    );
    on('2027-01-01');
    expect(fee(code)).toBe(whole);
    expect(details(code).fee.text.vi).toBe(`${whole / 1000}.000 đồng/thẻ`);
    on('2026-11-22');
  });

  test('the last evening of the year is still the old year here, though not in Greenwich', () => {
    clock.wallMs = Date.parse('2026-12-31T16:59:00Z');
    expect(fee('1.014063')).toBe(25_000);
    clock.wallMs = Date.parse('2026-12-31T17:00:00Z');
    expect(fee('1.014063')).toBe(50_000);
    on('2026-11-22');
  });

  test('residence costs half online', () => {
    expect([fee('1.004222'), fee('1.004222', { channel: 'online' })]).toEqual([20_000, 10_000]);
  });
});

test('3: certified copies cost by pages, at most 200,000 đồng a copy', () => {
  expect([1, 2, 3, 10, 198, 500].map((pages) => fee('2.000815', { pages }))).toEqual([
    2000, 4000, 5000, 12_000, 200_000, 200_000,
  ]);
});

test('4: times that disagree are doubted, and the longest of them is counted with', () => {
  for (const code of ['1.013225', '1.001266', '1.004837']) expect(doubtsOf(code)).toContain('times-disagree');
  expect(details('1.013225').timeRule).toEqual({ unit: 'WORKING_DAY', qty: 20 });
  expect(details('1.001266').timeRule).toEqual({ unit: 'WORKING_DAY', qty: 5 });
  expect(details('1.004837').timeRule).toEqual({ unit: 'WORKING_DAY', qty: 5 });
});

describe('5: stale, wrong and foreign text', () => {
  test.each(['2.000986', '2.001023'])('%s asks for the household book no more', (code) => {
    expect(doubtsOf(code)).toContain('stale-text');
    expect(details(code).papers.some(({ text }) => /hộ khẩu/i.test(text.vi))).toBe(false);
  });

  test('a result of another procedure is not shown', () => {
    expect(details('1.013791').results).toEqual([]);
    expect(doubtsOf('1.013791')).toContain('wrong-result');
  });

  test('a wrong form and foreign text are told', () => {
    expect(doubtsOf('1.012592')).toContain('wrong-form');
    expect(doubtsOf('3.000228')).toContain('foreign-text');
  });
});

test('6: exemptions the portal leaves out are told to be missing', () => {
  expect(doubtsOf('2.001263')).toContain('exemptions-missing');
  expect(fee('2.001263')).toBe(400_000);
});

test('7: a certified copy is made at the counter and nowhere else', () => {
  expect(details('2.000815').channels.map(({ channel }) => channel)).toEqual(['counter']);
  expect(fee('2.000815', { channel: 'online', pages: 1 })).toBe(2000);
});

test('8: a record whose law ended is told as out of date from that day', () => {
  on('2027-02-28');
  expect(doubtsOf('1.001193')).not.toContain('out-of-date');
  on('2027-03-01');
  expect(doubtsOf('1.001193')[0]).toBe('out-of-date');
  expect(details('1.001193')).toMatchObject({ validFrom: null, validTo: '2027-02-28' });
  expect(doubtsOf('2.000815')).not.toContain('out-of-date');
  on('2026-11-22');
});

test('8: a record nobody checked for a year says so', () => {
  on('2027-07-18');
  expect(doubtsOf('2.000815')).toEqual([]);
  on('2027-07-19');
  expect(doubtsOf('2.000815')).toEqual(['long-unchecked']);
  on('2026-11-22');
});

test('9: a printed page has a price of its own, which may be nothing', () => {
  const priced = (pagePrice: unknown) => kioskConfiguration.safeParse({ ...configuration, pagePrice });
  expect(configuration.pagePrice).toBeNull();
  expect(priced({ amountVnd: 2000, basis: 'Nghị quyết 1/2026' }).success).toBe(true);
  expect(priced({ amountVnd: 0, basis: null }).success).toBe(true);
  expect(priced({ amountVnd: -1, basis: null }).success).toBe(false);
});

test('10: the ten dollars of missions abroad are no fee here', () => {
  for (const code of ['2.000815', '2.000884']) {
    expect(JSON.stringify(details(code).fee)).not.toMatch(/USD|\b10\b(?![.,])/);
    expect(details(code).channels).toHaveLength(1);
  }
  expect(fee('2.000884')).toBe(10_000);
});

test('11: of several amounts of one channel the case decides, not the order', () => {
  expect(fee('1.004194')).toBe('wants-case');
  expect(fee('1.004194', { case: 'household', channel: 'online' })).toBe(7000);
  expect(fee('1.004194', { case: 'list', channel: 'online', copies: 3 })).toBe(15_000);
});

describe('the province’s own price list', () => {
  const local: LocalFee = {
    code: '1.004873',
    from: '2026-07-01',
    to: null,
    rule: { kind: 'fixed', amountVnd: 15_000, per: 'request' },
    basis: 'Nghị quyết 12/2026/NQ-HĐND',
  };

  test('fills in where the law leaves it to the province, from its day on, with its act', () => {
    const priced = openProcedures({
      store: kept.store,
      clock,
      configuration: { ...configuration, localFees: [local] },
    });
    on('2026-06-30');
    expect(detailsIn(priced, '1.004873').fee.rule.kind).toBe('province');
    on('2026-07-01');
    expect(detailsIn(priced, '1.004873').fee).toMatchObject({
      known: true,
      text: { vi: '15.000 đồng/lần (Nghị quyết 12/2026/NQ-HĐND)' },
    });
    on('2026-11-22');
    expect(detailsIn(priced, '1.001612').fee.rule.kind).toBe('province');
  });
});

test('every fact has its date and its source, and every doubt two languages', () => {
  for (const each of all()) {
    expect(each.source).toMatchObject({ asOf: '2026-07-18', url: expect.stringMatching(/^https:\/\//) });
    expect(each.fee.asOf).toBe('2026-07-18');
    for (const { text } of each.doubts)
      expect([text.vi, text.en].every((line) => line.length > 10)).toBe(true);
  }
});
