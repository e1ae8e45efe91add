import type { Migration } from './migration.ts';

/**
 * The print journal takes any paper, not tickets alone, and A4 documents get a journal of their own. The table is built
 * anew because SQLite cannot take a foreign key off a column (https://sqlite.org/lang_altertable.html, section 7).
 */
export const anyPaper: Migration = {
  version: 2,
  name: 'any paper',
  sql: `
    CREATE TABLE print_job_of_any (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      request_key TEXT NOT NULL UNIQUE,
      -- What the paper is about. No reference: each kind lives in its own room's table, or in none.
      subject_kind TEXT NOT NULL,
      subject_id TEXT NOT NULL,
      copy INTEGER NOT NULL,
      slip TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN
        ('queued', 'waiting', 'sending', 'sent', 'printed', 'unconfirmed', 'failed-unsent', 'voided')),
      evidence TEXT NOT NULL DEFAULT 'none',
      reasons TEXT NOT NULL DEFAULT '[]',
      bytes_sent INTEGER NOT NULL DEFAULT 0,
      -- Told by printers with a presenter only.
      collected TEXT CHECK (collected IN ('presented', 'taken', 'retracted')),
      wall_ms INTEGER NOT NULL,
      uptime_ms INTEGER NOT NULL,
      boot_id TEXT NOT NULL,
      changed_ms INTEGER NOT NULL,
      UNIQUE (subject_kind, subject_id, copy)
    ) STRICT;
    INSERT INTO print_job_of_any (seq, id, request_key, subject_kind, subject_id, copy, slip, state, evidence, reasons,
        bytes_sent, wall_ms, uptime_ms, boot_id, changed_ms)
      SELECT seq, id, request_key, 'ticket', ticket_id, copy, slip, state, evidence, reasons,
        bytes_sent, wall_ms, uptime_ms, boot_id, changed_ms
      FROM print_job ORDER BY seq;
    -- A seq is never given twice: printers name jobs by it.
    DELETE FROM sqlite_sequence WHERE name = 'print_job_of_any';
    INSERT INTO sqlite_sequence (name, seq)
      SELECT 'print_job_of_any', seq FROM sqlite_sequence WHERE name = 'print_job';
    DROP TABLE print_job;
    ALTER TABLE print_job_of_any RENAME TO print_job;
    CREATE INDEX print_job_open ON print_job (seq) WHERE state IN ('queued', 'waiting', 'sending', 'sent');

    CREATE TABLE document_job (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      request_key TEXT NOT NULL UNIQUE,
      subject_kind TEXT NOT NULL,
      subject_id TEXT NOT NULL,
      -- As a person is told of it: "Tờ khai đăng ký khai sinh".
      name TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      -- The pages, until the job is settled: they may tell of a person, and nothing needs them afterwards.
      pdf BLOB,
      state TEXT NOT NULL CHECK (state IN
        ('queued', 'waiting', 'sending', 'sent', 'printed', 'unconfirmed', 'failed-unsent', 'voided')),
      evidence TEXT NOT NULL DEFAULT 'none',
      reasons TEXT NOT NULL DEFAULT '[]',
      bytes_sent INTEGER NOT NULL DEFAULT 0,
      wall_ms INTEGER NOT NULL,
      uptime_ms INTEGER NOT NULL,
      boot_id TEXT NOT NULL,
      changed_ms INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX document_job_open ON document_job (seq) WHERE state IN ('queued', 'waiting', 'sending', 'sent');
    CREATE INDEX document_job_subject ON document_job (subject_kind, subject_id);
  `,
};
