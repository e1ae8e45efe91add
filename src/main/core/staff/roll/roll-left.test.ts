import { expect, test } from 'vitest';
import { assumedLength, assumedTail, rollLeft } from './roll-left.ts';

const fresh = { used: 0, nearEndAt: null, nearEnd: false, lengths: [], tails: [] };

test('before a roll was used up a usual one is believed', () => {
  expect(rollLeft(fresh)).toEqual({ mm: assumedLength, percent: 100 });
  expect(rollLeft({ ...fresh, used: assumedLength / 2 }).percent).toBe(50);
});

test('rolls that were used up tell how long one is: the middle one, whatever single ones did', () => {
  expect(rollLeft({ ...fresh, used: 60_000, lengths: [80_000, 2_000, 79_000] }).mm).toBe(19_000);
});

test('a sensor that says near-end knows better than the sum', () => {
  expect(rollLeft({ ...fresh, used: 20_000, nearEnd: true, nearEndAt: 20_000 }).mm).toBe(assumedTail);
  const later = { ...fresh, used: 21_000, nearEnd: true, nearEndAt: 20_000, tails: [4_000] };
  expect(rollLeft(later).mm).toBe(3_000);
});

test('nothing is ever less than nothing', () => {
  expect(rollLeft({ ...fresh, used: 90_000 })).toEqual({ mm: 0, percent: 0 });
});
