import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';
import type { Migration } from './migrations/migration.ts';

/** Takes the schema from its version to the last of `steps`, each step in a transaction of its own. */
export function migrate(sqlite: BetterSqlite3.Database, steps: readonly Migration[]): void {
  const from = Number(sqlite.pragma('user_version', { simple: true }));
  for (const step of steps.slice(from)) {
    sqlite.transaction(() => {
      sqlite.exec(step.sql);
      sqlite.pragma(`user_version = ${step.version}`);
      sqlite.pragma(`application_id = ${usableMark(step.version, step.usableFrom ?? step.version)}`);
    })();
  }
}

/**
 * SQLite keeps a number for the program in the file's head: here it says, for this version of the schema and no other,
 * from which step on a program may use the file.
 */
export function usableMark(version: number, from: number): number {
  return version * 1_000 + from;
}

/**
 * A whole copy beside the database, on disk before the first step runs: `kiosk-v3-20261122.db`. One of the same day and
 * version is kept: a migration that was interrupted must not replace the good copy.
 */
export function backUp(
  sqlite: BetterSqlite3.Database,
  folder: string,
  version: number,
  wallMs: number,
): void {
  const day = new Date(wallMs).toISOString().slice(0, 10).replaceAll('-', '');
  const copy = join(folder, `kiosk-v${version}-${day}.db`);
  if (existsSync(copy)) return;
  const young = `${copy}.new`;
  rmSync(young, { force: true });
  sqlite.prepare('VACUUM INTO ?').run(young);
  const descriptor = openSync(young, 'r+');
  fsyncSync(descriptor);
  closeSync(descriptor);
  renameSync(young, copy);
}
