import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { holdFolder } from './folder-lock.ts';
import { openJournal, readJournal } from './journal/journal.ts';
import { backUp, migrate, usableMark } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { recover, type StorePlaces, storePlaces } from './recovery/recover.ts';
import { snapshotsIn } from './recovery/snapshots.ts';
import { type Boundary, positionOf, type Store, storeOver } from './store.ts';
import { syncFolder } from './sync-folder.ts';
import { type StoreTrouble, troubleOf } from './trouble.ts';

export const databaseName = 'kiosk.db';

/** Waits of the store, in milliseconds. */
export const storeWaits = {
  /** Another connection (a technician's read) may hold the file this long before a write gives up. */
  busy: 5_000,
};

export interface OpenOptions {
  /** Names the backup taken before a migration; only the date is used. */
  readonly wallMs: number;
  /** Told at each transaction boundary; tests end the process there. */
  readonly atBoundary?: (point: Boundary) => void;
}

/**
 * Opens the kiosk's database in `folder`, or makes a new one where there is none. One that cannot be read is put aside
 * and rebuilt from its newest copy and the journal (see `recovery/`); one of a newer version is refused untouched.
 */
export function openStore(folder: string, options: OpenOptions): Result<Store, StoreTrouble> {
  const file = join(folder, databaseName);
  try {
    mkdirSync(folder, { recursive: true });
    const release = holdFolder(folder);
    const opened = openHeld(file, options, release);
    if (!opened.ok) release();
    return opened;
  } catch (error) {
    return failed(troubleOf(error), error instanceof Error ? error.message : undefined);
  }
}

function openHeld(file: string, options: OpenOptions, release: () => void): Result<Store, StoreTrouble> {
  const places = storePlaces(file);
  const found = existsSync(file) ? look(file) : isNew(places) ? undefined : 'damaged';
  if (found !== undefined && found !== 'damaged') return failed(found);
  const recovery = found === 'damaged' ? recover(places, options.wallMs) : null;
  if (!existsSync(file)) create(file);
  const sqlite = new Database(file, { fileMustExist: true, timeout: storeWaits.busy });
  if (!makeDurable(sqlite)) {
    sqlite.close();
    return failed('not-durable');
  }
  const migrated = versionOf(sqlite) < migrations.length;
  if (migrated) {
    backUp(sqlite, dirname(file), versionOf(sqlite), options.wallMs);
    migrate(sqlite, migrations);
  }
  const store = storeOver({
    sqlite,
    journal: openJournal(places.journalFolder, positionOf(sqlite)),
    snapshotFolder: places.snapshotFolder,
    recovery,
    atBoundary: options.atBoundary ?? (() => {}),
    release,
  });
  // A copy of what was rebuilt or changed, before the first promise is made on it. A full disk has no room for one.
  if (migrated || recovery) void store.snapshot();
  return ok(store);
}

/** No database and no trace of one: a lost one leaves its log, its copies or its journal behind. */
function isNew({ file, snapshotFolder, journalFolder }: StorePlaces): boolean {
  return (
    !existsSync(`${file}-wal`) &&
    snapshotsIn(snapshotFolder).length === 0 &&
    readJournal(journalFolder, 0).length === 0
  );
}

/** Reads without writing a byte: closing an ordinary connection would already merge the write-ahead log. */
function look(file: string): StoreTrouble | undefined {
  // A database is born whole (see `create`), so an empty file is a lost one.
  if (statSync(file).size === 0) return 'damaged';
  try {
    return lookInside(file);
  } catch (error) {
    return troubleOf(error);
  }
}

function lookInside(file: string): 'newer-schema' | 'damaged' | undefined {
  const sqlite = new Database(file, { readonly: true, fileMustExist: true, timeout: storeWaits.busy });
  try {
    const version = versionOf(sqlite);
    if (version > migrations.length && !isUsable(sqlite)) return 'newer-schema';
    if (version === 0) return 'damaged';
    return sqlite.pragma('quick_check(1)', { simple: true }) === 'ok' ? undefined : 'damaged';
  } finally {
    sqlite.close();
  }
}

/** Makes the database beside its place and moves it there complete, so that no half-made one is ever met. */
function create(file: string): void {
  const young = `${file}.new`;
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${young}${suffix}`, { force: true });
  const sqlite = new Database(young);
  try {
    sqlite.pragma('synchronous = FULL');
    migrate(sqlite, migrations);
  } finally {
    sqlite.close();
  }
  renameSync(young, file);
  syncFolder(dirname(file));
}

/**
 * better-sqlite3 is built so that a WAL database re-opens with `synchronous=NORMAL`, which may lose the last commits
 * with the power. So every open sets what we need and reads it back.
 */
function makeDurable(sqlite: Database.Database): boolean {
  const wanted: readonly (readonly [string, string, unknown])[] = [
    ['journal_mode', 'WAL', 'wal'],
    ['synchronous', 'FULL', 2],
    ['foreign_keys', 'ON', 1],
    ['secure_delete', 'ON', 1],
    ['trusted_schema', 'OFF', 0],
  ];
  for (const [name, value] of wanted) sqlite.pragma(`${name} = ${value}`);
  return wanted.every(([name, , is]) => sqlite.pragma(name, { simple: true }) === is);
}

/** Whether the newer program that wrote this left it so that ours may go on with it (`Migration.usableFrom`). */
function isUsable(sqlite: Database.Database): boolean {
  const mark = Number(sqlite.pragma('application_id', { simple: true }));
  const version = versionOf(sqlite);
  const from = mark - usableMark(version, 0);
  return from > 0 && from <= migrations.length;
}

function versionOf(sqlite: Database.Database): number {
  return Number(sqlite.pragma('user_version', { simple: true }));
}
