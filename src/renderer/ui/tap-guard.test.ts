import { expect, test } from 'vitest';
import { waits } from '../flow/common/waits.ts';
import { tapGuard } from './tap-guard.ts';

const one = {};
const other = {};

test('a trembling second tap on the same thing is the same tap', () => {
  const guard = tapGuard();
  expect(guard.allows(one, 'home', 0)).toBe(true);
  expect(guard.allows(one, 'home', waits.sameTap - 1)).toBe(false);
  expect(guard.allows(one, 'home', waits.sameTap)).toBe(true);
});
test('fast typing on different keys is not slowed', () => {
  const guard = tapGuard();
  expect(guard.allows(one, 'type-matter', 0)).toBe(true);
  expect(guard.allows(other, 'type-matter', 60)).toBe(true);
  expect(guard.allows(one, 'type-matter', 120)).toBe(true);
});
test('a second tap does not press what a new page put under the finger', () => {
  const guard = tapGuard();
  expect(guard.allows(one, 'home', 0)).toBe(true);
  expect(guard.allows(other, 'choose-matter', 100)).toBe(false);
  expect(guard.allows(other, 'choose-matter', waits.sameTap)).toBe(true);
});
