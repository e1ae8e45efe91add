import type { Migration } from './migration.ts';

/** Dossiers, drafts, and how often somebody tried a code (core/applications). */
export const applications: Migration = {
  version: 6,
  name: 'applications',
  sql: `
    CREATE TABLE dossier (
      id TEXT PRIMARY KEY,
      request_key TEXT NOT NULL UNIQUE,
      reference TEXT NOT NULL UNIQUE,
      -- SHA-256 of the secret on the slip.
      secret_sha256 TEXT NOT NULL,
      procedure_code TEXT NOT NULL,
      -- As the person was told it, in both languages.
      name TEXT NOT NULL,
      form_id TEXT NOT NULL,
      form_version INTEGER NOT NULL,
      ticket_label TEXT,
      outbox_key TEXT NOT NULL UNIQUE,
      key_id TEXT NOT NULL REFERENCES data_key (id),
      -- Answers and the slip's secret under the data key; null once the province has the dossier.
      sealed TEXT,
      wall_ms INTEGER NOT NULL,
      uptime_ms INTEGER NOT NULL,
      boot_id TEXT NOT NULL,
      clock_verified INTEGER NOT NULL CHECK (clock_verified IN (0, 1))
    ) STRICT;
    CREATE INDEX dossier_held ON dossier (id) WHERE sealed IS NOT NULL;

    -- What the province told of a dossier. Told twice, it stands once.
    CREATE TABLE dossier_news (
      dossier_id TEXT NOT NULL,
      kind TEXT NOT NULL,
      at_ms INTEGER NOT NULL,
      facts TEXT NOT NULL,
      heard_ms INTEGER NOT NULL,
      PRIMARY KEY (dossier_id, kind, at_ms)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE draft (
      id TEXT PRIMARY KEY,
      -- Derived from the resume code; the code itself stands nowhere.
      tag TEXT NOT NULL UNIQUE,
      form_id TEXT NOT NULL,
      form_version INTEGER NOT NULL,
      -- Null once it was erased.
      sealed TEXT,
      wall_ms INTEGER NOT NULL,
      -- Whether the clock was vouched for when it was kept; else only time this machine was on counts.
      wall_trusted INTEGER NOT NULL CHECK (wall_trusted IN (0, 1)),
      -- Milliseconds this machine was on since, as of the last sweep.
      age_ms INTEGER NOT NULL DEFAULT 0,
      erased_ms INTEGER
    ) STRICT;

    -- Secrets of this machine under its device key.
    CREATE TABLE device_secret (name TEXT PRIMARY KEY, wrapped TEXT NOT NULL) STRICT, WITHOUT ROWID;

    CREATE TABLE try_count (
      name TEXT PRIMARY KEY,
      wrong INTEGER NOT NULL,
      uptime_ms INTEGER NOT NULL,
      boot_id TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
};
