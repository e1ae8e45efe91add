import type { Migration } from './migration.ts';

/**
 * Catalogues come signed and numbered, with parts beside their procedures. What was kept had neither signature nor this
 * shape: it goes, and the catalogue that ships with this version is adopted at the next start.
 */
export const signedCatalogue: Migration = {
  version: 4,
  name: 'signed catalogue',
  sql: `
    DROP TABLE procedure_words;
    DROP TABLE procedure;
    DROP TABLE catalogue;

    -- 'withdrawn': taken back here; its number stays used.
    CREATE TABLE catalogue (
      version INTEGER PRIMARY KEY AUTOINCREMENT,
      number INTEGER NOT NULL UNIQUE,
      sha256 TEXT NOT NULL,
      as_of TEXT NOT NULL,
      source TEXT NOT NULL,
      signed_by TEXT NOT NULL,
      procedures INTEGER NOT NULL,
      adopted_ms INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('current', 'previous', 'withdrawn'))
    ) STRICT;
    CREATE UNIQUE INDEX catalogue_current ON catalogue (state) WHERE state = 'current';

    CREATE TABLE procedure (
      version INTEGER NOT NULL REFERENCES catalogue (version),
      code TEXT NOT NULL,
      record TEXT NOT NULL,
      -- Everyday name, other words, what to hold ready; null where nobody wrote them yet.
      everyday TEXT,
      PRIMARY KEY (version, code)
    ) STRICT, WITHOUT ROWID;

    -- Tiles, legal texts, price lists, calendar, and files other capabilities own.
    CREATE TABLE catalogue_part (
      version INTEGER NOT NULL REFERENCES catalogue (version),
      name TEXT NOT NULL,
      body TEXT NOT NULL,
      PRIMARY KEY (version, name)
    ) STRICT, WITHOUT ROWID;

    -- Why the last catalogue was refused, until one is adopted.
    CREATE TABLE catalogue_refusal (
      only INTEGER PRIMARY KEY CHECK (only = 1),
      reason TEXT NOT NULL,
      wall_ms INTEGER NOT NULL
    ) STRICT;
  `,
};
