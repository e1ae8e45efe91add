import type { Migration } from './migration.ts';

/** The centre's line: what happened in it, the wishes it happened by, and the devices of the LAN that may wish. */
export const queue: Migration = {
  version: 10,
  name: 'queue',
  sql: `
    CREATE TABLE queue_event (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      day TEXT NOT NULL,
      -- The queue's own clock in milliseconds: it only goes forward.
      at INTEGER NOT NULL,
      body TEXT NOT NULL,
      wall_ms INTEGER NOT NULL,
      uptime_ms INTEGER NOT NULL,
      boot_id TEXT NOT NULL
    ) STRICT;
    CREATE INDEX queue_event_day ON queue_event (day, seq);

    -- One wish of a device happens once, however often it is asked.
    CREATE TABLE queue_wish (
      key TEXT PRIMARY KEY,
      device_id TEXT NOT NULL,
      wish TEXT NOT NULL,
      day TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- Devices of the LAN that were paired. Of their secret only its hash is kept.
    CREATE TABLE lan_device (
      id TEXT PRIMARY KEY,
      role TEXT NOT NULL CHECK (role IN ('counter', 'board', 'kiosk', 'adapter')),
      counter_id TEXT,
      name TEXT NOT NULL,
      secret_sha256 TEXT NOT NULL UNIQUE,
      paired_ms INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- The queue host's line as this kiosk last heard it, by the host's own numbering.
    CREATE TABLE queue_mirror (
      host_id TEXT NOT NULL,
      seq INTEGER NOT NULL,
      day TEXT NOT NULL,
      at INTEGER NOT NULL,
      body TEXT NOT NULL,
      PRIMARY KEY (host_id, seq)
    ) STRICT, WITHOUT ROWID;
  `,
};
