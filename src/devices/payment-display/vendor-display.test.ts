import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type PaymentCode, paymentCode } from '../../shared/contract/payment-display.ts';
import { silentLog } from '../log.ts';
import { PaymentDisplayModel } from '../simulated/payment-display/model.ts';
import { type ManualClock, manualClock } from '../testing/manual-clock.ts';
import { textLineWaits } from '../text-line/waits.ts';
import { memoryTransport } from '../transport/memory.ts';
import { type VendorDisplay, vendorDisplay } from './vendor-display.ts';
import { showLine } from './vendor-text.ts';

const code: PaymentCode = {
  payload:
    '00020101021238570010A00000072701270006970436011312345678901230208QRIBFTTA53037045406200005802VN6304ABCD',
  amount: 20_000,
  payee: 'UBND Xã Suối Mây',
};

let clock: ManualClock;
let model: PaymentDisplayModel;
let display: VendorDisplay;

beforeEach(async () => {
  clock = manualClock();
  model = new PaymentDisplayModel();
  display = vendorDisplay({
    makeTransport: () => memoryTransport((speaker) => model.connect(speaker)),
    waits: textLineWaits,
    clock,
    random: () => 0.5,
    log: silentLog,
  });
});
afterEach(() => display.stop());
const ready = async () => {
  display.start();
  await clock.advance(1_000);
};

test('the code stands on the display until it is cleared', async () => {
  await ready();
  expect(await display.show(code)).toEqual({ ok: true, value: 'vendor-display' });
  expect(model.glass()).toEqual({ payload: code.payload, amount: '20000', payee: 'UBND Xa Suoi May' });
  expect(display.status()).toMatchObject({ health: 'ready', shown: 'vendor-display' });
  await display.clear();
  expect(model.glass()).toBe(null);
  expect(display.status().shown).toBe(null);
});

test('display lost with a code on it: told within 2 s that it stands nowhere; back, it shows it again by itself', async () => {
  await ready();
  await display.show(code);
  const told: (string | null)[] = [];
  display.onChanged(({ health, shown }) => told.push(`${health} ${shown}`));
  model.setPlugged(false);
  await clock.advance(2_000);
  expect(told).toEqual(['offline nowhere']);
  model.setPlugged(true);
  await clock.advance(5_000);
  expect(display.status()).toMatchObject({ health: 'ready', shown: 'vendor-display' });
  expect(model.glass()?.payload).toBe(code.payload);
});

test('cleared while it was away: the code does not come back with it', async () => {
  await ready();
  await display.show(code);
  model.setPlugged(false);
  await clock.advance(1_000);
  await display.clear();
  model.setPlugged(true);
  await clock.advance(5_000);
  expect(model.glass()).toBe(null);
});

test('not there: the answer is nowhere, so that the kiosk shows it itself', async () => {
  model.setPlugged(false);
  await ready();
  expect(await display.show(code)).toEqual({ ok: true, value: 'nowhere' });
});

test('it hangs with a code on it: not counted on until it answers again, then shown anew', async () => {
  await ready();
  await display.show(code);
  model.setMute(true);
  await clock.advance(4_000);
  expect(display.status()).toMatchObject({ health: 'degraded', shown: 'nowhere' });
  model.setMute(false);
  await clock.advance(5_000);
  expect(display.status()).toMatchObject({ health: 'ready', shown: 'vendor-display' });
});

test('a display that never answers is used all the same', async () => {
  model.setMute(true);
  await ready();
  await clock.advance(30_000);
  expect(display.status().health).toBe('ready');
  expect(await display.show(code)).toMatchObject({ value: 'vendor-display' });
});

test('stopped: nobody’s code stays on the glass', async () => {
  await ready();
  await display.show(code);
  await display.stop();
  expect(model.glass()).toBe(null);
});

describe('one line, whatever a payee is called', () => {
  test.each([
    ['a payload that ends its field', { ...code, payload: '00020101**1**evil' }],
    ['a payload with a star at its end', { ...code, payload: '0002010102*' }],
  ])('%s is not shown', (_, broken) => expect(showLine(broken)).toMatchObject({ code: 'unshowable' }));

  test('stars and line ends in a name become blanks', () => {
    const line = showLine({ ...code, payee: 'Đ**\nWelcomeScreen**' });
    expect(line).toMatchObject({ ok: true, value: expect.stringMatching(/\*\*20000\*\*D +WelcomeScreen$/) });
  });

  test('a payload that is not plain ASCII does not get this far', () => {
    expect(paymentCode.safeParse({ ...code, payload: `${code.payload}\n` }).success).toBe(false);
    expect(paymentCode.safeParse({ ...code, amount: 0 }).success).toBe(false);
  });
});
