import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { printerProfileIds } from '../contract.ts';
import { findProfile, printerProfile } from './profile.ts';

test('every file of the folder is a profile that can be named, and bears its file name', () => {
  const files = readdirSync(new URL('./profiles/', import.meta.url)).map((name) => name.replace('.json', ''));
  expect([...printerProfileIds].toSorted()).toEqual(files.toSorted());
  for (const id of printerProfileIds) expect(findProfile(id).id).toBe(id);
});

test.each([
  ['widthDots', 577],
  ['bandRows', 256],
  ['confirm', 'hope'],
  ['colour', true],
])('a profile with a wrong %s is refused', (key, value) => {
  expect(printerProfile.safeParse({ ...findProfile('generic-80'), [key]: value }).success).toBe(false);
});
