import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import type { JournalRecord } from '../journal/frame.ts';
import { readJournal } from '../journal/journal.ts';
import { migrate } from '../migrate.ts';
import { migrations } from '../migrations/index.ts';
import { syncFile, syncFolder } from '../sync-folder.ts';
import { isWhole, type Snapshot, snapshotsIn } from './snapshots.ts';
import { skipUsedSeqs } from './used-seqs.ts';

/** What became of a database that could not be opened. Its files are never deleted: support may read more of them. */
export interface Recovery {
  /**
   * - `snapshot`, `journal`: rebuilt from a checked copy and the journal, or from the journal alone: all is there
   * - `nothing`: neither could be read; the kiosk serves on with an empty database
   */
  readonly from: 'snapshot' | 'journal' | 'nothing';
  /** Transactions of the journal that were run again. */
  readonly replayed: number;
  /** Folder the unreadable files lie in now. */
  readonly quarantine: string;
}

export interface StorePlaces {
  readonly file: string;
  readonly snapshotFolder: string;
  readonly journalFolder: string;
  readonly quarantineFolder: string;
}

export function storePlaces(file: string): StorePlaces {
  const folder = dirname(file);
  return {
    file,
    snapshotFolder: join(folder, 'snapshots'),
    journalFolder: join(folder, 'journal'),
    quarantineFolder: join(folder, 'quarantine'),
  };
}

/** Rungs of the ladder: quarantine, newest copy that can be read, journal behind it, and at the foot an empty database. */
export function recover(places: StorePlaces, wallMs: number): Recovery {
  const quarantine = putAside(places, wallMs);
  const young = `${places.file}.new`;
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${young}${suffix}`, { force: true });
  const snapshot = snapshotsIn(places.snapshotFolder).find(({ file }) => isWhole(file));
  if (snapshot) copyFileSync(snapshot.file, young);
  const records = readJournal(places.journalFolder, snapshot?.n ?? 0);
  rebuild(young, records, snapshot, wallMs);
  syncFile(young);
  renameSync(young, places.file);
  syncFolder(dirname(places.file));
  const from = snapshot ? 'snapshot' : records.length > 0 ? 'journal' : 'nothing';
  return { from, replayed: records.length, quarantine };
}

/** Database, log and index together: apart they are worth nothing. */
function putAside({ file, quarantineFolder }: StorePlaces, wallMs: number): string {
  const stamp = new Date(wallMs).toISOString().replaceAll(/[-:]/g, '').slice(0, 15);
  let folder = join(quarantineFolder, stamp);
  for (let turn = 2; existsSync(folder); turn += 1) folder = join(quarantineFolder, `${stamp}-${turn}`);
  mkdirSync(folder, { recursive: true });
  for (const suffix of ['', '-wal', '-shm']) {
    if (existsSync(`${file}${suffix}`)) renameSync(`${file}${suffix}`, join(folder, `kiosk.db${suffix}`));
  }
  syncFolder(folder);
  return folder;
}

function rebuild(
  file: string,
  records: readonly JournalRecord[],
  snapshot: Snapshot | undefined,
  wallMs: number,
): void {
  const sqlite = new Database(file);
  try {
    sqlite.pragma('synchronous = FULL');
    for (const record of records) {
      migrateTo(sqlite, record.version);
      runAgain(sqlite, record);
    }
    migrateTo(sqlite, migrations.length);
    if (!snapshot && records.length === 0) skipUsedSeqs(sqlite, wallMs);
  } finally {
    sqlite.close();
  }
}

function migrateTo(sqlite: Database.Database, version: number): void {
  migrate(sqlite, migrations.slice(0, version));
}

function runAgain(sqlite: Database.Database, { n, statements }: JournalRecord): void {
  sqlite.transaction(() => {
    for (const { sql, values } of statements) {
      const statement = sqlite.prepare(sql);
      if (statement.reader) statement.all(...values);
      else statement.run(...values);
    }
    sqlite.prepare('UPDATE journal_mark SET n = ?').run(n);
  })();
}
