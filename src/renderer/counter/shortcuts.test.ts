import { expect, test } from 'vitest';
import { type Press, shortcutOf } from './shortcuts.ts';

const press = (key: string, change: Partial<Press> = {}): Press => ({
  key,
  repeat: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...change,
});

test('Enter is the main key and 1 to 8 are the others', () => {
  expect(shortcutOf(press('Enter'), 'nothing')).toBe('Enter');
  expect(shortcutOf(press('3'), 'nothing')).toBe('3');
  for (const key of ['0', '9', 'a', 'F5', ' ']) expect(shortcutOf(press(key), 'nothing')).toBeNull();
});

test('an elbow on the keyboard calls once', () => {
  expect(shortcutOf(press('Enter', { repeat: true }), 'nothing')).toBeNull();
});

test('typing a number or a note is no command, nor is a chord of the browser', () => {
  expect(shortcutOf(press('1'), 'typing')).toBeNull();
  expect(shortcutOf(press('Enter'), 'typing')).toBeNull();
  expect(shortcutOf(press('1', { ctrlKey: true }), 'nothing')).toBeNull();
});

test('who walks by Tab presses what the ring stands on', () => {
  expect(shortcutOf(press('Enter'), 'ring')).toBeNull();
});
