import { z } from 'zod';
import type { Readable, Writable } from '../store/database.ts';

const moment = z.object({ wallMs: z.number(), uptimeMs: z.number(), bootId: z.string() });

const syncFacts = z.object({
  /** Rounds in a row that failed. */
  failures: z.int().nonnegative(),
  /** No round before this time of the wall clock, however often the kiosk restarts. */
  notBeforeMs: z.number(),
  /** When the province last answered, and how far its clock was ahead of ours then; null when it never did. */
  contact: z.object({ moment, offsetMs: z.number().nullable() }).nullable(),
});
/** What sync must still know after a restart. */
export type SyncFacts = z.infer<typeof syncFacts>;

export function readSyncFacts(database: Readable): SyncFacts {
  const row = database.get<{ value: string }>("SELECT value FROM sync_fact WHERE name = 'uplink'");
  return row ? syncFacts.parse(JSON.parse(row.value)) : { failures: 0, notBeforeMs: 0, contact: null };
}

export function writeSyncFacts(database: Writable, facts: SyncFacts): void {
  database.run(
    `INSERT INTO sync_fact (name, value) VALUES ('uplink', ?)
     ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
    JSON.stringify(facts),
  );
}
