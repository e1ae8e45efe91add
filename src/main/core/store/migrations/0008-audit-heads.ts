import type { Migration } from './migration.ts';

/** Heads of the audit chain as this machine signed them, one a day (core/audit/sign-head.ts). */
export const auditHeads: Migration = {
  version: 8,
  name: 'audit heads',
  sql: `
    CREATE TABLE audit_head (
      day TEXT PRIMARY KEY,
      seq INTEGER NOT NULL,
      hash TEXT NOT NULL,
      -- Public half of the key that signed.
      x TEXT NOT NULL,
      signature TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
};
