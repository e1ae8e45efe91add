import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { syncFile, syncFolder } from '../sync-folder.ts';

/** A whole, checked copy of the database at a position of its journal: `kiosk-0000000042.db`. */
export interface Snapshot {
  readonly n: number;
  readonly file: string;
}

const keptSnapshots = 3;

/** Newest first; checked when they were taken, and again before one is used. */
export function snapshotsIn(folder: string): Snapshot[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^kiosk-\d{10,}\.db$/.test(name))
    .sort()
    .reverse()
    .map((name) => ({ n: Number(name.slice('kiosk-'.length, -'.db'.length)), file: join(folder, name) }));
}

/**
 * Copies the database as it is at position `n` and keeps the newest `most`.
 * @returns false when the copy did not pass its check; then the earlier ones stay as they are
 * @throws what SQLite and the file system say: the disk may be full
 */
export function takeSnapshot(
  sqlite: Database.Database,
  folder: string,
  n: number,
  most = keptSnapshots,
): boolean {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `kiosk-${String(n).padStart(10, '0')}.db`);
  const young = `${file}.new`;
  rmSync(young, { force: true });
  try {
    sqlite.prepare('VACUUM INTO ?').run(young);
    syncFile(young);
    if (!isWhole(young)) return false;
    renameSync(young, file);
    syncFolder(folder);
  } finally {
    rmSync(young, { force: true });
  }
  for (const old of snapshotsIn(folder).slice(most)) rmSync(old.file);
  return true;
}

/** Whether SQLite finds every page in order. A file that is no database is not. */
export function isWhole(file: string): boolean {
  try {
    const copy = new Database(file, { readonly: true, fileMustExist: true });
    try {
      return copy.pragma('quick_check(1)', { simple: true }) === 'ok';
    } finally {
      copy.close();
    }
  } catch {
    return false;
  }
}
