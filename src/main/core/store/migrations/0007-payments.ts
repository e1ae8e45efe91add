import type { Migration } from './migration.ts';

/** Fees paid by VietQR: one payment for one matter, whatever happens to it. */
export const payments: Migration = {
  version: 7,
  name: 'payments',
  sql: `
    CREATE TABLE payment (
      id TEXT PRIMARY KEY,
      subject_kind TEXT NOT NULL,
      subject_id TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('shown', 'unconfirmed', 'expired', 'cancelled', 'confirmed')),
      expires_ms INTEGER NOT NULL,
      -- As told to the person.
      told TEXT NOT NULL,
      -- What banks send back with the money.
      bill TEXT NOT NULL UNIQUE,
      bin TEXT NOT NULL,
      UNIQUE (subject_kind, subject_id)
    ) STRICT, WITHOUT ROWID;

    -- What the province told this kiosk, once each, in the province's order.
    CREATE TABLE province_news (
      cursor INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,
      body TEXT NOT NULL,
      taken_ms INTEGER NOT NULL
    ) STRICT;
  `,
};
