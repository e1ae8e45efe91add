import type { Migration } from './migration.ts';

/** How many transactions the database has taken: where its journal and its snapshots meet. */
export const journalMark: Migration = {
  version: 5,
  name: 'journal mark',
  sql: `
    CREATE TABLE journal_mark (only INTEGER PRIMARY KEY CHECK (only = 1), n INTEGER NOT NULL) STRICT;
    INSERT INTO journal_mark VALUES (1, 0);
  `,
};
