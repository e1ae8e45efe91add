import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PaymentCode } from '../../shared/contract/payment-display.ts';
import { listeners } from '../../shared/contract/wire.ts';
import { type Display, type PaymentScreen, paymentScreen, screenForPayment } from './payment-screen.ts';

const code: PaymentCode = { payload: '00020101021238', amount: 20_000, payee: 'UBND Xã Suối Mây' };
const main: Display = { id: 1, main: true };
const second: Display = { id: 7, main: false };

describe('which screen', () => {
  test.each([
    ['only the main one', [main], null],
    ['a second one', [main, second], 7],
    ['two more: the same one whatever their order', [{ id: 9, main: false }, second, main], 7],
    ['none at all, for a moment', [], null],
  ])('%s', (_, displays, chosen) => expect(screenForPayment(displays)).toBe(chosen));
});

let there: Display[];
let seen: Map<number | null, PaymentCode>;
let broken: Set<number | null>;
let screen: PaymentScreen;
const changed = listeners<undefined>();
const told: (string | null)[] = [];
/** Screens come or go; resolves when the code has moved. */
const displaysAre = async (...displays: Display[]) => {
  const moved = new Promise<void>((resolve) => {
    const off = screen.onChanged(() => {
      off();
      resolve();
    });
  });
  for (const { id } of there) if (!displays.some((display) => display.id === id)) seen.delete(id);
  there = displays;
  changed.tell(undefined);
  await moved;
};

beforeEach(() => {
  there = [main, second];
  seen = new Map();
  broken = new Set();
  told.length = 0;
  screen = paymentScreen(
    { now: () => there, onChange: (listener) => changed.add(() => listener()) },
    {
      async put(what, display) {
        if (broken.has(display)) return false;
        seen.set(display, what);
        return true;
      },
      remove: (display) => void seen.delete(display),
    },
    () => 0,
  );
  screen.onChanged(({ shown }) => told.push(shown));
});

afterEach(() => screen.stop());

test('shown on the second screen, and nowhere else, until it is cleared', async () => {
  expect(await screen.show(code)).toEqual({ ok: true, value: 'second-screen' });
  expect([...seen.keys()]).toEqual([7]);
  await screen.clear();
  expect([...seen.keys()]).toEqual([]);
  expect(told).toEqual(['second-screen', null]);
});

test('the second screen is lost with a code on it: the code is on the main one, and goes back when it returns', async () => {
  await screen.show(code);
  await displaysAre(main);
  expect([...seen.keys()]).toEqual([null]);
  expect(screen.status().shown).toBe('main-screen');
  await displaysAre(main, second);
  expect([...seen.keys()]).toEqual([7]);
  expect(told).toEqual(['second-screen', 'main-screen', 'second-screen']);
});

test('a second screen that takes no window: the main one does', async () => {
  broken.add(7);
  expect(await screen.show(code)).toMatchObject({ value: 'main-screen' });
});

test('no screen takes it: nowhere, and said so', async () => {
  broken.add(7).add(null);
  expect(await screen.show(code)).toMatchObject({ value: 'nowhere' });
});

test('screens that come and go while nothing is shown change nothing', async () => {
  there = [main];
  changed.tell(undefined);
  await screen.clear();
  expect(told).toEqual([]);
  expect([...seen.keys()]).toEqual([]);
});

test('the next person’s code takes the place of the last one', async () => {
  await screen.show(code);
  await screen.show({ ...code, amount: 5_000 });
  expect([...seen.values()].map((each) => each.amount)).toEqual([5_000]);
});
