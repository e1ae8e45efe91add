import { expect, test } from 'vitest';
import { mayPress } from './keys.ts';

const plain = { control: false, alt: false, meta: false };

test.each(['a', 'Ộ', '7', ' ', '|', 'Enter', 'Tab', 'Backspace', 'ArrowLeft', 'Shift'])(
  'a scanner or a keyboard may type %s',
  (key) => {
    expect(mayPress({ ...plain, key })).toBe(true);
  },
);

const escapes = [
  'F1',
  'F5',
  'F11',
  'F12',
  'Escape',
  'PrintScreen',
  'ContextMenu',
  'BrowserBack',
  'Meta',
  'Alt',
  'Control',
  'PageUp',
  'Dead',
  'Process',
  '',
];
test.each([...escapes, '\u0003', '\u001b'])('%j never reaches the screen', (key) => {
  expect(mayPress({ ...plain, key })).toBe(false);
});

test.each(['control', 'alt', 'meta'] as const)('nothing with %s reaches the screen', (modifier) => {
  for (const key of ['a', 'p', 'r', 'w', 'i', '+', '0', 'Tab', 'Enter', 'F4', 'ArrowLeft'])
    expect(mayPress({ ...plain, key, [modifier]: true })).toBe(false);
});
