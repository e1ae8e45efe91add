import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Fault, FaultDeed, FaultPoint } from '../simulated/faults.ts';
import { markedRows, type Rig, rig, rowsOnPaper } from '../testing/rig.ts';

const point: fc.Arbitrary<FaultPoint> = fc.oneof(
  fc.record({ on: fc.constant('byte' as const), count: fc.integer({ min: 1, max: 40_000 }) }),
  fc.record({ on: fc.constant('band' as const), count: fc.integer({ min: 1, max: 5 }) }),
  fc.record({ on: fc.constant('row' as const), count: fc.integer({ min: 1, max: 450 }) }),
  fc.constantFrom<FaultPoint>({ on: 'cut' }, { on: 'proof' }, { on: 'status' }, { on: 'open' }),
);
const deed: fc.Arbitrary<FaultDeed> = fc.oneof(
  fc.constantFrom<FaultDeed>(
    { kind: 'drop' },
    { kind: 'stall' },
    { kind: 'paper-out' },
    { kind: 'cover-open' },
    { kind: 'cutter-jam' },
    { kind: 'power-cycle' },
    { kind: 'no-reply' },
    { kind: 'wrong-id' },
    { kind: 'garbled-reply' },
    { kind: 'double-reply' },
  ),
  fc.record({ kind: fc.constant('late-reply' as const), ms: fc.integer({ min: 1, max: 20_000 }) }),
);
const fault: fc.Arbitrary<Fault> = fc.record({ at: point, do: deed });
const tickets = fc.array(
  fc.record({
    faults: fc.array(fault, { maxLength: 3 }),
    silent: fc.boolean(),
    mendFirst: fc.boolean(),
    reprint: fc.boolean(),
  }),
  { minLength: 1, maxLength: 4 },
);

function mend(on: Rig): void {
  on.model.plan([]);
  on.model.setSilent(false);
  on.model.setCutter('free');
  on.model.setCover('closed');
  on.model.setPaper('in');
  on.model.resume();
}

/** As core does it: what was not sent is tried again; what is unconfirmed is printed again with its mark, or not at all. */
async function takeTicket(on: Rig, number: number, wish: { mendFirst: boolean; reprint: boolean }) {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const outcome = await on.print(`A${number}`);
    if (wish.mendFirst || outcome.verdict === 'failed-unsent') {
      mend(on);
      await on.clock.advance(8_000);
    }
    if (outcome.verdict === 'printed') return 'printed';
    if (outcome.verdict === 'unconfirmed') {
      if (wish.reprint) await on.print(`A${number}`, 'IN LẠI lần 1');
      return 'unconfirmed';
    }
  }
  return 'failed-unsent';
}

test.each(['epson-tm-t20iii', 'generic-80'] as const)(
  'whatever goes wrong with %s, no ticket is on paper twice without its copy mark, and "printed" is the truth',
  async (profile) => {
    await fc.assert(
      fc.asyncProperty(tickets, async (wishes) => {
        const on = rig(profile, { bufferBytes: 16_384 });
        await on.ready();
        const verdicts: string[] = [];
        for (const [index, wish] of wishes.entries()) {
          on.model.plan(wish.faults);
          on.model.setSilent(wish.silent);
          verdicts.push(await takeTicket(on, index + 1, wish));
        }
        mend(on);
        await on.clock.advance(60_000);
        const rows = [...on.sheets.flatMap((sheet) => sheet.rows), ...on.model.hanging()];
        for (const [index, verdict] of verdicts.entries()) {
          const found = rowsOnPaper(rows, index + 1, false);
          expect(Math.max(0, ...found.values())).toBeLessThanOrEqual(1);
          if (verdict === 'printed') expect(found.size).toBe(markedRows);
          if (verdict === 'failed-unsent') expect(found.size).toBe(0);
        }
        expect(on.model.facts().letters).toBe(0);
      }),
      { numRuns: Number(process.env.PROPERTY_RUNS ?? 40) },
    );
  },
  60_000,
);

/**
 * As core works its queue: the oldest first, again while nothing of it left, and no further than its fate. Nobody but
 * time helps; null when it is still not empty after ten minutes.
 */
async function drain(on: Rig, numbers: readonly number[]): Promise<Map<number, string> | null> {
  const fates = new Map<number, string>();
  const begun = on.clock.now();
  for (const number of numbers) {
    for (let fate = 'failed-unsent'; fate === 'failed-unsent'; ) {
      if (on.clock.now() - begun > 600_000) return null;
      ({ verdict: fate } = await on.print(`A${number}`));
      if (fate === 'failed-unsent') await on.clock.advance(2_000);
      fates.set(number, fate);
    }
  }
  return fates;
}

const storms = fc.array(
  fc.record({ after: fc.integer({ min: 0, max: 4_000 }), faults: fc.array(fault, { maxLength: 4 }) }),
  {
    minLength: 1,
    maxLength: 4,
  },
);

test.each(['epson-tm-t20iii', 'generic-80', 'custom-vkp80'] as const)(
  'whatever goes wrong with %s, once the last fault is healed the queue drains by itself, and prints and proves again',
  async (profile) => {
    await fc.assert(
      fc.asyncProperty(storms, async (faults) => {
        const on = rig(profile);
        await on.ready();
        const queue = [1, 2, 3, 4];
        let healed = on.clock.now();
        for (const storm of faults) {
          healed += storm.after + 10_000;
          on.clock.later(healed - 10_000 - on.clock.now(), () => on.model.plan(storm.faults));
          on.clock.later(healed - on.clock.now(), () => mend(on));
        }
        const fates = await drain(on, queue);
        expect(fates).not.toBeNull();
        await on.clock.advance(Math.max(0, healed - on.clock.now()) + 60_000);
        expect(['ready', 'degraded']).toContain(on.printer.status().health);
        const rows = () => [...on.sheets.flatMap((sheet) => sheet.rows), ...on.model.hanging()];
        expect(await drain(on, [5])).toEqual(new Map([[5, 'printed']]));
        for (const [number, fate] of fates ?? []) {
          const found = rowsOnPaper(rows(), number, false);
          expect(Math.max(0, ...found.values())).toBeLessThanOrEqual(1);
          if (fate === 'printed') expect(found.size).toBe(markedRows);
        }
        expect(rowsOnPaper(rows(), 5, false).size).toBe(markedRows);
      }),
      { numRuns: Number(process.env.PROPERTY_RUNS ?? 40) },
    );
  },
  120_000,
);
