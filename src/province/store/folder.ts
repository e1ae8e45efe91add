import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { failed, ok, type Result } from '../../shared/result.ts';

export interface ClaimedFolder {
  /** Where the embedded database lives. */
  readonly database: string;
  release(): void;
}

/**
 * Claims a data folder for this process: two embedded engines over one folder would destroy it. The claim is a file
 * lock that the operating system drops with the process, however it ends; SQLite brings one for every system.
 */
export function claimFolder(folder: string): Result<ClaimedFolder, 'folder-unusable' | 'folder-in-use'> {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const probe = join(folder, `.probe-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch {
    return failed('folder-unusable');
  }
  const lock = new SQLite(join(folder, 'province.lock'), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch {
    lock.close();
    return failed('folder-in-use');
  }
  return ok({ database: join(folder, 'pglite'), release: () => lock.close() });
}
