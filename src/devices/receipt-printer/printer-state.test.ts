import { describe, expect, test } from 'vitest';
import { firstState, next, type PrinterEvent, statusOf } from './printer-state.ts';
import { readAsb, readOrdered, readStatus, type Sensed } from './status-bits.ts';

const after = (...events: PrinterEvent[]) => statusOf(events.reduce(next, firstState), true);
const sensed = (what: Sensed): PrinterEvent => ({ kind: 'sensed', sensed: what });
const up: PrinterEvent = { kind: 'line-up' };
const low = sensed({ paperLow: true });

describe('health and reasons', () => {
  test.each<[string, PrinterEvent[], string, string[]]>([
    ['at first', [], 'connecting', []],
    ['no printer configured', [{ kind: 'not-configured' }], 'disabled', ['not-configured']],
    ['line up', [up], 'ready', []],
    ['line down', [up, { kind: 'line-down' }], 'offline', ['unplugged']],
    ['trying again stays offline', [{ kind: 'line-down' }, { kind: 'connecting' }], 'offline', ['unplugged']],
    ['paper out', [up, sensed({ paperOut: true, offline: true })], 'blocked', ['paper-out']],
    [
      'cover open while printing is not heat',
      [up, sensed({ cover: true, overheat: true })],
      'blocked',
      ['cover-open'],
    ],
    ['head hot', [up, sensed({ overheat: true })], 'blocked', ['overheat']],
    ['knife', [up, sensed({ cutter: true, error: true })], 'blocked', ['cutter']],
    ['an error without a name', [up, sensed({ error: true })], 'blocked', ['unrecoverable']],
    ['offline without a cause', [up, sensed({ offline: true })], 'blocked', ['offline']],
    ['well again', [up, sensed({ paperOut: true }), sensed({ paperOut: false })], 'ready', []],
    ['silent', [up, { kind: 'silent-round' }], 'degraded', ['no-reply']],
    ['silent, then heard', [up, { kind: 'silent-round' }, { kind: 'heard' }], 'ready', []],
    ['heard, then silent', [up, { kind: 'heard' }, { kind: 'silent-round' }], 'offline', ['no-reply']],
    [
      'no paper, and no more answers: the buffer is full',
      [up, { kind: 'heard' }, sensed({ paperOut: true }), { kind: 'silent-round' }],
      'blocked',
      ['paper-out'],
    ],
    [
      'heard, then silent on the next line',
      [up, { kind: 'heard' }, { kind: 'line-down' }, up, { kind: 'silent-round' }],
      'offline',
      ['no-reply'],
    ],
    ['near end flickering', [up, low, low, sensed({ paperLow: false }), low, low], 'ready', []],
    ['near end three times', [up, low, low, low], 'degraded', ['paper-near-end']],
    ['near end stays', [up, low, low, low, sensed({ paperLow: false })], 'degraded', ['paper-near-end']],
    [
      'until the cover was opened and closed',
      [up, low, low, low, sensed({ cover: true }), sensed({ cover: false, paperLow: false })],
      'ready',
      [],
    ],
    [
      'or until paper came after none: rolls drawn in by themselves open no cover',
      [
        up,
        low,
        low,
        low,
        sensed({ paperOut: true, paperLow: true }),
        sensed({ paperOut: false, paperLow: false }),
      ],
      'ready',
      [],
    ],
    [
      'no paper is not a low roll, however often it is said',
      [
        up,
        ...Array.from({ length: 5 }, () => sensed({ paperOut: true, paperLow: true })),
        sensed({ paperOut: false, paperLow: false }),
      ],
      'ready',
      [],
    ],
    [
      'what a lost line knew is forgotten',
      [up, sensed({ paperOut: true }), { kind: 'line-down' }, up],
      'ready',
      [],
    ],
  ])('%s', (_, events, health, reasons) => {
    expect(after(...events)).toEqual({ health, reasons });
  });

  test('near end means nothing on a printer without the sensor', () => {
    expect(statusOf([up, low, low, low].reduce(next, firstState), false).health).toBe('ready');
  });
});

describe('status bytes', () => {
  test.each([
    ['1 online', 1, 0x12, { offline: false }],
    ['1 offline', 1, 0x1a, { offline: true }],
    ['2 cover', 2, 0x16, { cover: true, error: false }],
    ['2 paper stop', 2, 0x32, { cover: false, error: false, paperOut: true }],
    ['2 error', 2, 0x52, { cover: false, error: true }],
    ['3 knife', 3, 0x1a, { cutter: true, unrecoverable: false, overheat: false }],
    ['3 unrecoverable', 3, 0x32, { cutter: false, unrecoverable: true, overheat: false }],
    ['3 heat', 3, 0x52, { cutter: false, unrecoverable: false, overheat: true }],
    ['4 enough', 4, 0x12, { paperLow: false, paperOut: false }],
    ['4 near end', 4, 0x1e, { paperLow: true, paperOut: false }],
    ['4 out', 4, 0x7e, { paperLow: true, paperOut: true }],
    ['4 out, no near-end sensor', 4, 0x72, { paperLow: false, paperOut: true }],
  ] as const)('DLE EOT %s', (_, question, byte, expected) => {
    expect(readStatus(question, byte)).toEqual(expected);
  });

  test('automatic status back: cover, knife, near end and end', () => {
    expect(readAsb([0x38, 0x08, 0x0f, 0x00])).toMatchObject({
      offline: true,
      cover: true,
      cutter: true,
      error: true,
      paperLow: true,
      paperOut: true,
    });
  });

  test('GS r 1', () => {
    expect(readOrdered(0x03)).toEqual({ paperLow: true, paperOut: false });
    expect(readOrdered(0x0c)).toEqual({ paperLow: false, paperOut: true });
  });
});
