import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FeeRule } from '../../../shared/contract/fee-rule.ts';
import type { Payment, PaymentSubject } from '../../../shared/contract/payments.ts';
import { failed, ok } from '../../../shared/result.ts';
import { readVietQr } from '../../../shared/viet-qr/viet-qr.ts';
import { systemIds } from '../ids.ts';
import { HandTurned } from '../testing/hand-turned.ts';
import { type TemporaryStore, temporaryStore } from '../testing/temporary-store.ts';
import { openPayments, type Payments, type PaymentsOutside } from './payments.ts';

const extract = '2.000635';
const subject: PaymentSubject = { kind: 'ticket', id: '0190d1c6-0000-7000-8000-000000000001' };
const settings = {
  accounts: [
    {
      name: 'UBND XA SUOI MAY',
      bank: 'Agribank',
      bin: '970405',
      account: '0000000000001',
      groups: ['civil-status'],
    },
  ],
  minutes: 15,
};

let place: TemporaryStore;
let clock: HandTurned;
let told: Payment[];
let payments: Payments;

function open(more: Partial<PaymentsOutside> = {}): void {
  payments = openPayments({
    store: place.store,
    clock,
    ids: systemIds,
    waiting: clock,
    settings,
    today: () => '2026-11-22',
    details: async (code) => (code === extract ? ok(detailsOfExtract) : failed('unknown-procedure')),
    kioskId: 'suoi-may-1',
    ticket: () => ok({ subject, procedureCode: extract, label: 'A018' }),
    dossier: async () => failed('not-found'),
    knows: (_, each) => each.id === subject.id,
    onPayment: (payment) => told.push(payment),
    onCommitted: () => {},
    ...more,
  });
}

const fee = { known: true, text: { vi: '8.000 đồng/bản', en: '8,000 VND per copy' }, asOf: '2026-07-18' };
const detailsOfExtract = {
  matter: {
    code: extract,
    name: { vi: 'Trích lục hộ tịch', en: 'Civil-status extract' },
    officialName: { vi: 'Cấp bản sao trích lục hộ tịch', en: 'Copy of an extract' },
    field: { vi: 'Hộ tịch', en: 'Civil status' },
  },
  papers: [],
  fee: { ...fee, rule: { kind: 'fixed' as const, amountVnd: 8_000, per: 'copy' as const } },
  time: { vi: 'Trong ngày', en: 'Same day' },
  timeRule: { unit: 'SAME_DAY' as const, qty: null },
  channels: [],
  forms: [],
  results: [],
  law: [],
  authority: 'UBND cấp xã',
  groupId: 'civil-status',
  onlineFirstSince: null,
  doubts: [],
  validFrom: null,
  validTo: null,
  source: { asOf: '2026-07-18', updatedAt: null, url: 'https://dichvucong.gov.vn' },
};

const show = (copies = 2, about = subject) =>
  payments.handlers['payments.show']({
    subject: about,
    procedureCode: extract,
    facts: { copies },
  });
async function shown(copies = 2): Promise<Payment> {
  const answer = await show(copies);
  if (!answer.ok) throw new Error(answer.code);
  return answer.value;
}
const confirm = (payment: Payment, amountVnd = payment.amountVnd) =>
  place.store.write((database) =>
    payments.takeNews(database, { paymentId: payment.paymentId, amountVnd, confirmedAt: 5 }),
  );
const stateOf = async ({ paymentId }: Payment) => {
  const answer = await payments.handlers['payments.status']({ paymentId });
  return answer.ok ? answer.value.state : answer.code;
};
const sent = () =>
  place.store.read((database) =>
    database.all<{ kind: string }>('SELECT kind FROM outbox ORDER BY seq').map((row) => row.kind),
  );

beforeEach(() => {
  place = temporaryStore();
  clock = new HandTurned();
  told = [];
  open();
});
afterEach(() => place.remove());

