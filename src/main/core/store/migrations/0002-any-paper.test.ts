import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { printState } from '../../../../shared/contract/printing.ts';
import { migrate } from '../migrate.ts';
import { databaseName, openStore } from '../open.ts';
import { firstPath } from './0001-first-path.ts';
import { anyPaper } from './0002-any-paper.ts';

/** Columns a job had before, in the words of each version. */
const before = (ticket: string, kind: string) =>
  `seq, id, request_key, ${kind}, ${ticket} AS subject_id, copy, slip, state, evidence, reasons, bytes_sent, wall_ms,
   uptime_ms, boot_id, changed_ms FROM print_job ORDER BY seq`;
const inVersion1 = `SELECT ${before('ticket_id', "'ticket' AS subject_kind")}`;
const inVersion2 = `SELECT ${before('subject_id', 'subject_kind')}`;
/** Long enough that the copy does not fit SQLite's cache, so that half of it is in the log when the power goes. */
const slip = JSON.stringify({ words: 'Ẩ'.repeat(40_000) });

let folder: string;
let sqlite: Database.Database;

/** A database of version 1: a ticket for every state of a job, its last one printed again. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'migration-'));
  sqlite = new Database(join(folder, databaseName));
  sqlite.pragma('journal_mode = WAL');
  migrate(sqlite, [firstPath]);
  const states = [...printState.options, 'printed'];
  for (const [index, state] of states.entries()) {
    const ticket = `ticket-${Math.min(index, printState.options.length - 1)}`;
    sqlite
      .prepare(
        `INSERT OR IGNORE INTO ticket VALUES (?, ?, '{}', 'c', 'd', 'A', ?, 'A001', ?, 'g', NULL, NULL, '{}', 0, 0, 'b', 0)`,
      )
      .run(ticket, ticket, index, ticket);
    sqlite
      .prepare(
        `INSERT INTO print_job VALUES (?, ?, ?, ?, ?, ?, ?, 'process-id', '["no-reply"]', 9, 1, 2, 'b', 4)`,
      )
      .run(10 * index + 1, `job-${index}`, `key-${index}`, ticket, Number(index === 8), slip, state);
  }
  // A purge took the newest one away: its seq was given all the same.
  sqlite.prepare(`UPDATE sqlite_sequence SET seq = 500 WHERE name = 'print_job'`).run();
});
afterEach(() => {
  sqlite.close();
  rmSync(folder, { recursive: true, force: true });
});

const opened = (place: string) => {
  const store = openStore(place, { wallMs: 0 });
  if (!store.ok) throw new Error(`${store.code} ${store.detail}`);
  return store.value;
};

describe('a database of version 1', () => {
  test('keeps every job in its state and order, as a job of its ticket', () => {
    const jobs = sqlite.prepare(inVersion1).all();
    expect(jobs).toHaveLength(printState.options.length + 1);
    sqlite.close();
    const store = opened(folder);
    expect(store.read((database) => database.all(inVersion2))).toEqual(jobs);
    expect(store.read((database) => database.all('PRAGMA foreign_key_check'))).toEqual([]);
    store.close();
  });

  test('never gives a seq again that it gave before, though its job is gone', () => {
    sqlite.close();
    const store = opened(folder);
    const insert = `INSERT INTO print_job (id, request_key, subject_kind, subject_id, copy, slip, state, wall_ms,
      uptime_ms, boot_id, changed_ms) VALUES ('new', 'new', 'checklist', 'ticket-0', 0, '{}', 'queued', 0, 0, 'b', 0)`;
    expect(store.write((database) => database.run(insert).lastId)).toEqual({ ok: true, value: 501 });
    store.close();
  });

  test('that never printed counts from where it was', () => {
    sqlite.exec(`DELETE FROM print_job`);
    migrate(sqlite, [firstPath, anyPaper]);
    expect(sqlite.prepare(`SELECT seq FROM sqlite_sequence WHERE name = 'print_job'`).all()).toEqual([
      { seq: 500 },
    ]);
  });

  test('killed after any statement of the migration is whole, and the next start finishes it', () => {
    const jobs = sqlite.prepare(inVersion1).all();
    sqlite.pragma('cache_size = 1');
    const steps = anyPaper.sql.split(/;$/m).filter((text) => text.trim() !== '');
    expect(steps.length).toBeGreaterThan(8);
    for (const done of steps.keys()) {
      sqlite.exec('BEGIN IMMEDIATE');
      for (const step of steps.slice(0, done + 1)) sqlite.exec(step);
      const dead = mkdtempSync(join(tmpdir(), 'migration-killed-'));
      cpSync(folder, dead, { recursive: true });
      sqlite.exec('ROLLBACK');
      const store = opened(dead);
      expect(store.read((database) => database.all(inVersion2))).toEqual(jobs);
      store.close();
      rmSync(dead, { recursive: true });
    }
  });
});
