import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Copies taken before a migration, `kiosk-v3-20261122.db`, go with what they hold: they are of no use by then. */
export function dropOldBackups(folder: string, beforeMs: number): number {
  const before = new Date(beforeMs).toISOString().slice(0, 10).replaceAll('-', '');
  const old = readdirSync(folder).filter((name) => {
    const day = /^kiosk-v\d+-(\d{8})\.db$/.exec(name)?.[1];
    return day !== undefined && day < before;
  });
  for (const name of old) rmSync(join(folder, name));
  return old.length;
}
