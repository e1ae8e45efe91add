import { expect, test, vi } from 'vitest';
import { commandWords } from './words.ts';

vi.mock('electron', () => ({ app: { isPackaged: true } }));

test.each([
  [
    ['doctor', '--json'],
    ['doctor', '--json'],
  ],
  [
    ['--ozone-platform=headless', 'backup', '/media/stick'],
    ['backup', '/media/stick'],
  ],
  [['--config=/etc/kiosk.json', '--json'], null],
  [[], null],
])('%j', (words, command) => {
  expect(commandWords(words)).toEqual(command);
});
