import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where a binary keeps its fuses (Electron docs, tutorial/fuses.md): sentinel, version 1, count, then a sign each. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/** As Electron 45 ships them: `0` off, `1` on. */
const shippedFuses = '011100101';

/**
 * Lays down a folder that electron-builder takes for Electron's distribution. Its binary does nothing but carry fuses:
 * the app archive beside it is the real one, so that its content can be proven where the real binary cannot be had.
 * @returns the folder
 */
export function stubElectron(folder: string, version: string): string {
  mkdirSync(join(folder, 'locales'), { recursive: true });
  mkdirSync(join(folder, 'resources'));
  const wire = Buffer.concat([
    Buffer.from(`#!/bin/sh\nexit 1\n${sentinel}`),
    Buffer.from([1, shippedFuses.length]),
    Buffer.from(shippedFuses),
  ]);
  writeFileSync(join(folder, 'electron'), wire);
  chmodSync(join(folder, 'electron'), 0o755);
  writeFileSync(join(folder, 'version'), version);
  for (const name of [
    'icudtl.dat',
    'resources.pak',
    'LICENSE',
    'LICENSES.chromium.html',
    'locales/vi.pak',
    'locales/fr.pak',
  ])
    writeFileSync(join(folder, name), '');
  return folder;
}
