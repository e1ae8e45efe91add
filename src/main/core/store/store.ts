import type BetterSqlite3 from 'better-sqlite3';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { type Readable, statements, type Writable } from './database.ts';
import { isDiskFull } from './trouble.ts';

/** Where a process may die; at each of these the kiosk must come back whole. */
export type Boundary = 'begun' | 'about-to-commit' | 'committed';

export interface Store {
  /**
   * Runs `work` in one transaction that is on disk, through a power cut, when this returns. Nothing may be shown,
   * printed or promised before. On `disk-full` nothing of it happened; what `work` throws undoes it all.
   */
  write<Value>(work: (database: Writable) => Value): Result<Value, 'disk-full'>;
  read<Value>(work: (database: Readable) => Value): Value;
  close(): void;
}

export function storeOver(
  sqlite: BetterSqlite3.Database,
  atBoundary: (point: Boundary) => void,
  release: () => void,
): Store {
  const database = statements(sqlite);
  return {
    write(work) {
      try {
        // IMMEDIATE: a transaction that will write takes its place at once instead of failing halfway.
        sqlite.exec('BEGIN IMMEDIATE');
        atBoundary('begun');
        const value = work(database);
        atBoundary('about-to-commit');
        sqlite.exec('COMMIT');
        atBoundary('committed');
        return ok(value);
      } catch (error) {
        if (sqlite.inTransaction) sqlite.exec('ROLLBACK');
        if (isDiskFull(error)) return failed('disk-full');
        throw error;
      }
    },
    read: (work) => work(database),
    close() {
      sqlite.close();
      release();
    },
  };
}
