import { join } from 'node:path';
import Database from 'better-sqlite3';
import { type Readable, statements } from '../core/store/database.ts';
import { databaseName } from '../core/store/open.ts';

/** Reads beside a running kiosk and changes nothing of it; null where there is nothing to be read. */
export function readBeside<Value>(dataFolder: string, work: (database: Readable) => Value): Value | null {
  const sqlite = openBeside(dataFolder);
  if (!sqlite) return null;
  try {
    return work(statements(sqlite));
  } catch {
    // A table that is not there, or a page that cannot be read: the check of the database names it.
    return null;
  } finally {
    sqlite.close();
  }
}

export function openBeside(dataFolder: string): Database.Database | null {
  try {
    return new Database(join(dataFolder, databaseName), { readonly: true, fileMustExist: true });
  } catch {
    return null;
  }
}

/** Whether a kiosk holds this folder now: its lock is tried and let go at once. */
export function isHeld(dataFolder: string): boolean {
  try {
    const lock = new Database(join(dataFolder, 'kiosk.lock'), { timeout: 0, fileMustExist: true });
    try {
      lock.exec('BEGIN EXCLUSIVE');
      lock.exec('ROLLBACK');
      return false;
    } finally {
      lock.close();
    }
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY';
  }
}
