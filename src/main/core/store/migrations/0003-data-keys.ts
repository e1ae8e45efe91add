import type { Migration } from './migration.ts';

/** Keys that seal what only a person, this machine and the province may read (core/sealing). */
export const dataKeys: Migration = {
  version: 3,
  name: 'data keys',
  sql: `
    CREATE TABLE data_key (
      id TEXT PRIMARY KEY,
      purpose TEXT NOT NULL,
      device_wrapped TEXT,
      -- Null when no province was known, and after the key was forgotten.
      province_wrapped TEXT,
      made_ms INTEGER NOT NULL,
      forgotten_ms INTEGER
    ) STRICT, WITHOUT ROWID;
  `,
};