describe('a payment', () => {
  test('is shown as a VietQR code of the amount, the account and a purpose banks take', async () => {
    const payment = await shown();
    expect(payment).toMatchObject({ amountVnd: 16_000, state: 'shown', payee: { bank: 'Agribank' } });
    const read = readVietQr(payment.qr);
    expect(read).toMatchObject({
      ok: true,
      value: { bin: '970405', account: '0000000000001', amountVnd: 16_000, purpose: payment.purpose },
    });
    expect(payment.purpose).toMatch(/^LP [A-Z2-9]{8} TRICH LUC HO$/);
    expect(sent()).toEqual(['payment.shown']);
  });

  test('asked for twice is one payment with one code', async () => {
    const first = await shown();
    expect(await shown()).toEqual(first);
    expect(sent()).toEqual(['payment.shown']);
  });

  test('shown again for another number of copies is told to the province with its new amount', async () => {
    await shown(2);
    expect(await shown(3)).toMatchObject({ amountVnd: 24_000 });
    expect(sent()).toEqual(['payment.shown', 'payment.shown']);
  });

  test('that is said to be made keeps the code it was made by', async () => {
    const payment = await shown(2);
    await payments.handlers['payments.leave']({ paymentId: payment.paymentId, how: 'says-paid' });
    expect(await shown(3)).toMatchObject({ amountVnd: 16_000, qr: payment.qr, state: 'unconfirmed' });
  });

  test('is unconfirmed, never confirmed, by the word of the person alone', async () => {
    const payment = await shown();
    await payments.handlers['payments.leave']({ paymentId: payment.paymentId, how: 'says-paid' });
    await clock.pass(24 * 3_600_000);
    expect(await stateOf(payment)).toBe('unconfirmed');
  });

  test('expires after its minutes, and is shown again under the same code', async () => {
    const payment = await shown();
    await clock.pass(15 * 60_000);
    expect(await stateOf(payment)).toBe('expired');
    expect(told.at(-1)?.state).toBe('expired');
    expect(await shown()).toMatchObject({ state: 'shown', qr: payment.qr, paymentId: payment.paymentId });
  });

  test('whose time ran out while the kiosk was off is expired when it comes back', async () => {
    const payment = await shown();
    clock.wallMs += 16 * 60_000;
    open();
    expect(await stateOf(payment)).toBe('expired');
  });

  test.each(['cancelled', 'expired', 'unconfirmed'] as const)(
    'that is %s is confirmed late when the money has come',
    async (before) => {
      const payment = await shown();
      if (before === 'expired') await clock.pass(15 * 60_000);
      else {
        const how = before === 'cancelled' ? 'cancelled' : 'says-paid';
        await payments.handlers['payments.leave']({ paymentId: payment.paymentId, how });
      }
      expect(await stateOf(payment)).toBe(before);
      confirm(payment);
      expect(await stateOf(payment)).toBe('confirmed');
      expect(await show()).toEqual({ ok: false, code: 'already-paid' });
    },
  );

  test('is not confirmed by another amount', async () => {
    const payment = await shown();
    confirm(payment, payment.amountVnd - 1);
    expect(await stateOf(payment)).toBe('shown');
  });

  test.each([
    ['an unknown matter', () => show(1, { kind: 'ticket', id: systemIds.mint() }), 'unknown-subject'],
    [
      'an unknown procedure',
      () => payments.handlers['payments.offer']({ subject, procedureCode: '1.000000', facts: {} }),
      'unknown-procedure',
    ],
  ])('of %s is refused', async (_, ask, code) => {
    expect(await ask()).toMatchObject({ ok: false, code });
  });
});

test('whatever comes, in whatever order: never confirmed without the province, never two for one matter', async () => {
  const step = fc.constantFrom(
    'show',
    'says-paid',
    'cancelled',
    'wait',
    'restart',
    'confirm',
    'wrong-amount',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
      place.remove();
      place = temporaryStore();
      clock = new HandTurned();
      open();
      const first = await shown();
      let province = false;
      for (const each of steps) {
        if (each === 'show') await show();
        if (each === 'says-paid' || each === 'cancelled')
          await payments.handlers['payments.leave']({ paymentId: first.paymentId, how: each });
        if (each === 'wait') await clock.pass(20 * 60_000);
        if (each === 'restart') open();
        if (each === 'wrong-amount') confirm(first, 1);
        if (each === 'confirm') {
          confirm(first);
          province = true;
        }
        expect((await stateOf(first)) === 'confirmed').toBe(province);
      }
      const rows = place.store.read((database) => database.all('SELECT id FROM payment'));
      expect(rows).toHaveLength(1);
    }),
    { numRuns: 40 },
  );
});

describe('the slip that was just given', () => {
  const payable = async () => {
    const opener = { by: 'slip-code', code: '7K4Q-M2XD' } as const;
    const found = await payments.handlers['payments.find']({ opener });
    return found.ok && found.value.payable;
  };
  const withRule = (rule: FeeRule, known = true) =>
    open({ details: async () => ok({ ...detailsOfExtract, fee: { ...fee, known, rule } }) });
  const fixed = { kind: 'fixed', amountVnd: 8_000, per: 'case' } as const;

  test('offers to pay while money may be due, and no more once it has come', async () => {
    expect(await payable()).toBe(true);
    confirm(await shown());
    expect(await payable()).toBe(false);
  });
  test('offers it where some case costs', async () => {
    const text = { vi: 'Một', en: 'One' };
    const cases = [
      { id: 'a', text, rule: { kind: 'free' as const } },
      { id: 'b', text, rule: fixed },
    ];
    withRule({ kind: 'by-case', cases });
    expect(await payable()).toBe(true);
  });
  test.each<[string, FeeRule, boolean]>([
    ['is free', { kind: 'free' }, true],
    ['is set by the province, which has said nothing', { kind: 'province', freeWhen: null }, true],
    ['is not stated', { kind: 'unknown', why: 'not-stated' }, true],
    ['is contradicted by its record', fixed, false],
  ])('offers nothing where the fee %s', async (_, rule, known) => {
    withRule(rule, known);
    expect(await payable()).toBe(false);
  });
  test('offers nothing where the place has no account', async () => {
    open({ settings: null });
    expect(await payable()).toBe(false);
  });
});
