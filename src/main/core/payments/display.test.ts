import { beforeEach, expect, test } from 'vitest';
import type { DeviceContract } from '../../../devices/contract.ts';
import type { Client } from '../../../shared/contract/client.ts';
import type { PaymentPlace } from '../../../shared/contract/payment-display.ts';
import type { Payment } from '../../../shared/contract/payments.ts';
import { listeners, type Wire, wirePair } from '../../../shared/contract/wire.ts';
import { ok } from '../../../shared/result.ts';
import { openPaymentDisplay, type PaymentDisplaying } from './display.ts';

const payment: Payment = {
  paymentId: '0190d1c6-0000-7000-8000-0000000000aa',
  subject: { kind: 'ticket', id: '0190d1c6-0000-7000-8000-000000000001' },
  procedureCode: '2.000635',
  amountVnd: 16_000,
  payee: { name: 'UBND XA SUOI MAY', bank: 'Agribank', account: '0000000000001' },
  purpose: 'LP 7K4QM2XD TRICH LUC',
  qr: '00020101021238570010A000000727',
  state: 'shown',
  shownAt: 1,
  expiresAt: 2,
  confirmedAt: null,
};
const { paymentId } = payment;

let asked: string[];
let told: PaymentPlace[];
let seen: [string | null, Wire][];
let device: PaymentPlace;
let lines: ReturnType<typeof listeners<boolean>>;
let displaying: PaymentDisplaying;

beforeEach(() => {
  asked = [];
  told = [];
  seen = [];
  device = 'vendor-display';
  lines = listeners<boolean>();
  const call = async (command: string, input: object) => {
    asked.push(`${command} ${'payload' in input ? input.payload : ''}`.trim());
    return ok({ shown: device });
  };
  const devices = {
    call,
    on: () => () => undefined,
    onState: lines.add,
  } as unknown as Pick<Client<DeviceContract>, 'call' | 'on' | 'onState'>;
  displaying = openPaymentDisplay({
    devices,
    payment: (id) => (id === paymentId ? payment : undefined),
    onPlace: ({ shown }) => told.push(shown),
    onSecondScreen: (code, to) => seen.push([code?.qr ?? null, to]),
  });
});

const settled = () => new Promise((resolve) => setImmediate(resolve));
const show = (screen = wirePair().near) => displaying.handlers['payments.display']({ paymentId }, screen);

test('the code core wrote stands on the display', async () => {
  expect(await show()).toEqual(ok({ shown: 'vendor-display' }));
  expect(asked).toEqual([`payment.show ${payment.qr}`]);
});

test('a payment nobody knows is shown to nobody', async () => {
  const other = '0190d1c6-0000-7000-8000-0000000000bb';
  expect(await displaying.handlers['payments.display']({ paymentId: other }, undefined)).toMatchObject({
    code: 'unknown-payment',
  });
  expect(asked).toEqual([]);
});

test('a screen that goes away takes its code off the display', async () => {
  const { near } = wirePair();
  await show(near);
  near.cut();
  await settled();
  expect(asked.at(-1)).toBe('payment.clear');
});

test('another screen’s page does not take the code away', async () => {
  await show(wirePair().near);
  await displaying.handlers['payments.endDisplay']({}, wirePair().near);
  expect(asked).toEqual([`payment.show ${payment.qr}`]);
});

test('a device process that was restarted is told the code anew; while it is away the screen knows', async () => {
  await show();
  lines.tell(false);
  expect(told).toEqual(['nowhere']);
  lines.tell(true);
  await settled();
  expect(asked).toEqual([`payment.show ${payment.qr}`, `payment.show ${payment.qr}`]);
});

test('a page on a second screen shows the code as long as it is wanted, and the screen knows where', async () => {
  device = 'nowhere';
  const { near } = wirePair();
  expect(await displaying.handlers['payments.watchDisplay']({}, near)).toEqual(ok({ payment: null }));
  expect(await show()).toEqual(ok({ shown: 'second-screen' }));
  expect(seen).toEqual([[payment.qr, near]]);
});

test('a page that comes late is given the code that is shown, one that goes is missed at once', async () => {
  device = 'nowhere';
  const { near: main } = wirePair();
  const { near } = wirePair();
  await show(main);
  expect(await displaying.handlers['payments.watchDisplay']({}, near)).toEqual(ok({ payment }));
  near.cut();
  expect(told).toEqual(['second-screen', 'nowhere']);
  const { near: again } = wirePair();
  await displaying.handlers['payments.watchDisplay']({}, again);
  main.cut();
  await settled();
  expect(seen).toEqual([[null, again]]);
});
