import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import type { GuestFile } from './archive.ts';

/** The shared libraries these programs and native modules need, at the places they look for them. */
export function librariesOf(files: readonly string[]): GuestFile[] {
  const found = new Map<string, string>();
  for (const file of files) {
    const { stdout } = spawnSync('ldd', [file], { encoding: 'utf8' });
    for (const [, path = ''] of (stdout ?? '').matchAll(/(\/\S+) \(0x/g)) found.set(path, realpathSync(path));
  }
  return [...found].map(([path, from]) => ({ at: path.slice(1), from, runs: true }));
}
