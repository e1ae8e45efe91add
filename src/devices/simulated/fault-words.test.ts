import { expect, test } from 'vitest';
import { readFaultWords } from './fault-words.ts';

test('points with and without a number, and several faults in one line', () => {
  expect(readFaultWords('byte 9000 drop; band 3 paper-out;cut cutter-jam')).toEqual([
    { at: { on: 'byte', count: 9_000 }, do: { kind: 'drop' } },
    { at: { on: 'band', count: 3 }, do: { kind: 'paper-out' } },
    { at: { on: 'cut' }, do: { kind: 'cutter-jam' } },
  ]);
  expect(readFaultWords('proof late-reply 5000; status late-reply')).toEqual([
    { at: { on: 'proof' }, do: { kind: 'late-reply', ms: 5_000 } },
    { at: { on: 'status' }, do: { kind: 'late-reply', ms: 3_000 } },
  ]);
  expect(readFaultWords('none')).toEqual([]);
});

test.each([
  '',
  'byte drop',
  'byte 0 drop',
  'byte 9e3 drop',
  'cut 3 drop',
  'band 3',
  'band 3 dance',
  'proof late-reply soon',
  'row 3 drop twice',
  'byte 9 drop; nonsense',
])('%j is no plan', (text) => {
  expect(readFaultWords(text)).toBeNull();
});
