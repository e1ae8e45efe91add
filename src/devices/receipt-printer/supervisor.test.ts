import { describe, expect, test } from 'vitest';
import { printed, type Rig, rig, rowsOnPaper } from '../testing/rig.ts';

describe.each(['epson-tm-t20iii', 'epson-tm-t88v', 'generic-80'] as const)('%s, all well', (profile) => {
  test('a ticket is printed once and proven', async () => {
    const on = rig(profile);
    await on.ready();
    const outcome = await on.print('A001');
    expect(outcome).toMatchObject({ verdict: 'printed', reasons: [] });
    expect(printed(on, 1)).toBe('once');
    expect(on.sheets).toHaveLength(1);
    expect(on.model.facts().letters).toBe(0);
  });

  test('ten tickets in a row are ten sheets, each proven by its own answer', async () => {
    const on = rig(profile);
    await on.ready();
    for (let number = 1; number <= 10; number += 1) {
      expect((await on.print(`A0${number}`)).verdict).toBe('printed');
      expect(printed(on, number)).toBe('once');
    }
    expect(on.sheets).toHaveLength(10);
    expect(on.statuses.map((status) => status.health)).toEqual(['ready']);
  });
});

test('a printer that cannot prove: printed once, answered unconfirmed at once', async () => {
  const on = rig('generic-58');
  await on.ready();
  expect(await on.print('A001')).toMatchObject({ verdict: 'unconfirmed', evidence: 'none', reasons: [] });
  await on.clock.advance(2_000);
  expect(printed(on, 1)).toBe('once');
});

describe('nothing is sent when the printer cannot print', () => {
  test.each([
    ['paper out', 'paper-out', (on: Rig) => on.model.setPaper('out')],
    ['cover open', 'cover-open', (on: Rig) => on.model.setCover('open')],
    ['cutter jammed', 'cutter', (on: Rig) => on.model.setCutter('jammed')],
  ] as const)('%s before the ticket', async (_, reason, mishap) => {
    for (const profile of ['epson-tm-t20iii', 'generic-80'] as const) {
      const on = rig(profile);
      await on.ready();
      mishap(on);
      const outcome = await on.print('A001');
      expect(outcome).toEqual({
        verdict: 'failed-unsent',
        evidence: 'none',
        reasons: [reason],
        bytesSent: 0,
      });
      expect(printed(on, 1)).toBe('no');
      expect(on.printer.status()).toMatchObject({ health: 'blocked', reasons: [reason] });
    }
  });

  test('unplugged: the answer comes at once', async () => {
    const on = rig('epson-tm-t20iii');
    await on.ready();
    on.model.setPower(false);
    await on.clock.advance(100);
    const before = on.clock.now();
    expect(await on.print('A001')).toMatchObject({ verdict: 'failed-unsent', reasons: ['unplugged'] });
    expect(on.clock.now()).toBe(before);
    expect(on.printer.status()).toMatchObject({ health: 'offline', reasons: ['unplugged'] });
  });
});

test('paper in again: the next ticket prints, without a restart', async () => {
  const on = rig('generic-80');
  await on.ready();
  on.model.setPaper('out');
  expect((await on.print('A001')).verdict).toBe('failed-unsent');
  on.model.setPaper('in');
  expect((await on.print('A001')).verdict).toBe('printed');
  expect(printed(on, 1)).toBe('once');
});

test('switched on again: ready within 5 s, and only the changes were told', async () => {
  const on = rig('epson-tm-t20iii');
  await on.ready();
  on.model.setPower(false);
  await on.clock.advance(60_000);
  on.model.setPower(true);
  await on.clock.advance(5_000);
  expect(on.statuses.map((status) => status.health)).toEqual(['ready', 'offline', 'ready']);
  expect((await on.print('A001')).verdict).toBe('printed');
});

