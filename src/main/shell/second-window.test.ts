import { describe, expect, test } from 'vitest';
import { listeners } from '../../shared/contract/wire.ts';
import { type Display, keepSecondWindow, screenForPayment } from './second-window.ts';

const main: Display = { id: 1, main: true };
const second: Display = { id: 7, main: false };

describe('which screen', () => {
  test.each([
    ['only the main one', [main], null],
    ['a second one', [main, second], 7],
    ['two more: the same one whatever their order', [{ id: 9, main: false }, second, main], 7],
    ['none at all, for a moment', [], null],
  ])('%s', (_, displays, chosen) => expect(screenForPayment(displays)).toBe(chosen));
});

function kept(...first: Display[]) {
  const changed = listeners<undefined>();
  const log: string[] = [];
  let there: readonly Display[] = first;
  const off = keepSecondWindow(
    { now: () => there, onChange: (listener) => changed.add(() => listener()) },
    (display) => {
      log.push(`open ${display}`);
      return { close: () => void log.push(`close ${display}`) };
    },
  );
  const are = (...displays: Display[]) => {
    there = displays;
    changed.tell(undefined);
  };
  return { log, are, off };
}

test('a screen that is plugged in gets a window, one that is lost takes it away, once each', () => {
  const { log, are } = kept(main);
  are(main, second);
  are(second, main);
  are(main);
  expect(log).toEqual(['open 7', 'close 7']);
});

test('where another takes its place, the window is opened there', () => {
  const { log, are } = kept(main, second);
  are(main, { id: 9, main: false });
  expect(log).toEqual(['open 7', 'close 7', 'open 9']);
});

test('the end closes it, and nothing is opened any more', () => {
  const { log, are, off } = kept(main, second);
  off();
  are(main, { id: 9, main: false });
  expect(log).toEqual(['open 7', 'close 7']);
});
