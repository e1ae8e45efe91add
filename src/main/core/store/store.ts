import { rmSync } from 'node:fs';
import type BetterSqlite3 from 'better-sqlite3';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { type Readable, statements, type Writable } from './database.ts';
import type { Statement } from './journal/frame.ts';
import type { Journal } from './journal/journal.ts';
import type { Recovery } from './recovery/recover.ts';
import { snapshotsIn, takeSnapshot } from './recovery/snapshots.ts';
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
  /** How this database was found when it could not be opened as it was left; null when it could. */
  readonly recovery: Recovery | null;
  /**
   * Copies the whole database beside it, checks the copy, and lets the journal begin anew behind it.
   * `not-whole`: the copy did not pass; the earlier ones stay.
   */
  snapshot(): Result<null, 'disk-full' | 'not-whole'>;
  /**
   * Makes deleted rows gone from every copy: the write-ahead log is emptied, one fresh snapshot takes the place of all,
   * and the journal before it goes. Where there is no room for it, the older copies make room; the newest stays until
   * another is whole.
   */
  forgetDeleted(): Result<null, 'disk-full' | 'not-whole'>;
  /** How many transactions it has taken: unchanged means that nothing was written. */
  position(): number;
  /** Whether SQLite finds every page and every index in order. Reads the whole file. */
  isWhole(): boolean;
  close(): void;
}

export interface StoreParts {
  readonly sqlite: BetterSqlite3.Database;
  readonly journal: Journal;
  readonly snapshotFolder: string;
  readonly recovery: Recovery | null;
  readonly atBoundary: (point: Boundary) => void;
  readonly release: () => void;
}

export function storeOver(parts: StoreParts): Store {
  const { sqlite, journal, snapshotFolder, atBoundary } = parts;
  let changes: Statement[] = [];
  const database = statements(sqlite, (sql, values) => changes.push({ sql, values }));
  const version = Number(sqlite.pragma('user_version', { simple: true }));
  let n = positionOf(sqlite);
  const mark = sqlite.prepare('UPDATE journal_mark SET n = ?');

  /** Into the journal first: what is acknowledged is in both, what is only in the journal was promised to nobody. */
  function commit(): void {
    if (changes.length > 0) {
      mark.run(n + 1);
      journal.append({ n: n + 1, version, statements: changes });
    }
    try {
      sqlite.exec('COMMIT');
    } catch (error) {
      if (changes.length > 0) journal.takeBack();
      throw error;
    }
    if (changes.length > 0) n += 1;
  }

  function snapshot(forgetEarlier: boolean): Result<null, 'disk-full' | 'not-whole'> {
    try {
      if (!takeSnapshot(sqlite, snapshotFolder, n, forgetEarlier ? 1 : undefined)) return failed('not-whole');
      journal.rotate(n, snapshotsIn(snapshotFolder).at(-1)?.n ?? n);
      return ok(null);
    } catch (error) {
      if (isDiskFull(error)) return failed('disk-full');
      throw error;
    }
  }

  return {
    recovery: parts.recovery,
    write(work) {
      changes = [];
      try {
        // IMMEDIATE: a transaction that will write takes its place at once instead of failing halfway.
        sqlite.exec('BEGIN IMMEDIATE');
        atBoundary('begun');
        const value = work(database);
        atBoundary('about-to-commit');
        commit();
        atBoundary('committed');
        return ok(value);
      } catch (error) {
        if (sqlite.inTransaction) sqlite.exec('ROLLBACK');
        if (isDiskFull(error)) return failed('disk-full');
        throw error;
      }
    },
    read: (work) => work(database),
    snapshot: () => snapshot(false),
    forgetDeleted() {
      try {
        sqlite.pragma('wal_checkpoint(TRUNCATE)');
      } catch (error) {
        if (isDiskFull(error)) return failed('disk-full');
        throw error;
      }
      const taken = snapshot(true);
      if (taken.ok || taken.code !== 'disk-full') return taken;
      for (const old of snapshotsIn(snapshotFolder).slice(1)) rmSync(old.file);
      return snapshot(true);
    },
    position: () => n,
    isWhole: () => sqlite.pragma('integrity_check(1)', { simple: true }) === 'ok',
    close() {
      if (!sqlite.open) return;
      sqlite.close();
      journal.close();
      parts.release();
    },
  };
}

/** How many transactions this database has taken. */
export function positionOf(sqlite: BetterSqlite3.Database): number {
  const row = sqlite.prepare('SELECT n FROM journal_mark').get() as { n: number } | undefined;
  return row?.n ?? 0;
}