describe('paper out midway', () => {
  test('the citizen is told at once; after the reload the same paper is finished and proven late', async () => {
    const on = rig('epson-tm-t20iii');
    await on.ready();
    on.model.plan([{ at: { on: 'row', count: 150 }, do: { kind: 'paper-out' } }]);
    const before = on.clock.now();
    const outcome = await on.print('A001');
    expect(outcome).toMatchObject({ verdict: 'unconfirmed', evidence: 'none', reasons: ['paper-out'] });
    expect(on.clock.now() - before).toBeLessThan(1_000);
    expect(printed(on, 1)).toBe('in part');
    expect((await on.print('A002')).verdict).toBe('failed-unsent');
    on.model.setPaper('in');
    await on.clock.advance(5_000);
    expect(on.proven).toEqual([{ processId: '!001', evidence: 'process-id' }]);
    expect(printed(on, 1)).toBe('once');
    expect((await on.print('A002')).verdict).toBe('printed');
    expect(printed(on, 2)).toBe('once');
  });

  test('a printer that only answers questions: noticed while the proof is awaited', async () => {
    const on = rig('generic-80', { bufferBytes: 65_536 });
    await on.ready();
    on.model.plan([{ at: { on: 'row', count: 150 }, do: { kind: 'paper-out' } }]);
    expect(await on.print('A001')).toMatchObject({ verdict: 'unconfirmed', reasons: ['paper-out'] });
    on.model.setPaper('in');
    await on.clock.advance(5_000);
    expect(on.proven).toEqual([{ processId: '!001', evidence: 'ordered-status' }]);
  });

  test('with the buffer full it cannot be asked: unconfirmed after the wait for one band', async () => {
    const on = rig('generic-80', { bufferBytes: 4_096 });
    await on.ready();
    on.model.plan([{ at: { on: 'row', count: 150 }, do: { kind: 'paper-out' } }]);
    expect(await on.print('A001')).toMatchObject({ verdict: 'unconfirmed', reasons: ['no-reply'] });
    on.model.setPaper('in');
    await on.clock.advance(5_000);
    expect(printed(on, 1)).toBe('once');
  });

  test('cover opened midway', async () => {
    const on = rig('epson-tm-t20iii');
    await on.ready();
    on.model.plan([{ at: { on: 'row', count: 10 }, do: { kind: 'cover-open' } }]);
    expect(await on.print('A001')).toMatchObject({ verdict: 'unconfirmed', reasons: ['cover-open'] });
  });

  test('a ticket that never finishes does not hold up the next for long, and neither prints twice', async () => {
    const on = rig('epson-tm-t20iii');
    await on.ready();
    on.model.plan([{ at: { on: 'byte', count: 9_000 }, do: { kind: 'stall' } }]);
    expect(await on.print('A001')).toMatchObject({ verdict: 'unconfirmed', reasons: ['no-reply'] });
    expect(await on.print('A002')).toMatchObject({ verdict: 'failed-unsent', reasons: ['no-reply'] });
    on.model.resume();
    await on.clock.advance(5_000);
    expect((await on.print('A002')).verdict).toBe('printed');
    expect(printed(on, 1)).toBe('in part');
    expect(printed(on, 2)).toBe('once');
    expect(on.model.facts().letters).toBe(0);
  });
});

describe('line lost midway', () => {
  test.each([1, 9, 15, 17, 18, 500, 9_000, 9_300, 28_836])(
    'at byte %i: unconfirmed, never sent again, and the next ticket stands on its own paper',
    async (count) => {
      for (const profile of ['epson-tm-t20iii', 'generic-80'] as const) {
        const on = rig(profile);
        await on.ready();
        // The questions before the ticket are 12 bytes.
        on.model.plan([{ at: { on: 'byte', count: 12 + count }, do: { kind: 'drop' } }]);
        expect(await on.print('A001')).toMatchObject({ verdict: 'unconfirmed', reasons: ['unplugged'] });
        await on.clock.advance(5_000);
        expect(on.printer.status().health).toBe('ready');
        expect((await on.print('A002')).verdict).toBe('printed');
        expect(printed(on, 1)).not.toBe('twice');
        expect(printed(on, 2)).toBe('once');
        const sheet = on.sheets.find(({ rows }) => rowsOnPaper(rows, 2, false).size > 0);
        expect(rowsOnPaper(sheet?.rows ?? [], 1, false).size).toBe(0);
        expect(on.model.facts().letters).toBe(0);
      }
    },
  );

  test('lost over the questions before the ticket: nothing was sent', async () => {
    const on = rig('epson-tm-t20iii');
    await on.ready();
    on.model.plan([{ at: { on: 'byte', count: 5 }, do: { kind: 'drop' } }]);
    expect(await on.print('A001')).toMatchObject({ verdict: 'failed-unsent', reasons: ['unplugged'] });
  });

  test('the proof comes on the next line', async () => {
    const on = rig('epson-tm-t20iii');
    await on.ready();
    on.model.plan([{ at: { on: 'row', count: 399 }, do: { kind: 'paper-out' } }]);
    expect((await on.print('A001')).verdict).toBe('unconfirmed');
    on.model.drop();
    await on.clock.advance(5_000);
    on.model.setPaper('in');
    await on.clock.advance(5_000);
    expect(on.proven).toEqual([{ processId: '!001', evidence: 'process-id' }]);
  });
});

