import type { Readable, Writable } from '../store/database.ts';

/** Local day of the last check and purge; it must be known after a restart. */
export function readUpkeepDay(database: Readable): string | undefined {
  return database.get<{ value: string }>("SELECT value FROM sync_fact WHERE name = 'upkeep-day'")?.value;
}

export function writeUpkeepDay(database: Writable, day: string): void {
  database.run(
    `INSERT INTO sync_fact (name, value) VALUES ('upkeep-day', ?)
     ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
    day,
  );
}
