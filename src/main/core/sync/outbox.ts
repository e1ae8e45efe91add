import { createHash } from 'node:crypto';
import { canonicalJson, type JsonObject } from '../../../shared/canonical-json.ts';
import type { Moment } from '../clock.ts';
import type { Readable, Writable } from '../store/database.ts';

/** What the province is to know. `stream` keeps its order; `key` makes its arrival unique. */
export interface OutboxEntry {
  readonly key: string;
  readonly stream: string;
  readonly kind: string;
  readonly schemaVersion: number;
  readonly payload: JsonObject;
}

/** Adds a row in the transaction of what it reports, and returns its seq: `(kiosk, seq)` names it for ever. */
export function appendOutbox(database: Writable, entry: OutboxEntry, moment: Moment): number {
  const payload = canonicalJson(entry.payload);
  return database.run(
    `INSERT INTO outbox (key, stream, kind, schema_version, payload, payload_sha256, wall_ms, uptime_ms, boot_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    entry.key,
    entry.stream,
    entry.kind,
    entry.schemaVersion,
    payload,
    createHash('sha256').update(payload).digest('hex'),
    moment.wallMs,
    moment.uptimeMs,
    moment.bootId,
  ).lastId;
}

export interface OutboxRow {
  readonly seq: number;
  readonly key: string;
  readonly stream: string;
  readonly kind: string;
  readonly schema_version: number;
  readonly payload: string;
  readonly payload_sha256: string;
  readonly wall_ms: number;
  readonly uptime_ms: number;
  readonly boot_id: string;
  readonly attempts: number;
}

/**
 * Takes up to `most` rows that may be sent now and marks them with `lease`: of each stream only the first that is not
 * acknowledged, so that order holds within a stream and a parked row holds up no other. Needs a transaction.
 * A wait longer than any we set means that the clock was set back: it is over.
 */
export function leaseBatch(
  database: Writable,
  lease: string,
  nowMs: number,
  most: number,
  longestWait: number,
): OutboxRow[] {
  const rows = database.all<OutboxRow>(
    `SELECT seq, key, stream, kind, schema_version, payload, payload_sha256, wall_ms, uptime_ms, boot_id, attempts
     FROM outbox AS row
     WHERE state = 'pending' AND NOT (not_before_ms > ? AND not_before_ms <= ?) AND NOT EXISTS (
       SELECT 1 FROM outbox AS earlier
       WHERE earlier.stream = row.stream AND earlier.seq < row.seq
         AND earlier.state IN ('pending', 'sending', 'parked'))
     ORDER BY seq LIMIT ?`,
    nowMs,
    nowMs + longestWait,
    most,
  );
  for (const { seq } of rows) {
    database.run(
      "UPDATE outbox SET state = 'sending', lease = ?, attempts = attempts + 1 WHERE seq = ?",
      lease,
      seq,
    );
  }
  return rows;
}

/** Takes back what a round that is over had leased: those rows count as not sent. */
export function endLeases(database: Writable): void {
  database.run("UPDATE outbox SET state = 'pending', lease = NULL WHERE state = 'sending'");
}

/** The province holds it. The row stays until a purge; only un-acked work must never be deleted. */
export function markAcked(database: Writable, seq: number, reference: string | null, nowMs: number): void {
  database.run(
    "UPDATE outbox SET state = 'acked', lease = NULL, reference = ?, acked_ms = ? WHERE seq = ? AND state <> 'acked'",
    reference,
    nowMs,
    seq,
  );
}

/** Not acknowledged: it is sent again, not before `notBeforeMs`. */
export function markPending(database: Writable, seq: number, notBeforeMs: number): void {
  database.run(
    "UPDATE outbox SET state = 'pending', lease = NULL, not_before_ms = ? WHERE seq = ? AND state = 'sending'",
    notBeforeMs,
    seq,
  );
}

/** The province refuses it for good: a person must look. Its own stream waits behind it, all others go on. */
export function markParked(database: Writable, seq: number, reason: string): void {
  database.run(
    "UPDATE outbox SET state = 'parked', lease = NULL, parked_reason = ? WHERE seq = ? AND state = 'sending'",
    reason,
    seq,
  );
}

export interface OutboxFate {
  readonly state: 'pending' | 'sending' | 'acked' | 'parked';
  readonly ackedMs: number | null;
  /** The province's own, once it is acknowledged. */
  readonly reference: string | null;
}

/** What became of one row, by its key. */
export function outboxFate(database: Readable, key: string): OutboxFate | undefined {
  return database.get<OutboxFate>(
    'SELECT state, acked_ms AS ackedMs, reference FROM outbox WHERE key = ?',
    key,
  );
}

/** Whether anything is under way or due: what may wait must wait for it. */
export function hasUrgent(database: Readable, nowMs: number): boolean {
  const row = database.get(
    `SELECT 1 FROM outbox WHERE state = 'sending' OR (state = 'pending' AND not_before_ms <= ?) LIMIT 1`,
    nowMs,
  );
  return row !== undefined;
}

export interface OutboxCounts {
  readonly unsent: number;
  readonly parked: number;
}

export function countOutbox(database: Readable): OutboxCounts {
  return (
    database.get<{ unsent: number; parked: number }>(
      `SELECT COALESCE(SUM(state IN ('pending', 'sending')), 0) AS unsent, COALESCE(SUM(state = 'parked'), 0) AS parked
       FROM outbox WHERE state IN ('pending', 'sending', 'parked')`,
    ) ?? { unsent: 0, parked: 0 }
  );
}
