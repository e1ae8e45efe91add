import { expect, test } from 'vitest';
import type { DeviceReason } from '../../../../shared/contract/printing.ts';
import type { StaffStep, StaffTaskKind } from '../../../../shared/contract/staff.ts';
import type { Seen } from '../around.ts';
import { type Standing, stepByHand, stepSeen, stepsOf } from './step.ts';

const well: Seen = {
  printer: { health: 'ready', reasons: [] },
  a4: { health: 'ready', reasons: [] },
  scanner: { health: 'ready' },
  network: 'online',
  power: 'mains',
  battery: null,
  readAt: null,
};
const printer = (...reasons: DeviceReason[]): Seen => ({
  ...well,
  printer: { health: reasons.length > 0 ? 'blocked' : 'ready', reasons },
});
const at = (kind: StaffTaskKind, step: StaffStep, more: Partial<Standing> = {}): Standing => ({
  kind,
  step,
  missedPaper: false,
  since: 10,
  ...more,
});

test('a roll: open, change, close, test, each when the printer says so', () => {
  expect(stepSeen(at('roll', 'open'), printer('paper-out'))).toBe('open');
  expect(stepSeen(at('roll', 'open'), printer('cover-open', 'paper-out'))).toBe('change');
  const changed = at('roll', 'change', { missedPaper: true });
  expect(stepSeen(changed, printer('cover-open', 'paper-out'))).toBe('change');
  expect(stepSeen(changed, printer('cover-open'))).toBe('close');
  expect(stepSeen(at('roll', 'close'), printer('cover-open'))).toBe('close');
  expect(stepSeen(at('roll', 'close'), printer())).toBe('test');
});

test('a printer whose open cover hides its paper goes on when the cover is closed', () => {
  expect(stepSeen(at('roll', 'change', { missedPaper: true }), printer())).toBe('test');
});

test('a cover closed on no paper goes back to the beginning', () => {
  expect(stepSeen(at('roll', 'change'), printer('paper-out'))).toBe('open');
  expect(stepSeen(at('roll', 'close'), printer('paper-out'))).toBe('open');
});

test('a cover that is opened again before the test slip is out leads back into the printer', () => {
  expect(stepSeen(at('roll', 'test'), printer('cover-open'))).toBe('change');
  expect(stepSeen(at('jam', 'test'), printer('cover-open'))).toBe('clear');
  expect(stepSeen(at('roll', 'test'), printer())).toBe('test');
});

test('what was scanned before the card was up proves nothing', () => {
  expect(stepSeen(at('scanner', 'show'), { ...well, readAt: 9 })).toBe('show');
  expect(stepSeen(at('scanner', 'show'), { ...well, readAt: 10 })).toBeNull();
});

test('by hand every task comes to its last card, and no hand proves a slip', () => {
  for (const kind of Object.keys(stepsOf) as StaffTaskKind[]) {
    const steps = stepsOf[kind];
    const walked = steps.map((step) => stepByHand(at(kind, step)));
    expect(walked.slice(0, -1)).toEqual(steps.slice(1));
    expect(walked.at(-1)).toBe(steps.at(-1));
  }
});
