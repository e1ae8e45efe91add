import type { Migration } from './migration.ts';

/** Photographed pages, whose sealed bytes lie in files beside the database (core/papers). */
export const paperPages: Migration = {
  version: 9,
  name: 'paper pages',
  sql: `
    CREATE TABLE paper_page (
      id TEXT PRIMARY KEY,
      request_key TEXT NOT NULL UNIQUE,
      draft_id TEXT NOT NULL,
      -- Null until it is handed in.
      dossier_id TEXT,
      paper_id TEXT NOT NULL,
      -- Order within the paper.
      place INTEGER NOT NULL,
      -- Of the sealed bytes; names their file.
      sha256 TEXT NOT NULL UNIQUE,
      bytes INTEGER NOT NULL,
      key_id TEXT NOT NULL REFERENCES data_key (id),
      state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'pending', 'acked', 'parked')),
      parked_reason TEXT,
      attempts INTEGER NOT NULL DEFAULT 0,
      not_before_ms INTEGER NOT NULL DEFAULT 0,
      acked_ms INTEGER,
      -- When the draft was last worked at.
      wall_ms INTEGER NOT NULL,
      uptime_ms INTEGER NOT NULL,
      boot_id TEXT NOT NULL
    ) STRICT;
    CREATE INDEX paper_page_draft ON paper_page (draft_id, paper_id, place);
    CREATE INDEX paper_page_unsent ON paper_page (id) WHERE state = 'pending';
  `,
};
