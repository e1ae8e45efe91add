import { expect, test } from 'vitest';
import { manualClock } from '../testing/manual-clock.ts';
import type { RawScan } from './framer.ts';
import { ScanGate } from './gate.ts';

const scan = (text: string, flaw: RawScan['flaw'] = 'none'): RawScan => ({
  bytes: Uint8Array.from(Buffer.from(text)),
  aim: null,
  flaw,
});

function gateOf() {
  const clock = manualClock();
  const gate = new ScanGate(clock, 2_000);
  const fate = (text: string, flaw?: RawScan['flaw']) => gate.take(scan(text, flaw), new Uint8Array()).fate;
  return { clock, gate, fate };
}

test('a mark that lies there is one scan for as long as it lies there', async () => {
  const { clock, gate, fate } = gateOf();
  gate.arm('identity-card');
  const fates: string[] = [];
  for (let second = 0; second < 5; second += 1) {
    fates.push(fate('card'));
    await clock.advance(1_000);
  }
  expect(fates).toEqual(['told', 'repeated', 'repeated', 'repeated', 'repeated']);
});

test('the same mark after two seconds away is told again', async () => {
  const { clock, gate, fate } = gateOf();
  gate.arm('identity-card');
  expect(fate('card')).toBe('told');
  await clock.advance(1_999);
  expect(fate('card')).toBe('repeated');
  await clock.advance(2_000);
  expect(fate('card')).toBe('told');
});

test('arming again for the same does not make the lying mark new; for another, or after an end, it does', () => {
  const { gate, fate } = gateOf();
  gate.arm('any');
  expect(fate('card')).toBe('told');
  gate.arm('any');
  expect(fate('card')).toBe('repeated');
  gate.arm('slip');
  expect(fate('card')).toBe('told');
  gate.disarm();
  expect(fate('card')).toBe('dropped');
  gate.arm('slip');
  expect(fate('card')).toBe('told');
});

test('a flawed scan is told each time, and does not hide the whole one behind it', () => {
  const { gate, fate } = gateOf();
  gate.arm('any');
  expect([fate('card', 'cut'), fate('card', 'cut'), fate('card')]).toEqual(['flawed', 'flawed', 'told']);
  expect(gate.counts()).toEqual({ told: 1, dropped: 0, repeated: 0, flawed: 2 });
});

test('a clock set back does not silence the scanner', () => {
  let now = 10_000_000;
  const gate = new ScanGate({ now: () => now, later: () => () => {} }, 2_000);
  gate.arm('any');
  expect(gate.take(scan('card'), new Uint8Array()).fate).toBe('told');
  now -= 5_000_000;
  expect(gate.take(scan('card'), new Uint8Array()).fate).toBe('told');
});
