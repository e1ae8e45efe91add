import { describe, expect, test } from 'vitest';
import vectors from '../../shared/testing/identity-cards.json' with { type: 'json' };
import type { Log } from '../log.ts';
import { busWith } from '../simulated/scanner/hid-bus.ts';
import { type ScanFault, ScannerModel, scanFaults } from '../simulated/scanner/scanner-model.ts';
import { manualClock } from '../testing/manual-clock.ts';
import type { HidBus } from '../transport/hid.ts';
import { hidPosScanner } from './kinds.ts';
import { scannerSupervisor } from './supervisor.ts';
import { scannerWaits } from './waits.ts';

const card = vectors[0]?.raw ?? '';

function supervised(changed: (bus: HidBus) => HidBus = (bus) => bus, random = () => 0.999) {
  const clock = manualClock();
  const lines: string[] = [];
  const note = (fields: object, message: string) => lines.push(JSON.stringify({ ...fields, message }));
  const log: Log = { info: note, warn: note, error: note };
  const model = new ScannerModel({ speaks: 'hid-pos' }, clock);
  const bus = changed(busWith(model, { vendorId: 0x05e0, productId: 0x1900, asleep: false }));
  const kind = hidPosScanner({}, bus, scannerWaits);
  const scanner = scannerSupervisor({ kind, waits: scannerWaits, clock, random, log });
  return { clock, lines, model, scanner };
}

describe('plugs', () => {
  test('pulled out: said at once; plugged in after however long: serves within 5 s', async () => {
    for (const away of [0, 700, 4_000, 60_000, 3_599_000]) {
      const { clock, model, scanner } = supervised();
      scanner.start();
      await clock.advance(1_000);
      expect(scanner.status()).toMatchObject({ health: 'ready', reasons: [] });
      model.unplug();
      await clock.advance(0);
      expect(scanner.status()).toMatchObject({ health: 'offline', reasons: ['unplugged'] });
      await clock.advance(away);
      model.plug();
      await clock.advance(5_000);
      expect(scanner.status()).toMatchObject({ health: 'ready', reasons: [] });
      await clock.until(scanner.stop());
    }
  });

  test('away for an hour: written down once, and once when it is back', async () => {
    const { clock, lines, model, scanner } = supervised();
    model.unplug();
    scanner.start();
    await clock.advance(3_600_000);
    model.plug();
    await clock.advance(5_000);
    await clock.until(scanner.stop());
    const changes = lines.filter((line) => line.includes('scanner.changed'));
    expect(lines).toEqual(changes);
    expect(changes.map((line) => JSON.parse(line)).map(({ before, now }) => `${before} → ${now}`)).toEqual([
      'unknown → connecting',
      'connecting → offline',
      'offline → ready',
    ]);
  });

  test('a long absence does not make the next short one longer', async () => {
    const { clock, model, scanner } = supervised();
    model.unplug();
    scanner.start();
    await clock.advance(600_000);
    model.plug();
    await clock.advance(5_000);
    model.unplug();
    model.plug();
    await clock.advance(scannerWaits.reconnect);
    expect(scanner.status().health).toBe('ready');
    await clock.until(scanner.stop());
  });

  test('what is waited for survives the plug', async () => {
    const { clock, model, scanner } = supervised();
    const texts: string[] = [];
    scanner.onRead(({ text }) => texts.push(text));
    scanner.arm('identity-card');
    scanner.start();
    await clock.advance(1_000);
    model.unplug();
    model.plug();
    await clock.advance(5_000);
    model.scan(card);
    expect(texts).toEqual([card]);
    await clock.until(scanner.stop());
  });
});

describe('why there is no scanner', () => {
  test.each<[string, (bus: HidBus) => HidBus, string, string]>([
    ['the system does not let it be opened', refusing, 'blocked', 'no-permission'],
    [
      'the driver cannot be loaded',
      (bus) => ({ ...bus, list: async () => null }),
      'blocked',
      'driver-missing',
    ],
    ['a keyboard and a mouse only', (bus) => ({ ...bus, list: async () => [] }), 'offline', 'unplugged'],
  ])('%s', async (_, changed, health, reason) => {
    const { clock, scanner } = supervised(changed);
    scanner.start();
    await clock.advance(1_000);
    expect(scanner.status()).toMatchObject({ health, reasons: [reason] });
    await clock.until(scanner.stop());
  });

  test('the configuration names none', async () => {
    const clock = manualClock();
    const log: Log = { info() {}, warn() {}, error() {} };
    const scanner = scannerSupervisor({ kind: null, waits: scannerWaits, clock, random: () => 0, log });
    scanner.start();
    expect(scanner.status()).toMatchObject({ health: 'disabled', reasons: ['not-configured'] });
    await scanner.stop();
  });
});

test('nothing of a scan is written down, whatever becomes of it', async () => {
  const { clock, lines, model, scanner } = supervised();
  scanner.start();
  await clock.advance(1_000);
  const faults: (ScanFault | null)[] = [null, ...scanFaults];
  for (const armed of [false, true]) {
    for (const fault of faults) {
      if (armed) scanner.arm('identity-card');
      model.fail(fault);
      model.scan(card);
      await clock.advance(5_000);
      model.plug();
      await clock.advance(5_000);
    }
  }
  await clock.until(scanner.stop());
  const written = lines.join('\n');
  expect(lines.filter((line) => line.includes('scanner.read')).length).toBeGreaterThan(12);
  for (const piece of card.split('|')) expect(written).not.toContain(piece);
  for (const part of ['Nguyễn', '0010', '1990', 'Mậu A']) expect(written).not.toContain(part);
  expect(Object.keys(JSON.parse(lines.find((line) => line.includes('scanner.read')) ?? '{}')).sort()).toEqual(
    ['bytes', 'charset', 'event', 'fate', 'flaw', 'message', 'symbology'],
  );
});

function refusing(bus: HidBus): HidBus {
  return { ...bus, open: () => Promise.reject(new Error('cannot open device with path /dev/hidraw2')) };
}
