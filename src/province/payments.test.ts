import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { bankSignature } from './payments/signature.ts';
import type { Province } from './province.ts';
import { MORNING, openProvince, openTestStore, outcomes, post, send } from './testing.ts';
import { BANK_SECRET } from './testing-form.ts';
import { bankFacts, callback, newsOf, PAYMENT, paymentItem } from './testing-matters.ts';

const store = await openTestStore();
afterAll(() => store.close());
const opened: Province[] = [];
const open = async (options: Parameters<typeof openProvince>[1] = {}) => {
  const province = await openProvince(store, options);
  opened.push(province);
  return province;
};
afterEach(async () => {
  for (const province of opened.splice(0)) await province.close();
});

const confirmed = (cursor = 1) => ({
  cursor,
  kind: 'payment.confirmed',
  at: expect.any(Number),
  paymentId: PAYMENT,
  amountVnd: 16_000,
  bankReference: 'FT26326000001',
});
const stateOf = async () =>
  (await store.database.query<{ state: string }>('SELECT state FROM payment')).map(({ state }) => state);
const outcomeOf = async (province: Province, changes = {}) =>
  (await callback(province, bankFacts(changes))).body.outcome;

describe('money a bank tells of', () => {
  it('confirms its payment, and the kiosk hears of it', async () => {
    const province = await open();
    expect(outcomes(await send(province, [paymentItem(1)]))).toEqual(['accepted']);
    expect((await callback(province)).body).toEqual({ outcome: 'confirmed', repeated: false });
    expect(await stateOf()).toEqual(['confirmed']);
    expect(await newsOf(province)).toEqual([confirmed()]);
  });

  it('told again: the same outcome, no second confirmation', async () => {
    const province = await open();
    await send(province, [paymentItem(1)]);
    await callback(province);
    expect((await callback(province)).body).toEqual({ outcome: 'confirmed', repeated: true });
    expect(await newsOf(province)).toHaveLength(1);
  });

  it('told eight times at once', async () => {
    const province = await open();
    await send(province, [paymentItem(1)]);
    const answers = await Promise.all(Array.from({ length: 8 }, () => callback(province)));
    expect(answers.map(({ body }) => body.outcome)).toEqual(Array(8).fill('confirmed'));
    expect(answers.filter(({ body }) => !body.repeated)).toHaveLength(1);
    expect(await newsOf(province)).toHaveLength(1);
  });

  it('paid twice by two transfers at once: one confirms, the other is to be given back', async () => {
    const province = await open();
    await send(province, [paymentItem(1)]);
    const paid = await Promise.all(
      ['FT1', 'FT2', 'FT3'].map((bankReference) => outcomeOf(province, { bankReference })),
    );
    expect(paid.sort()).toEqual(['already-paid', 'already-paid', 'confirmed']);
    expect(await newsOf(province)).toHaveLength(1);
  });

  it.each([
    ['another amount', { amountVnd: 15_000 }, 'wrong-amount'],
    ['another account', { account: '0000000000009' }, 'wrong-account'],
    ['a bill nobody showed', { bill: 'ZZZZZZZZ', purpose: '' }, 'unknown-bill'],
    ['no bill at all', { bill: null, purpose: 'TIEN AN' }, 'unknown-bill'],
  ])('%s: confirms nothing', async (_, changes, outcome) => {
    const province = await open();
    await send(province, [paymentItem(1)]);
    expect(await outcomeOf(province, changes)).toBe(outcome);
    expect(await stateOf()).toEqual(['shown']);
    expect(await newsOf(province)).toEqual([]);
  });

  it('the right transfer after a wrong one', async () => {
    const province = await open();
    await send(province, [paymentItem(1)]);
    await outcomeOf(province, { bankReference: 'FT0', amountVnd: 1 });
    expect(await outcomeOf(province)).toBe('confirmed');
    expect(await newsOf(province)).toEqual([confirmed()]);
  });

  it('a bank that hands on the purpose alone', async () => {
    const province = await open();
    await send(province, [paymentItem(1)]);
    const purpose = 'MBVCB.123.Lp 7K4QM2XD trich luc ho.CT tu 0123';
    expect(await outcomeOf(province, { bill: null, purpose })).toBe('confirmed');
  });

  it('the reference of one transfer used for another', async () => {
    const province = await open();
    await send(province, [paymentItem(1)]);
    await outcomeOf(province, { amountVnd: 1 });
    expect(await outcomeOf(province)).toBe('reference-reused');
    expect(await stateOf()).toEqual(['shown']);
  });

  it.each(['unconfirmed', 'expired', 'cancelled'])('late, when the kiosk had said %s', async (state) => {
    const province = await open();
    await send(province, [paymentItem(1), paymentItem(2, state)]);
    expect(await stateOf()).toEqual([state]);
    expect(await outcomeOf(province)).toBe('confirmed');
    expect(await newsOf(province)).toEqual([confirmed()]);
  });

  it('before the kiosk had a network to say what it was for: confirmed when it says so, once', async () => {
    let now = MORNING;
    const province = await open({ now: () => now++ });
    expect(await outcomeOf(province)).toBe('unknown-bill');
    expect(await outcomeOf(province, { bankReference: 'FT2' })).toBe('unknown-bill');
    await send(province, [paymentItem(1), paymentItem(2, 'expired')]);
    expect(await stateOf()).toEqual(['confirmed']);
    expect(await newsOf(province)).toEqual([confirmed()]);
    expect((await callback(province)).body).toEqual({ outcome: 'confirmed', repeated: true });
  });

  it('of another amount before the kiosk said what it was for: confirms nothing then either', async () => {
    const province = await open();
    await outcomeOf(province, { amountVnd: 1 });
    await send(province, [paymentItem(1)]);
    expect(await stateOf()).toEqual(['shown']);
  });

  it('told in the very moment in which the kiosk says what it was for: never lost between the two', async () => {
    const province = await open();
    await Promise.all([send(province, [paymentItem(1)]), callback(province)]);
    expect(await stateOf()).toEqual(['confirmed']);
    expect(await newsOf(province)).toEqual([confirmed()]);
  });

  it.each([
    ['another secret', 'not the secret'],
    ['no secret', ''],
  ])('signed with %s: refused and not written down', async (_, secret) => {
    const province = await open();
    await send(province, [paymentItem(1)]);
    const answer = await callback(province, bankFacts(), secret);
    expect([answer.status, answer.body.code]).toEqual([401, 'bad-signature']);
    expect(await stateOf()).toEqual(['shown']);
  });

  it('changed after it was signed', async () => {
    const province = await open();
    const answer = await fetch(`${province.url}/v1/bank/callbacks`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'bank-signature': bankSignature(BANK_SECRET, JSON.stringify(bankFacts({ amountVnd: 1 }))),
      },
      body: JSON.stringify(bankFacts()),
    });
    expect(answer.status).toBe(401);
  });

  it('without a signature, or of another shape', async () => {
    const province = await open();
    const headers = { 'content-type': 'application/json' };
    const url = `${province.url}/v1/bank/callbacks`;
    const bare = await fetch(url, { method: 'POST', headers, body: JSON.stringify(bankFacts()) });
    expect(bare.status).toBe(400);
    expect((await callback(province, bankFacts({ amountVnd: -1 }))).status).toBe(400);
  });
});

