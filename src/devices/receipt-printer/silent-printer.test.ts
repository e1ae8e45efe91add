import { describe, expect, test } from 'vitest';
import { printed, rig } from '../testing/rig.ts';

describe('silent printer', () => {
  test('gets its ticket once, unconfirmed; silence is remembered, so the next does not wait for answers', async () => {
    const on = rig('epson-tm-t20iii');
    on.model.setSilent(true);
    await on.ready();
    expect(on.printer.status()).toMatchObject({ health: 'degraded', reasons: ['no-reply'] });
    const before = on.clock.now();
    expect(await on.print('A001')).toMatchObject({ verdict: 'unconfirmed', reasons: ['no-reply'] });
    expect(on.clock.now() - before).toBeLessThan(2_000);
    expect(printed(on, 1)).toBe('once');
    await on.clock.advance(60_000);
    expect(printed(on, 1)).toBe('once');
    expect(on.statuses).toHaveLength(1);
  });

  test('that missed one question still gets its whole time to prove', async () => {
    const on = rig('generic-80');
    await on.ready();
    on.model.plan([
      { at: { on: 'status' }, do: { kind: 'no-reply' } },
      { at: { on: 'proof' }, do: { kind: 'late-reply', ms: 2_000 } },
    ]);
    expect(await on.print('A001')).toMatchObject({ verdict: 'printed', evidence: 'ordered-status' });
    expect(on.statuses.map((status) => status.health)).toEqual(['ready']);
  });

  test('that speaks again is ready within 5 s', async () => {
    const on = rig('generic-80');
    on.model.setSilent(true);
    await on.ready();
    on.model.setSilent(false);
    await on.clock.advance(5_000);
    expect(on.printer.status()).toMatchObject({ health: 'ready', reasons: [] });
  });

  test('that fell silent amid its work: its line is opened anew, and it is away all the while', async () => {
    const on = rig('generic-80');
    await on.ready();
    on.model.setSilent(true);
    await on.clock.advance(30_000);
    expect(on.statuses.map(({ health, reasons }) => `${health} ${reasons.join()}`)).toEqual([
      'ready ',
      'offline no-reply',
      'offline unplugged',
      'offline no-reply',
      'offline unplugged',
      'offline no-reply',
    ]);
  });
});

describe('a cable pulled from a printer in the network: nobody tells, it only answers no more', () => {
  test.each([0, 100, 500, 890, 1_700])('%i ms after it was well: told within 2 s', async (ms) => {
    const on = rig('generic-80');
    await on.ready();
    await on.clock.advance(ms);
    on.model.setSilent(true);
    await on.clock.advance(2_000);
    expect(on.printer.status()).toMatchObject({ health: 'offline', reasons: ['no-reply'] });
    on.model.setSilent(false);
    await on.clock.advance(5_000);
    expect(on.printer.status()).toMatchObject({ health: 'ready', reasons: [] });
  });

  test('just before a ticket: nothing is sent', async () => {
    const on = rig('epson-tm-t20iii');
    await on.ready();
    on.model.setSilent(true);
    expect(await on.print('A001')).toEqual({
      verdict: 'failed-unsent',
      evidence: 'none',
      reasons: ['no-reply'],
      bytesSent: 0,
    });
    on.model.setSilent(false);
    await on.clock.advance(5_000);
    expect((await on.print('A001')).verdict).toBe('printed');
    expect(printed(on, 1)).toBe('once');
  });

  test('while the ticket prints: told before its proof is given up', async () => {
    const on = rig('generic-80', { bufferBytes: 65_536 });
    await on.ready();
    const begun = on.clock.now();
    on.clock.later(50, () => on.model.setSilent(true));
    expect(await on.print('A001')).toMatchObject({ verdict: 'unconfirmed', evidence: 'none' });
    const told = on.statuses.at(-1);
    expect(told).toMatchObject({ health: 'offline', reasons: ['no-reply'] });
    expect((told?.since ?? 0) - begun).toBeLessThan(2_050);
  });
});

test('a line that leads nowhere, to a printer that answered before, is opened anew until it answers', async () => {
  const on = rig('generic-80');
  await on.ready();
  on.model.setPower(false);
  on.model.setPower(true);
  on.model.setSilent(true);
  await on.clock.advance(300_000);
  const lines = on.statuses.filter(({ reasons }) => reasons.includes('unplugged')).length;
  expect(lines).toBeGreaterThan(2);
  // Not for ever again and again: one that only lost its voice is left to print.
  expect(lines).toBeLessThan(8);
});
