import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { silentLog } from '../log.ts';
import { SensorBoxModel } from '../simulated/sensor-box/model.ts';
import { type ManualClock, manualClock } from '../testing/manual-clock.ts';
import { longestLine } from '../text-line/split-lines.ts';
import { textLineWaits } from '../text-line/waits.ts';
import { memoryTransport } from '../transport/memory.ts';
import type { SensorsStatus } from './contract.ts';
import { nothingKnown, readLine } from './protocol.ts';
import { cabinetSensors, type Sensors } from './sensors.ts';

let clock: ManualClock;
let model: SensorBoxModel;
let sensors: Sensors;
let told: SensorsStatus[];

function made(configured = true): Sensors {
  const one = cabinetSensors({
    makeTransport: configured ? () => memoryTransport((speaker) => model.connect(speaker)) : null,
    waits: textLineWaits,
    clock,
    random: () => 0.5,
    log: silentLog,
  });
  one.onChanged((status) => told.push(status));
  return one;
}

beforeEach(async () => {
  clock = manualClock();
  model = new SensorBoxModel();
  told = [];
  sensors = made();
});
afterEach(() => sensors.stop());
const latest = () => ({ health: sensors.status().health, ...sensors.status().readings });

test('what the sensors say is asked for at once, and every change is told once', async () => {
  model.set('door', 'closed');
  model.set('power', 'mains');
  sensors.start();
  await clock.advance(100);
  expect(latest()).toEqual({
    health: 'ready',
    presence: null,
    door: 'closed',
    power: 'mains',
    battery: null,
  });
  told.length = 0;
  model.set('presence', 'yes');
  model.set('power', 'battery');
  model.set('battery', '85');
  // The box repeats all it knows at every question: no news.
  await clock.advance(10_000);
  expect(told.map((status) => status.readings)).toEqual([
    { presence: true, door: 'closed', power: 'mains', battery: null },
    { presence: true, door: 'closed', power: 'battery', battery: null },
    { presence: true, door: 'closed', power: 'battery', battery: 85 },
  ]);
});

test('unplugged: told within 2 s, old readings are forgotten; plugged in again: whole within 5 s', async () => {
  model.set('door', 'open');
  sensors.start();
  await clock.advance(3_000);
  model.setPlugged(false);
  await clock.advance(2_000);
  expect(sensors.status()).toMatchObject({
    health: 'offline',
    reasons: ['unplugged'],
    readings: nothingKnown,
  });
  await clock.advance(60_000);
  model.setPlugged(true);
  await clock.advance(5_000);
  expect(latest()).toMatchObject({ health: 'ready', door: 'open' });
});

test('it falls silent: said so without flicker, and it heals when it speaks', async () => {
  model.set('door', 'closed');
  sensors.start();
  await clock.advance(1_000);
  model.setMute(true);
  await clock.advance(3_000);
  expect(sensors.status()).toMatchObject({ health: 'degraded', reasons: ['no-reply'] });
  const before = told.length;
  await clock.advance(60_000);
  expect(told).toHaveLength(before);
  model.setMute(false);
  await clock.advance(5_000);
  expect(latest()).toMatchObject({ health: 'ready', door: 'closed' });
});

test('none configured: disabled, nothing known, nothing in the way', async () => {
  sensors = made(false);
  sensors.start();
  expect(sensors.status()).toMatchObject({ health: 'disabled', readings: nothingKnown });
});

test('noise on the wire, half lines and lines without end change nothing', async () => {
  sensors.start();
  await clock.advance(100);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => model.noise(bytes)),
    { numRuns: 2_000 },
  );
  model.noise(new Uint8Array(10 * longestLine).fill(0x61));
  model.noise(Buffer.from('door open\n'));
  expect(sensors.status().readings.door).toBe(null);
  model.noise(Buffer.from('door op'));
  model.noise(Buffer.from('en\r\n'));
  expect(sensors.status().readings.door).toBe('open');
});

test.each(['door ajar', 'battery 101', 'battery -1', 'battery', 'PRESENCE YES', ''])(
  '"%s" says nothing',
  (line) => expect(readLine(line)).toBe(null),
);