describe('what a kiosk says of a payment', () => {
  it('a confirmation of its own: kept unread, it confirms nothing', async () => {
    const province = await open();
    expect(outcomes(await send(province, [paymentItem(1), paymentItem(2, 'confirmed')]))).toEqual([
      'accepted',
      'accepted',
    ]);
    expect(await stateOf()).toEqual(['shown']);
  });

  it('older words after newer ones change nothing', async () => {
    const province = await open();
    await send(province, [paymentItem(3, 'cancelled')]);
    await send(province, [paymentItem(2, 'expired')]);
    expect(await stateOf()).toEqual(['cancelled']);
  });

  it('anything after the confirmation changes nothing', async () => {
    const province = await open();
    await send(province, [paymentItem(1)]);
    await callback(province);
    await send(province, [paymentItem(2, 'shown', { amountVnd: 99_000 }), paymentItem(3, 'cancelled')]);
    expect(await stateOf()).toEqual(['confirmed']);
    expect(await newsOf(province)).toHaveLength(1);
  });

  it('words of another kiosk on the same payment change nothing', async () => {
    const province = await open();
    await send(province, [paymentItem(1)]);
    const theirs = { ...paymentItem(5, 'cancelled'), key: '019aa8b0-0000-7000-8000-0000000000ff' };
    expect(outcomes(await send(province, [theirs], 'suoi-may-2'))).toEqual(['accepted']);
    expect(await stateOf()).toEqual(['shown']);
  });

  it('shown again for another amount: that one is what has to come', async () => {
    const province = await open();
    await send(province, [paymentItem(1), paymentItem(2, 'expired')]);
    await send(province, [paymentItem(3, 'shown', { amountVnd: 24_000 })]);
    expect(await outcomeOf(province, { bankReference: 'FT0' })).toBe('wrong-amount');
    expect(await outcomeOf(province, { amountVnd: 24_000 })).toBe('confirmed');
  });

  it('without an amount: not a payment', async () => {
    const province = await open();
    const answer = await send(province, [paymentItem(1, 'shown', { amountVnd: 0 })]);
    expect(outcomes(answer)).toEqual(['rejected bad-payload']);
    expect((await post(province, '{}')).status).toBe(400);
  });
});
