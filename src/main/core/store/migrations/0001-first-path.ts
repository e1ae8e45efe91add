import type { Migration } from './migration.ts';

/** Everything the path "a citizen takes a number" writes. */
export const firstPath: Migration = {
  version: 1,
  name: 'first path',
  sql: `
    -- The service day numbers are counted in, and when it was last seen (core/tickets/service-day.ts).
    CREATE TABLE service_day (
      only INTEGER PRIMARY KEY CHECK (only = 1),
      day TEXT NOT NULL,
      wall_ms INTEGER NOT NULL,
      uptime_ms INTEGER NOT NULL,
      boot_id TEXT NOT NULL
    ) STRICT;

    CREATE TABLE ticket_series (
      centre_id TEXT NOT NULL,
      day TEXT NOT NULL,
      series TEXT NOT NULL,
      last_number INTEGER NOT NULL,
      PRIMARY KEY (centre_id, day, series)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE ticket (
      id TEXT PRIMARY KEY,
      request_key TEXT NOT NULL UNIQUE,
      -- The request as asked, to tell a repetition from a reuse of its key.
      request TEXT NOT NULL,
      centre_id TEXT NOT NULL,
      day TEXT NOT NULL,
      series TEXT NOT NULL,
      number INTEGER NOT NULL,
      label TEXT NOT NULL,
      slip_code TEXT NOT NULL UNIQUE,
      group_id TEXT NOT NULL,
      procedure_code TEXT,
      priority TEXT,
      -- What the person was told, as told: names change with configuration and catalogue, a ticket does not.
      facts TEXT NOT NULL,
      wall_ms INTEGER NOT NULL,
      uptime_ms INTEGER NOT NULL,
      boot_id TEXT NOT NULL,
      clock_verified INTEGER NOT NULL CHECK (clock_verified IN (0, 1)),
      UNIQUE (centre_id, day, series, number)
    ) STRICT;

    -- AUTOINCREMENT: a seq is never given twice, not even after a purge.
    CREATE TABLE outbox (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      key TEXT NOT NULL UNIQUE,
      -- First in, first out holds within one stream; a parked item parks its own stream only.
      stream TEXT NOT NULL,
      kind TEXT NOT NULL,
      schema_version INTEGER NOT NULL,
      payload TEXT NOT NULL,
      payload_sha256 TEXT NOT NULL,
      wall_ms INTEGER NOT NULL,
      uptime_ms INTEGER NOT NULL,
      boot_id TEXT NOT NULL,
      state TEXT NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'sending', 'acked', 'parked')),
      -- The round that holds a 'sending' row; rounds of an earlier start hold nothing.
      lease TEXT,
      attempts INTEGER NOT NULL DEFAULT 0,
      not_before_ms INTEGER NOT NULL DEFAULT 0,
      parked_reason TEXT,
      acked_ms INTEGER,
      reference TEXT
    ) STRICT;
    CREATE INDEX outbox_unsent ON outbox (stream, seq) WHERE state IN ('pending', 'sending', 'parked');

    CREATE TABLE audit (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      wall_ms INTEGER NOT NULL,
      kind TEXT NOT NULL,
      body TEXT NOT NULL,
      previous_hash TEXT NOT NULL,
      hash TEXT NOT NULL
    ) STRICT;

    CREATE TABLE print_job (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      request_key TEXT NOT NULL UNIQUE,
      ticket_id TEXT NOT NULL REFERENCES ticket (id),
      copy INTEGER NOT NULL,
      slip TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN
        ('queued', 'waiting', 'sending', 'sent', 'printed', 'unconfirmed', 'failed-unsent', 'voided')),
      evidence TEXT NOT NULL DEFAULT 'none',
      reasons TEXT NOT NULL DEFAULT '[]',
      bytes_sent INTEGER NOT NULL DEFAULT 0,
      wall_ms INTEGER NOT NULL,
      uptime_ms INTEGER NOT NULL,
      boot_id TEXT NOT NULL,
      changed_ms INTEGER NOT NULL,
      UNIQUE (ticket_id, copy)
    ) STRICT;
    CREATE INDEX print_job_open ON print_job (seq) WHERE state IN ('queued', 'waiting', 'sending', 'sent');

    -- Small facts that outlive a restart: next round, attempts in a row, offset of the clock.
    CREATE TABLE sync_fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

    CREATE TABLE catalogue (
      version INTEGER PRIMARY KEY AUTOINCREMENT,
      sha256 TEXT NOT NULL UNIQUE,
      as_of TEXT NOT NULL,
      source TEXT NOT NULL,
      first_screen TEXT NOT NULL,
      imported_ms INTEGER NOT NULL,
      current INTEGER NOT NULL CHECK (current IN (0, 1))
    ) STRICT;
    CREATE UNIQUE INDEX catalogue_current ON catalogue (current) WHERE current = 1;

    CREATE TABLE procedure (
      version INTEGER NOT NULL REFERENCES catalogue (version),
      code TEXT NOT NULL,
      record TEXT NOT NULL,
      -- Everyday name, other words, what to hold ready; null where nobody wrote them yet.
      everyday TEXT,
      PRIMARY KEY (version, code)
    ) STRICT, WITHOUT ROWID;

    CREATE VIRTUAL TABLE procedure_words USING fts5 (
      version UNINDEXED, code UNINDEXED, everyday, official, prefix = '1 2 3'
    );
  `,
};
