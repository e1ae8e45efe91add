import { describe, expect, type TestContext, test } from 'vitest';
import type { PrintCollected, PrinterProfileId, PrintOutcome } from '../contract.ts';
import { silentLog } from '../log.ts';
import type { Sheet } from '../simulated/printer-model.ts';
import { type Reach, type Reached, reaches } from '../testing/reaches.ts';
import { markedPicture, markedRows, rowsOnPaper } from '../testing/rig.ts';
import { sampleSlip } from '../testing/slips.ts';
import { findProfile } from './profile.ts';
import type { Proof } from './proofs.ts';
import { printerSupervisor } from './supervisor.ts';

/** What any receipt printer does for the kiosk, however it is reached. Two profiles: proof by id, and by order. */
const proving = ['epson-tm-t20iii', 'generic-80'] as const;

type AtEnd = TestContext['onTestFinished'];

async function driven(
  reach: Reach,
  profileId: PrinterProfileId,
  atEnd: AtEnd,
  nature: 'speaks' | 'silent' = 'speaks',
) {
  const reached = await reach.open(profileId);
  atEnd(() => reached.close());
  reached.model.setSilent(nature === 'silent');
  const printer = printerSupervisor({
    profile: findProfile(profileId),
    makeTransport: reached.makeTransport,
    waits: reached.waits,
    clock: reached.clock,
    random: () => 0.5,
    render: markedPicture,
    log: silentLog,
  });
  atEnd(async () => reached.settle(printer.stop()));
  const sheets: Sheet[] = [];
  reached.model.onSheet((sheet) => sheets.push(sheet));
  const on = { ...reached, printer, sheets, ...listening(reached, printer) };
  printer.start();
  await on.health(nature === 'speaks' ? 'ready' : 'degraded');
  return on;
}

/** At rest: "ready" is told before the last zeros of the first synchronisation have gone through the printer. */
async function atRest(reach: Reach, profileId: PrinterProfileId, atEnd: AtEnd) {
  const on = await driven(reach, profileId, atEnd);
  expect((await on.print(0)).verdict).toBe('printed');
  on.sheets.length = 0;
  // A line may have been tried in vain before the first was there.
  on.healths.length = 0;
  return on;
}

type Driven = Awaited<ReturnType<typeof driven>>;

function listening(reached: Reached, printer: ReturnType<typeof printerSupervisor>) {
  const proven: Proof[] = [];
  const collected: PrintCollected['what'][] = [];
  const healths: string[] = [];
  const news = new Set<() => void>();
  const tell = () => {
    for (const look of news) look();
  };
  printer.onChanged((status) => {
    healths.push(status.health);
    tell();
  });
  printer.onProven((proof) => {
    proven.push(proof);
    tell();
  });
  printer.onCollected(({ what }) => {
    collected.push(what);
    tell();
  });
  const until = (holds: () => boolean): Promise<void> =>
    reached.settle(
      new Promise<void>((resolve) => {
        const look = () => {
          if (!holds()) return;
          news.delete(look);
          resolve();
        };
        news.add(look);
        look();
      }),
    );
  let jobs = -1;
  return {
    proven,
    collected,
    healths,
    until,
    /** Told as gone, and back by itself; both may be over before anybody asks. */
    healed: () => until(() => healths.includes('offline') && printer.status().health === 'ready'),
    health: (wanted: string) => until(() => printer.status().health === wanted),
    async print(number: number): Promise<PrintOutcome> {
      jobs += 1;
      const slip = { ...sampleSlip, number: `A${number}` };
      const processId = `!${`${jobs}`.padStart(3, '0')}`;
      const result = await reached.settle(printer.print({ jobId: crypto.randomUUID(), processId, slip }));
      if (!result.ok) throw new Error('busy');
      return result.value;
    },
  };
}

