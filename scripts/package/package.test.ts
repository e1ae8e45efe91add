import { expect, test } from 'vitest';
import { temporaryFolder } from '../../test/support/temporary-folder.ts';
import { buildWhole } from '../build-outdated.ts';
import { contentTroubles, type Locked, needed } from './content.ts';
import { wantedFuses } from './fuses.ts';
import { provePackage } from './prove.ts';

const locked: Locked = new Map([
  ['zod', { dev: false }],
  ['vitest', { dev: true }],
]);
const whole = [...needed, 'node_modules/zod/index.js'];

const troubles = (files: readonly string[], text = '') =>
  contentTroubles({ files, read: () => text }, locked);

test('exactly the runtime files: nothing to say', () => {
  expect(troubles(whole, 'import { z } from "zod"; import "node:fs"')).toEqual([]);
});

test.each([
  ['src/main/core/main.ts', 'is a source'],
  ['node_modules/zod/index.js.map', 'is a source map'],
  ['node_modules/vitest/index.js', 'vitest is a dependency of development'],
  ['node_modules/stranger/index.js', 'stranger is not in the lock file'],
  ['assets/keys/demo-catalogue.PRIVATE-for-demonstration-only.json', 'is a key'],
  ['data/kiosk.db', 'is data of a kiosk'],
  ['docs/staff.md', 'is no file of the running kiosk'],
])('%s %s', (file, why) => {
  expect(troubles([...whole, file]).some((trouble) => trouble.endsWith(why))).toBe(true);
});

test('a bundle that asks for what is not packed, and a private key by its content', () => {
  expect(troubles(whole, 'import x from "undici"')).toContain(
    'dist/processes/core.js asks for undici, which is not there',
  );
  expect(troubles(whole, '{"d":"nnnnnnnnnnnnnnnnnnnnnnnn"}')).toContain(
    'assets/keys/demo-catalogue.public.json holds a private key',
  );
  expect(troubles(whole.slice(1))).toContain('package.json is missing');
});

test('every fuse is decided', () => {
  expect(wantedFuses()).toMatchObject({ runAsNode: false, onlyLoadAppFromAsar: true });
});

// Here and not a step of its own: it needs what the test command has built, and counts as one test.
test('the package: its archive, its fuses read back, deb and NSIS as electron-builder works them out', {
  timeout: 180_000,
}, async () => {
  await buildWhole();
  const { troubles: found, files } = await provePackage(temporaryFolder());
  expect(found).toEqual([]);
  expect(files).toBeGreaterThan(500);
});
