import { expect, test } from 'vitest';
import { createActor, SimulatedClock } from 'xstate';
import { connect } from '../../../shared/contract/client.ts';
import type { KioskContract } from '../../../shared/contract/kiosk.ts';
import { kioskContract } from '../../../shared/contract/kiosk.ts';
import { type Handlers, serve } from '../../../shared/contract/server.ts';
import { wirePair } from '../../../shared/contract/wire.ts';
import { failed, ok } from '../../../shared/result.ts';
import { handlersOf } from '../../preview/fake-core.ts';
import { noCamera } from '../common/document-camera.ts';
import { staff } from './machine.ts';
import { staffPage } from './pages.ts';
import { shuffledDigits } from './shuffle.ts';
import { staffWaits } from './waits.ts';

function bench(change: Partial<Handlers<KioskContract>> = {}) {
  const clock = new SimulatedClock();
  const { near, far } = wirePair();
  const asked: string[] = [];
  const all = Object.entries({ ...handlersOf({}), ...change }).map(([name, handler]) => [
    name,
    (input: never) => {
      asked.push(name);
      return (handler as (input: never) => unknown)(input);
    },
  ]);
  const outside = { onRefused: () => undefined, onCrash: () => undefined };
  serve(kioskContract, Object.fromEntries(all) as Handlers<KioskContract>, outside).attach(far);
  const later = (ms: number, task: () => void) => {
    const timer = clock.setTimeout(task, ms);
    return () => clock.clearTimeout(timer);
  };
  let keys = 0;
  let visits = 0;
  const ports = {
    ...connect(kioskContract, near, { later, onRefused: () => undefined }),
    later,
    now: () => clock.now(),
    newKey: () => `${++keys}`.padStart(8, '9').concat('-0a1b-4c2d-8e3f-405162738495'),
    onShut: () => () => undefined,
    camera: noCamera,
  };
  const endVisit = () => {
    visits += 1;
  };
  const actor = createActor(staff, { input: { ports, endVisit, practise: () => {} }, clock });
  actor.start();
  return {
    actor,
    asked,
    near,
    page: () => staffPage(actor.getSnapshot()),
    visits: () => visits,
    async pass(ms: number) {
      clock.increment(ms);
      for (let turn = 0; turn < 60; turn += 1) await Promise.resolve();
    },
    async signIn(pin = '482915') {
      actor.send({ type: 'corner.held' });
      await this.pass(0);
      for (const digit of pin) actor.send({ type: 'digit', digit });
      actor.send({ type: 'pin.given' });
      await this.pass(0);
    },
  };
}

test('by the corner and a PIN to the first page, and out again, which core is told', async () => {
  const on = bench();
  expect(on.page()).toBeNull();
  await on.signIn();
  expect(on.page()).toBe('staff-today');
  expect(on.actor.getSnapshot().context.pin).toBe('');
  on.actor.send({ type: 'leave' });
  await on.pass(0);
  expect(on.page()).toBeNull();
  expect(on.asked).toContain('staff.signOut');
  expect(on.actor.getSnapshot().context.today).toBeNull();
});

test('a wrong PIN stays outside and says so; too short a one is not even tried', async () => {
  const on = bench({ 'staff.signIn': () => failed('wrong') });
  await on.signIn('12345');
  expect(on.asked).not.toContain('staff.signIn');
  on.actor.send({ type: 'digit', digit: '6' });
  on.actor.send({ type: 'pin.given' });
  await on.pass(0);
  expect(on.page()).toBe('staff-entrance');
  expect(on.actor.getSnapshot().context).toMatchObject({ trouble: 'wrong', pin: '' });
});

test('while core says to wait there is no pad, and afterwards there is', async () => {
  let lockedMs = 15_000;
  const on = bench({ 'staff.door': () => ok({ pinSet: true, badges: false, lockedMs, triesLeft: 0 }) });
  on.actor.send({ type: 'corner.held' });
  await on.pass(0);
  expect(on.actor.getSnapshot().matches({ entrance: 'locked' })).toBe(true);
  lockedMs = 0;
  await on.pass(15_000);
  expect(on.actor.getSnapshot().matches({ entrance: 'pin' })).toBe(true);
});

test('five minutes without a touch lock it; a touch in between does not', async () => {
  const on = bench();
  await on.signIn();
  await on.pass(staffWaits.idle - 1);
  on.actor.send({ type: 'touched' });
  await on.pass(staffWaits.idle - 1);
  expect(on.page()).toBe('staff-today');
  await on.pass(1);
  expect(on.page()).toBeNull();
});

test('where core no longer knows this line as staff’s, or the line is lost, the page is gone', async () => {
  let signedIn = true;
  const handlers = handlersOf({});
  const on = bench({
    'staff.today': (input, from) =>
      signedIn ? handlers['staff.today'](input, from) : failed('not-signed-in'),
  });
  await on.signIn();
  signedIn = false;
  await on.pass(staffWaits.refresh);
  expect(on.page()).toBeNull();
  signedIn = true;
  await on.signIn();
  on.near.cut();
  await on.pass(0);
  expect(on.page()).toBeNull();
});

test('ending the visit wipes what the person before knew, once core has written it down', async () => {
  const on = bench();
  await on.signIn();
  on.actor.send({ type: 'reset.wanted' });
  on.actor.send({ type: 'act.wanted', act: { command: 'staff.endVisit', input: {} } });
  expect(on.visits()).toBe(0);
  await on.pass(0);
  expect(on.visits()).toBe(1);
  expect(on.page()).toBe('staff-today');
});

test('what core did not do is said, and nothing goes on as if it had', async () => {
  const on = bench({ 'staff.stopService': () => failed('disk-full') });
  await on.signIn();
  on.actor.send({ type: 'stop.wanted' });
  const input = { reason: 'repair', counter: null } as const;
  on.actor.send({ type: 'act.wanted', act: { command: 'staff.stopService', input } });
  await on.pass(0);
  expect(on.page()).toBe('staff-stop');
  expect(on.actor.getSnapshot().context.failed).toBe(true);
  expect(on.visits()).toBe(0);
});

test('the pad has every digit once, in an order that chance decides', () => {
  const orders = ['7f3a1b2c-4d5e-4f60-8a9b-c0d1e2f30415', '00000000-0000-4000-8000-000000000000'].map(
    shuffledDigits,
  );
  for (const order of orders) expect(order.toSorted().join('')).toBe('0123456789');
  expect(orders[0]).not.toEqual(orders[1]);
});
