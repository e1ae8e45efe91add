import { afterEach, describe, expect, test } from 'vitest';
import { readScan } from '../../shared/scan-reading.ts';
import { longestScan } from '../../shared/scan-text.ts';
import vectors from '../../shared/testing/identity-cards.json' with { type: 'json' };
import { silentLog } from '../log.ts';
import { type ScannerReach, scannerReaches } from '../testing/scanner-reaches.ts';
import type { ScanTold } from './contract.ts';
import { type ScannerSupervisor, scannerSupervisor } from './supervisor.ts';

/** What any scanner does for the kiosk, however it is reached. */
const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
});

/** Over 150 bytes: three reports. */
const long =
  '001090123456|123456789|Nguyễn Thị Ngọc Ánh|05021990|Nữ|Tổ 12, thôn Suối Mây, xã Hợp Tiến, huyện Mường Chà, Điện Biên|10052021';
const other = vectors[1]?.raw ?? '';

async function driven(reach: ScannerReach) {
  const reached = await reach.open();
  cleanups.push(() => reached.close());
  const { clock, waits, kind, settle } = reached;
  const scanner = scannerSupervisor({ kind, waits, clock, random: () => 0.5, log: silentLog });
  cleanups.push(() => settle(scanner.stop()));
  const told: ScanTold[] = [];
  scanner.onRead((scan) => told.push(scan));
  const until = (holds: () => boolean): Promise<void> =>
    settle(
      new Promise((resolve) => {
        const look = () => (holds() ? resolve() : void clock.later(5, look));
        look();
      }),
    );
  const health = (wanted: string) => until(() => scanner.status().health === wanted);
  scanner.start();
  await health('ready');
  return { ...reached, scanner, told, until, health, texts: () => told.map(({ text }) => text) };
}

const sum = (scanner: ScannerSupervisor) =>
  Object.values(scanner.status().counts).reduce((all, count) => all + count, 0);

describe.each(scannerReaches)('$name', (reach) => {
  const on = (title: string, body: (device: Awaited<ReturnType<typeof driven>>) => Promise<void>) =>
    test(title, async ({ skip }) => {
      if (reach.missing) skip(reach.missing);
      await body(await driven(reach));
    });

  on('a Vietnamese card of over 133 bytes arrives intact', async ({ model, scanner, told, until }) => {
    expect(Buffer.byteLength(long)).toBeGreaterThan(133);
    scanner.arm('identity-card');
    model.scan(long);
    await until(() => told.length === 1);
    expect(told[0]).toMatchObject({ text: long, charset: 'utf8', flaw: 'none' });
    expect(told.map((scan) => readScan(scan, 'identity-card').kind)).toEqual(['identity-card']);
  });

  on('nobody waits: counted, dropped, and not told later', async ({ model, scanner, texts, until }) => {
    model.scan(long);
    await until(() => scanner.status().counts.dropped === 1);
    scanner.arm('identity-card');
    model.scan(other);
    await until(() => texts().length === 1);
    scanner.disarm();
    model.scan(long);
    await until(() => scanner.status().counts.dropped === 2);
    expect(texts()).toEqual([other]);
  });

  on('a trigger held too long: told once', async ({ model, scanner, texts, until }) => {
    scanner.arm('identity-card');
    model.fail('double');
    model.scan(long);
    await until(() => scanner.status().counts.repeated === 1);
    expect(texts()).toEqual([long]);
  });

  on('the same card for the next screen, or another card: told', async ({ model, scanner, texts, until }) => {
    scanner.arm('any');
    model.scan(long);
    await until(() => texts().length === 1);
    model.scan(other);
    await until(() => texts().length === 2);
    scanner.arm('identity-card');
    model.scan(other);
    await until(() => texts().length === 3);
    scanner.disarm();
    scanner.arm('identity-card');
    model.scan(other);
    await until(() => texts().length === 4);
    expect(texts()).toEqual([long, other, other, other]);
  });

  on(
    'cut amid a scan: told as cut, and nothing of it gets into the next',
    async ({ model, scanner, told, until }) => {
      scanner.arm('identity-card');
      model.fail('cut');
      model.scan(long);
      await until(() => sum(scanner) === 1);
      model.scan(other);
      await until(() => told.length === 2);
      expect(told.map(({ flaw }) => flaw)).toEqual(['cut', 'none']);
      expect(told[1]?.text).toBe(other);
    },
  );

  on('stalled amid a scan: neither half is taken for a card', async ({ model, scanner, told, until }) => {
    scanner.arm('identity-card');
    model.fail('stall');
    model.scan(long);
    await until(() => sum(scanner) === 2);
    expect(told.map((scan) => readScan(scan, 'identity-card').kind)).toEqual(['unreadable', 'unreadable']);
  });

  on(
    'a garbled byte, or Windows letters: flagged, nothing guessed',
    async ({ model, scanner, told, until }) => {
      scanner.arm('identity-card');
      model.fail('garble');
      model.scan(long);
      await until(() => told.length === 1);
      model.fail('windows-1258');
      model.scan(long);
      await until(() => told.length === 2);
      expect(told.map(({ charset }) => charset)).toEqual(['suspect', 'suspect']);
    },
  );

  on(
    'more than any mark holds: told as too long, without its text',
    async ({ model, scanner, told, until }) => {
      scanner.arm('identity-card');
      model.scan('A'.repeat(longestScan + 1));
      await until(() => told.length === 1);
      expect(told[0]).toMatchObject({ flaw: 'too-long', text: '' });
      model.scan(long);
      await until(() => told.length === 2);
      expect(told[1]?.text).toBe(long);
    },
  );

  on('unplugged amid a scan: said, half of it forgotten; plugged in, it serves again', async (device) => {
    const { model, scanner, told, until, health, plug } = device;
    scanner.arm('identity-card');
    model.fail('unplug');
    model.scan(long);
    await health('offline');
    expect(scanner.status().reasons).toEqual([device.kind.lost]);
    await plug();
    await health('ready');
    model.scan(other);
    await until(() => told.length === 1);
    expect(told[0]?.text).toBe(other);
    expect(scanner.status().armed).toBe('identity-card');
  });
});
