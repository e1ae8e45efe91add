import type { Migration } from './migration.ts';

/** What the staff room keeps: the entrance's lock, rolls of paper, times out of service, closed days, and what is used. */
export const staff: Migration = {
  version: 11,
  name: 'staff',
  sql: `
    CREATE TABLE staff_lock (
      only INTEGER PRIMARY KEY CHECK (only = 1),
      credential_id TEXT NOT NULL,
      failures INTEGER NOT NULL,
      wait_ms INTEGER NOT NULL,
      wall_ms INTEGER NOT NULL,
      uptime_ms INTEGER NOT NULL,
      boot_id TEXT NOT NULL
    ) STRICT;

    -- Paper this print took, in millimetres, from the rows of its picture; 0 where nothing is known to have left.
    ALTER TABLE print_job ADD COLUMN mm INTEGER NOT NULL DEFAULT 0;

    -- A roll of slip paper, from the change that put it in. What it took is the sum over its prints.
    CREATE TABLE staff_roll (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      -- The first print that may be on it.
      first_print INTEGER NOT NULL,
      begun_ms INTEGER NOT NULL,
      -- Millimetres it had printed when the printer first said near-end, and when it was taken out.
      near_end_mm INTEGER,
      ended_mm INTEGER,
      -- Whether it was used up: only then its end tells how long a roll is.
      used_up INTEGER CHECK (used_up IN (0, 1))
    ) STRICT;

    CREATE TABLE out_of_service (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      from_ms INTEGER NOT NULL,
      until_ms INTEGER,
      reason TEXT NOT NULL,
      counter TEXT
    ) STRICT;

    CREATE TABLE day_close (
      day TEXT PRIMARY KEY,
      request_key TEXT NOT NULL UNIQUE,
      figures TEXT NOT NULL,
      wall_ms INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- How visits ended, counted and nothing else: no time finer than the hour, nobody's name, number or words.
    CREATE TABLE usage_count (
      day TEXT NOT NULL,
      hour INTEGER NOT NULL,
      flow TEXT NOT NULL,
      -- The page somebody left from; empty where the flow came to its end.
      page TEXT NOT NULL,
      count INTEGER NOT NULL,
      PRIMARY KEY (day, hour, flow, page)
    ) STRICT, WITHOUT ROWID;
  `,
};