function onPaper(on: Driven, ticket: number): 'no' | 'in part' | 'once' | 'twice' {
  const rows = rowsOnPaper(
    [...on.sheets.flatMap((sheet) => sheet.rows), ...on.model.hanging()],
    ticket,
    false,
  );
  if ([...rows.values()].some((times) => times > 1)) return 'twice';
  if (rows.size === 0) return 'no';
  return rows.size === markedRows ? 'once' : 'in part';
}

for (const reach of reaches) {
  if (reach.missing !== null) process.stderr.write(`skipped: printers by ${reach.name}: ${reach.missing}\n`);
}

describe.each(reaches.filter((reach) => reach.concurrent === true))(
  'a printer reached by $name',
  { concurrent: true },
  keepsTheContract,
);
describe.each(reaches.filter((reach) => reach.concurrent !== true))(
  'a printer reached by $name',
  keepsTheContract,
);

function keepsTheContract(reach: Reach): void {
  describe.skipIf(reach.missing !== null).each(proving)('%s', (profile) => {
    test('each of three tickets is printed once, on its own paper, and proven by its own answer', async ({
      onTestFinished,
    }) => {
      const on = await atRest(reach, profile, onTestFinished);
      for (const number of [1, 2, 3]) {
        expect(await on.print(number)).toMatchObject({ verdict: 'printed', reasons: [] });
        expect(onPaper(on, number)).toBe('once');
      }
      expect(on.sheets).toHaveLength(3);
      expect(on.model.facts().letters).toBe(0);
    });

    test.for([
      [
        'paper out',
        'paper-out',
        (on: Driven) => on.model.setPaper('out'),
        (on: Driven) => on.model.setPaper('in'),
      ],
      [
        'cover open',
        'cover-open',
        (on: Driven) => on.model.setCover('open'),
        (on: Driven) => on.model.setCover('closed'),
      ],
      [
        'cutter jammed',
        'cutter',
        (on: Driven) => on.model.setCutter('jammed'),
        (on: Driven) => on.model.setCutter('free'),
      ],
    ] as const)(
      '%s: nothing is sent, and mended it prints by itself',
      async ([, reason, mishap, mend], { onTestFinished }) => {
        const on = await atRest(reach, profile, onTestFinished);
        mishap(on);
        expect(await on.print(1)).toEqual({
          verdict: 'failed-unsent',
          evidence: 'none',
          reasons: [reason],
          bytesSent: 0,
        });
        expect(on.printer.status()).toMatchObject({ health: 'blocked', reasons: [reason] });
        mend(on);
        await on.health('ready');
        expect((await on.print(1)).verdict).toBe('printed');
        expect(onPaper(on, 1)).toBe('once');
      },
    );

    test('paper out midway: unconfirmed; after the reload the same paper is finished, and proven late', async ({
      onTestFinished,
    }) => {
      const on = await atRest(reach, profile, onTestFinished);
      on.model.plan([{ at: { on: 'row', count: 390 }, do: { kind: 'paper-out' } }]);
      expect(await on.print(1)).toMatchObject({ verdict: 'unconfirmed', evidence: 'none' });
      expect(onPaper(on, 1)).toBe('in part');
      on.model.setPaper('in');
      await on.until(() => on.proven.length > 0);
      expect(on.proven.map(({ processId }) => processId)).toEqual(['!001']);
      expect(onPaper(on, 1)).toBe('once');
    });

    test('unplugged: told, nothing sent; plugged in again it heals by itself', async ({ onTestFinished }) => {
      const on = await atRest(reach, profile, onTestFinished);
      on.unplug();
      await on.health('offline');
      expect(on.printer.status().reasons).toEqual(['unplugged']);
      expect(await on.print(1)).toMatchObject({ verdict: 'failed-unsent', reasons: ['unplugged'] });
      await on.plug();
      await on.health('ready');
      expect((await on.print(1)).verdict).toBe('printed');
      expect(onPaper(on, 1)).toBe('once');
    });

    test.for([
      ['in the first band', { on: 'band', count: 1 }],
      ['in the third band', { on: 'band', count: 3 }],
      ['in the last rows', { on: 'row', count: 390 }],
      ['at the cut', { on: 'cut' }],
    ] as const)('plug pulled %s: unconfirmed; the next stands alone', async ([, at], { onTestFinished }) => {
      const on = await atRest(reach, profile, onTestFinished);
      on.model.plan([{ at, do: { kind: 'power-cycle' } }]);
      expect(await on.print(1)).toMatchObject({ verdict: 'unconfirmed', evidence: 'none' });
      await on.healed();
      expect((await on.print(2)).verdict).toBe('printed');
      expect(onPaper(on, 1)).not.toBe('twice');
      expect(onPaper(on, 2)).toBe('once');
      expect(on.model.facts().letters).toBe(0);
    });

    test('it answers no more: told, nothing sent; when it speaks again it heals by itself', async ({
      onTestFinished,
    }) => {
      const on = await atRest(reach, profile, onTestFinished);
      on.model.setSilent(true);
      await on.until(() => on.printer.status().reasons.includes('no-reply'));
      expect(on.printer.status().health).toBe('offline');
      expect(await on.print(1)).toMatchObject({ verdict: 'failed-unsent', bytesSent: 0 });
      on.model.setSilent(false);
      await on.health('ready');
      expect((await on.print(1)).verdict).toBe('printed');
      expect(onPaper(on, 1)).toBe('once');
    });

    test('silent by nature: printed once, unconfirmed', async ({ onTestFinished }) => {
      const on = await driven(reach, profile, onTestFinished, 'silent');
      expect(on.printer.status()).toMatchObject({ health: 'degraded', reasons: ['no-reply'] });
      expect(await on.print(1)).toMatchObject({ verdict: 'unconfirmed', reasons: ['no-reply'] });
      on.model.setSilent(false);
      await on.health('ready');
      expect(onPaper(on, 1)).toBe('once');
    });

    test.for(['no-reply', 'garbled-reply'] as const)(
      'a proof spoilt by %s proves nothing',
      async (kind, { onTestFinished }) => {
        const on = await atRest(reach, profile, onTestFinished);
        on.model.plan([{ at: { on: 'proof' }, do: { kind } }]);
        expect(await on.print(1)).toMatchObject({ verdict: 'unconfirmed', evidence: 'none' });
        expect(onPaper(on, 1)).toBe('once');
        expect(on.proven).toEqual([]);
      },
    );

    test('a proof said twice is believed once', async ({ onTestFinished }) => {
      const on = await atRest(reach, profile, onTestFinished);
      on.model.plan([{ at: { on: 'proof' }, do: { kind: 'double-reply' } }]);
      expect((await on.print(1)).verdict).toBe('printed');
      expect((await on.print(2)).verdict).toBe('printed');
      expect(on.proven).toEqual([]);
    });
  });

  describe.skipIf(reach.missing !== null)('custom-vkp80', () => {
    test('its slip is held out and taken; the next, left alone, is drawn back in', async ({
      onTestFinished,
    }) => {
      const on = await driven(reach, 'custom-vkp80', onTestFinished);
      expect(await on.print(1)).toMatchObject({ verdict: 'printed', evidence: 'ordered-status' });
      await on.until(() => on.collected.includes('presented'));
      on.model.takeSlip();
      await on.until(() => on.collected.includes('taken'));
      expect((await on.print(2)).verdict).toBe('printed');
      await on.until(() => on.collected.includes('retracted'));
      expect(on.collected).toEqual(['presented', 'taken', 'presented', 'retracted']);
    });
  });

  test.skipIf(reach.missing !== null)(
    'generic-58 cannot prove: printed once, unconfirmed',
    async ({ onTestFinished }) => {
      const on = await driven(reach, 'generic-58', onTestFinished);
      const torn = new Promise<void>((resolve) => on.model.onSheet(() => resolve()));
      expect(await on.print(1)).toMatchObject({ verdict: 'unconfirmed', evidence: 'none', reasons: [] });
      await on.settle(torn);
      expect(onPaper(on, 1)).toBe('once');
    },
  );
}
