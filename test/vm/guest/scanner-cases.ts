import { afterEach, describe, expect, test } from 'vitest';
import { pause, systemClock } from '../../../src/devices/clock.ts';
import { silentLog } from '../../../src/devices/log.ts';
import { scannerOf } from '../../../src/devices/scanner/compose.ts';
import { ScannerModel } from '../../../src/devices/simulated/scanner/scanner-model.ts';
import { readScan } from '../../../src/shared/scan-reading.ts';
import { uhidScanner } from './hardware/uhid.ts';
import { guestWaits } from './waits.ts';
import { within } from './within.ts';

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
});

/** Three reports. Nobody's. */
const card =
  '001190123456|123456789|Nguyễn Thị Ngọc Ánh|05021990|Nữ|Tổ 12, thôn Suối Mây, xã Hợp Tiến, huyện Mường Chà, Điện Biên|10052021';

/** The scanner as a kiosk's configuration sets it up, with a kiosk's waits; the model at the system's HID layer. */
async function plugged() {
  const model = new ScannerModel({ speaks: 'hid-pos' }, systemClock);
  const usb = uhidScanner(model, { vendorId: 0x0c2e, productId: 0x0b87, asleep: true });
  cleanups.push(async () => usb.close());
  const typed = () => () => {};
  const outside = { clock: systemClock, random: Math.random, log: silentLog, typed };
  const scanner = scannerOf({ kind: 'hid-pos' }, outside);
  cleanups.push(() => scanner.stop());
  const read: ReturnType<typeof readScan>[] = [];
  const texts: string[] = [];
  scanner.onRead((scan) => {
    texts.push(scan.text);
    read.push(readScan(scan, 'identity-card'));
  });
  const health = (wanted: string, ms: number = guestWaits.patience) =>
    within(ms, `the scanner is ${wanted}`, () => scanner.status().health === wanted);
  scanner.start();
  await health('ready');
  scanner.arm('identity-card');
  return { model, usb, scanner, read, texts, health };
}

describe('a HID-POS scanner, as configured', () => {
  test('unplugged: said within 2 s; plugged in again it reads a card of over 133 bytes within 5 s', async () => {
    const on = await plugged();
    on.usb.unplug();
    await on.health('offline', guestWaits.told);
    expect(on.scanner.status().reasons).toEqual(['unplugged']);
    on.usb.plug();
    await on.health('ready', guestWaits.healed);
    on.model.scan(card);
    await within(guestWaits.patience, 'the card is read', () => on.texts.length === 1);
    expect(Buffer.byteLength(card)).toBeGreaterThan(133);
    expect(on.texts).toEqual([card]);
    expect(on.read).toMatchObject([{ kind: 'identity-card' }]);
  });

  test('plug pulled and pushed in ten times in a row: it still reads', async () => {
    const on = await plugged();
    for (let time = 0; time < 10; time += 1) {
      on.model.scan(card);
      on.usb.unplug();
      on.usb.plug();
    }
    // What was read between the pulls counts for nothing; a line that is just being lost still looks ready.
    const before = on.read.length;
    for (const each of cards(20)) {
      if (on.read.length > before) break;
      on.model.scan(each);
      await pause(systemClock, guestWaits.again);
    }
    expect(on.read.at(-1)).toMatchObject({ kind: 'identity-card' });
    expect(on.read.length).toBeGreaterThan(before);
  });
});

/** Cards that differ: the same one would be taken for the one still lying there. */
function cards(count: number): string[] {
  return Array.from({ length: count }, (_, index) => card.replace('123456789', `${123456700 + index}`));
}
