import { afterEach, describe, expect, test } from 'vitest';
import { silentLog } from '../log.ts';
import { SensorBoxModel } from '../simulated/sensor-box/model.ts';
import { type TextLineReach, textLineReaches } from '../testing/text-line-reaches.ts';
import { longestLine } from '../text-line/split-lines.ts';
import type { SensorReadings } from './contract.ts';
import { nothingKnown } from './protocol.ts';
import { cabinetSensors } from './sensors.ts';

/** What the cabinet's sensors do for the kiosk, however they are reached. */
const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
});

async function reachedBy(reach: TextLineReach) {
  const model = new SensorBoxModel();
  const reached = await reach.open(model);
  cleanups.push(() => reached.close());
  const { clock, waits, settle } = reached;
  let lines = 0;
  let heard = '';
  const makeTransport = () => {
    lines += 1;
    const line = reached.makeTransport();
    line.onBytes((bytes) => {
      heard += Buffer.from(bytes).toString('latin1');
    });
    return line;
  };
  const sensors = cabinetSensors({ makeTransport, waits, clock, random: () => 0.5, log: silentLog });
  cleanups.push(() => settle(sensors.stop()));
  const told: SensorReadings[] = [];
  sensors.onChanged(({ readings }) => told.push(readings));
  const until = (holds: () => boolean): Promise<void> =>
    settle(
      new Promise((resolve) => {
        const look = () => (holds() ? resolve() : void clock.later(5, look));
        look();
      }),
    );
  const says = (wanted: Partial<SensorReadings>) =>
    until(() => {
      const { health, readings } = sensors.status();
      return health === 'ready' && JSON.stringify({ ...readings, ...wanted }) === JSON.stringify(readings);
    });
  const health = (wanted: string) => until(() => sensors.status().health === wanted);
  return { ...reached, model, sensors, told, until, says, health, lines: () => lines, heard: () => heard };
}

// One after the other: serial ports of one process are not driven at once (see `Reach.concurrent` of the printers).
describe.each(textLineReaches)('sensors reached by $name', (reach) => {
  const on = (title: string, body: (box: Awaited<ReturnType<typeof reachedBy>>) => Promise<void>) =>
    test(title, async ({ skip }) => {
      if (reach.missing) skip(reach.missing);
      await body(await reachedBy(reach));
    });

  on('what they say is asked for, and every change is told once', async ({ model, sensors, told, says }) => {
    model.set('door', 'closed');
    model.set('power', 'mains');
    sensors.start();
    await says({ door: 'closed', power: 'mains' });
    told.length = 0;
    model.set('presence', 'yes');
    model.set('presence', 'yes');
    model.set('power', 'battery');
    model.set('battery', '85');
    await says({ battery: 85 });
    expect(told).toEqual([
      { presence: true, door: 'closed', power: 'mains', battery: null },
      { presence: true, door: 'closed', power: 'battery', battery: null },
      { presence: true, door: 'closed', power: 'battery', battery: 85 },
    ]);
  });

  on('not there at the start: said, nothing known; plugged in, it serves', async (box) => {
    const { model, sensors, says, health } = box;
    await box.unplug();
    sensors.start();
    await health('offline');
    expect(sensors.status()).toMatchObject({ reasons: ['unplugged'], readings: nothingKnown });
    model.set('door', 'closed');
    await box.plug();
    await says({ door: 'closed' });
  });

  on('unplugged: old readings are forgotten; plugged in again: whole', async (box) => {
    const { model, sensors, says, health } = box;
    model.set('door', 'open');
    model.set('battery', '40');
    sensors.start();
    await says({ door: 'open', battery: 40 });
    await box.unplug();
    await health('offline');
    expect(sensors.status()).toMatchObject({ reasons: ['unplugged'], readings: nothingKnown });
    await box.plug();
    await says({ door: 'open', battery: 40 });
  });

  on('hung until its line is opened anew: said, and it heals when it speaks', async (box) => {
    const { model, sensors, says, health, until, lines } = box;
    model.set('door', 'closed');
    sensors.start();
    await says({ door: 'closed' });
    model.setMute(true);
    await health('degraded');
    expect(sensors.status().reasons).toEqual(['no-reply']);
    const before = lines();
    await until(() => lines() > before);
    model.set('door', 'open');
    expect(sensors.status().health).toBe('degraded');
    model.setMute(false);
    await says({ door: 'open' });
  });

  on('half lines are put together, and a line without end changes nothing', async (box) => {
    const { model, sensors, says, until, heard } = box;
    sensors.start();
    await until(() => heard().includes('ok\r\n'));
    // No answer of its own comes between the halves.
    model.setMute(true);
    model.noise(Buffer.from('\ndoor op'));
    await until(() => heard().endsWith('\ndoor op'));
    model.noise(Buffer.from('en\r\n'));
    await says({ door: 'open' });
    model.noise(Buffer.alloc(longestLine + 1, 'a'));
    model.noise(Buffer.from('door closed\npower battery\n'));
    await says({ power: 'battery' });
    expect(sensors.status().readings.door).toBe('open');
  });

  on('stopped: its line is let go, and another reader finds it free', async (box) => {
    const { model, sensors, says, settle, clock, waits } = box;
    model.set('door', 'closed');
    sensors.start();
    await says({ door: 'closed' });
    await settle(sensors.stop());
    const { makeTransport } = box;
    const next = cabinetSensors({ makeTransport, waits, clock, random: () => 0.5, log: silentLog });
    cleanups.push(() => settle(next.stop()));
    next.start();
    await box.until(() => next.status().readings.door === 'closed');
  });
});
