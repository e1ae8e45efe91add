import { expect, test } from 'vitest';
import { longestLine, splitLines } from './split-lines.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test('lines come whole however their pieces are cut, even within a letter', () => {
  const split = splitLines();
  const all = bytes('cửa mở\r\nxong\n');
  expect([...all].flatMap((byte) => split(Uint8Array.of(byte)))).toEqual(['cửa mở', 'xong']);
});

test('a line without end is thrown away whole, and the next one counts again', () => {
  const split = splitLines();
  expect(split(bytes('a'.repeat(longestLine + 1)))).toEqual([]);
  expect(split(bytes('door open\ndoor closed\n'))).toEqual(['door closed']);
});