describe('proof', () => {
  test('that never comes: unconfirmed', async () => {
    for (const profile of ['epson-tm-t20iii', 'generic-80'] as const) {
      const on = rig(profile);
      await on.ready();
      on.model.plan([{ at: { on: 'proof' }, do: { kind: 'no-reply' } }]);
      expect(await on.print('A001')).toMatchObject({ verdict: 'unconfirmed', evidence: 'none', reasons: [] });
      await on.clock.advance(60_000);
      expect(printed(on, 1)).toBe('once');
      expect(on.proven).toEqual([]);
    }
  });

  test('that comes late is told as such, once', async () => {
    for (const profile of ['epson-tm-t20iii', 'generic-80'] as const) {
      const on = rig(profile);
      await on.ready();
      on.model.plan([{ at: { on: 'proof' }, do: { kind: 'late-reply', ms: 30_000 } }]);
      expect((await on.print('A001')).verdict).toBe('unconfirmed');
      await on.clock.advance(40_000);
      expect(on.proven.map((proof) => proof.processId)).toEqual(['!001']);
    }
  });

  test('with the id of another job proves nothing', async () => {
    const on = rig('epson-tm-t20iii');
    await on.ready();
    on.model.plan([{ at: { on: 'proof' }, do: { kind: 'wrong-id' } }]);
    expect(await on.print('A001')).toMatchObject({ verdict: 'unconfirmed', evidence: 'none' });
    expect(on.proven).toEqual([]);
  });

  test('garbled proves nothing', async () => {
    for (const profile of ['epson-tm-t20iii', 'generic-80'] as const) {
      const on = rig(profile);
      await on.ready();
      on.model.plan([{ at: { on: 'proof' }, do: { kind: 'garbled-reply' } }]);
      expect((await on.print('A001')).verdict).toBe('unconfirmed');
    }
  });

  test('said twice is believed once', async () => {
    const on = rig('epson-tm-t20iii');
    await on.ready();
    on.model.plan([{ at: { on: 'proof' }, do: { kind: 'double-reply' } }]);
    expect((await on.print('A001')).verdict).toBe('printed');
    expect(on.proven).toEqual([]);
  });

  test('in order: an answer owed by an earlier ticket does not prove the next', async () => {
    const on = rig('generic-80');
    await on.ready();
    on.model.plan([
      { at: { on: 'proof' }, do: { kind: 'late-reply', ms: 4_800 } },
      { at: { on: 'proof' }, do: { kind: 'no-reply' } },
    ]);
    expect((await on.print('A001')).verdict).toBe('unconfirmed');
    expect((await on.print('A002')).verdict).toBe('unconfirmed');
    expect(on.proven).toEqual([]);
  });
});

test('one lost ordered answer does not make every later ticket unproven', async () => {
  const on = rig('generic-80');
  await on.ready();
  on.model.plan([{ at: { on: 'proof' }, do: { kind: 'no-reply' } }]);
  expect((await on.print('A001')).verdict).toBe('unconfirmed');
  expect((await on.print('A002')).verdict).toBe('unconfirmed');
  await on.clock.advance(60_000);
  expect((await on.print('A003')).verdict).toBe('printed');
  expect(on.proven).toEqual([]);
});

test('near end is believed after three readings and stays until the cover was opened and closed', async () => {
  const on = rig('epson-tm-t20iii');
  await on.ready();
  on.model.setPaper('low');
  await on.clock.advance(20_000);
  expect(on.printer.status()).toMatchObject({ health: 'degraded', reasons: ['paper-near-end'] });
  expect((await on.print('A001')).verdict).toBe('printed');
  on.model.setCover('open');
  on.model.setPaper('in');
  await on.clock.advance(3_000);
  on.model.setCover('closed');
  await on.clock.advance(10_000);
  expect(on.printer.status().health).toBe('ready');
});

test('two tickets at once: the second is told that the printer is busy', async () => {
  const on = rig('epson-tm-t20iii');
  await on.ready();
  const first = on.print('A001');
  await expect(on.print('A002')).rejects.toThrow('busy');
  expect((await first).verdict).toBe('printed');
  expect(printed(on, 2)).toBe('no');
});
