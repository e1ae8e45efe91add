import type { Readable, Writable } from '../store/database.ts';

/** A row the province refused, and how many of its stream wait behind it. */
export interface ParkedRow {
  readonly seq: number;
  readonly kind: string;
  readonly reason: string;
  readonly wallMs: number;
  readonly payload: string;
  readonly behind: number;
}

/** Oldest first. */
export function parkedRows(database: Readable, most: number): ParkedRow[] {
  return database.all<ParkedRow>(
    `SELECT seq, kind, COALESCE(parked_reason, '') AS reason, wall_ms AS wallMs, payload,
       (SELECT COUNT(*) FROM outbox AS later WHERE later.stream = row.stream AND later.seq > row.seq
          AND later.state IN ('pending', 'sending')) AS behind
     FROM outbox AS row WHERE state = 'parked' ORDER BY seq LIMIT ?`,
    most,
  );
}

/** It may go again, under its own key: whoever has it already takes it once. Null where it is not parked. */
export function unpark(database: Writable, seq: number): { readonly reason: string } | null {
  const row = database.get<{ reason: string }>(
    "SELECT COALESCE(parked_reason, '') AS reason FROM outbox WHERE seq = ? AND state = 'parked'",
    seq,
  );
  if (!row) return null;
  database.run(
    "UPDATE outbox SET state = 'pending', lease = NULL, parked_reason = NULL, not_before_ms = 0 WHERE seq = ?",
    seq,
  );
  return row;
}

/** When the oldest row that is not acknowledged was written; null where all are. */
export function oldestUnsentMs(database: Readable): number | null {
  return (
    database.get<{ at: number }>(
      "SELECT wall_ms AS at FROM outbox WHERE state IN ('pending', 'sending') ORDER BY seq LIMIT 1",
    )?.at ?? null
  );
}

/** The code a person holds in hand, where the row is about one. */
export function labelOf(payload: string): string | null {
  const fields: unknown = JSON.parse(payload);
  if (typeof fields !== 'object' || fields === null) return null;
  const { label, localReference } = fields as { label?: unknown; localReference?: unknown };
  const found = label ?? localReference;
  return typeof found === 'string' ? found.slice(0, 60) : null;
}
