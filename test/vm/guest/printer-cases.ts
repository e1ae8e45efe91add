import { afterEach, describe, expect, test } from 'vitest';
import { systemClock } from '../../../src/devices/clock.ts';
import type { PrintOutcome } from '../../../src/devices/contract.ts';
import { silentLog } from '../../../src/devices/log.ts';
import { findProfile } from '../../../src/devices/receipt-printer/profile.ts';
import type { RenderSlip } from '../../../src/devices/receipt-printer/raster/render-slip.ts';
import { printerSupervisor } from '../../../src/devices/receipt-printer/supervisor.ts';
import { printerWaits } from '../../../src/devices/receipt-printer/waits.ts';
import { markedPicture, markedRows, rowsOnPaper } from '../../../src/devices/testing/rig.ts';
import { sampleSlip } from '../../../src/devices/testing/slips.ts';
import { usblpTransport } from '../../../src/devices/transport/usblp.ts';
import { startFirmware } from './firmware-process.ts';
import { plug } from './hardware/plug.ts';
import { printerFile } from './reaches.ts';
import { guestWaits } from './waits.ts';
import { within } from './within.ts';

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
});

/** The driver with the waits of a kiosk, and a printer that shares only the cable with it. */
async function driven(render: RenderSlip = markedPicture) {
  const firmware = startFirmware();
  cleanups.push(() => firmware.close());
  const printer = printerSupervisor({
    profile: findProfile('epson-tm-t20iii'),
    makeTransport: () => usblpTransport(printerFile, systemClock),
    // A slow machine's printer is slow to answer and to prove; all else is as in a kiosk.
    waits: { ...printerWaits, statusReply: guestWaits.answer, proof: guestWaits.patience },
    clock: systemClock,
    random: () => 0.5,
    render,
    log: silentLog,
  });
  cleanups.push(() => printer.stop());
  plug.push();
  printer.start();
  const health = (wanted: string, ms: number = guestWaits.patience) =>
    within(ms, `the printer is ${wanted}`, () => printer.status().health === wanted);
  await health('ready');
  let jobs = 0;
  return {
    firmware,
    printer,
    health,
    async print(number: number): Promise<PrintOutcome> {
      jobs += 1;
      const slip = { ...sampleSlip, number: `A${number}` };
      const done = await printer.print({ jobId: crypto.randomUUID(), processId: `!00${jobs}`, slip });
      if (!done.ok) throw new Error(done.code);
      return done.value;
    },
    async onPaper(ticket: number): Promise<'no' | 'in part' | 'once' | 'twice'> {
      const seen = await firmware.tell({ do: 'look' });
      const rows = rowsOnPaper(
        seen.rows.map((row) => Buffer.from(row, 'base64')),
        ticket,
        false,
      );
      if ([...rows.values()].some((times) => times > 1)) return 'twice';
      if (rows.size === 0) return 'no';
      return rows.size === markedRows ? 'once' : 'in part';
    },
  };
}

const proven = { verdict: 'printed', evidence: 'process-id', reasons: [] };

describe('a printer process behind /dev/usb/lp0', () => {
  test('a whole ticket is printed and proven by its own process id', async () => {
    const on = await driven();
    expect(await on.print(18)).toMatchObject(proven);
    const { sheets, letters, rows } = await on.firmware.tell({ do: 'look' });
    expect({ sheets, letters }).toEqual({ sheets: 1, letters: 0 });
    expect(rows.length).toBeGreaterThan(markedRows - 1);
  });

  test('unplugged: said within 2 s, nothing sent; plugged in again it prints within 5 s', async () => {
    const on = await driven();
    plug.pull();
    await on.health('offline', guestWaits.told);
    expect(await on.print(1)).toMatchObject({
      verdict: 'failed-unsent',
      reasons: ['unplugged'],
      bytesSent: 0,
    });
    plug.push();
    await on.health('ready', guestWaits.healed);
    expect(await on.print(1)).toMatchObject(proven);
    expect(await on.onPaper(1)).toBe('once');
  });

  test('the plug pulled midway: unconfirmed; plugged in again within 5 s, and the next stands alone', async () => {
    const on = await driven();
    await on.firmware.tell({
      do: 'plan',
      faults: [{ at: { on: 'row', count: 100 }, do: { kind: 'drop' } }],
    });
    expect(await on.print(1)).toMatchObject({ verdict: 'unconfirmed', evidence: 'none' });
    await on.health('offline', guestWaits.told);
    plug.push();
    await on.health('ready', guestWaits.healed);
    expect(await on.print(2)).toMatchObject(proven);
    expect(await on.onPaper(1)).toBe('in part');
    expect(await on.onPaper(2)).toBe('once');
  });
});
