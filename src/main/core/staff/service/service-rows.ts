import { type StopReason, stopReason } from '../../../../shared/contract/staff.ts';
import type { Readable, Writable } from '../../store/database.ts';

export interface ServiceStop {
  readonly from: number;
  readonly until: number | null;
  readonly reason: StopReason;
  readonly counter: string | null;
}

/** The stop that holds now; undefined while the kiosk serves. */
export function presentStop(database: Readable): ServiceStop | undefined {
  const row = database.get<StopRow>(`${select} WHERE until_ms IS NULL ORDER BY seq DESC LIMIT 1`);
  return row && read(row);
}

/** Stops that held at some time since then. */
export function stopsSince(database: Readable, sinceMs: number): ServiceStop[] {
  return database
    .all<StopRow>(`${select} WHERE until_ms IS NULL OR until_ms >= ? ORDER BY seq`, sinceMs)
    .map(read);
}

export function beginStop(
  database: Writable,
  reason: StopReason,
  counter: string | null,
  nowMs: number,
): void {
  endStop(database, nowMs);
  database.run(
    'INSERT INTO out_of_service (from_ms, reason, counter) VALUES (?, ?, ?)',
    nowMs,
    reason,
    counter,
  );
}

export function endStop(database: Writable, nowMs: number): void {
  database.run('UPDATE out_of_service SET until_ms = ? WHERE until_ms IS NULL', nowMs);
}

const select = 'SELECT from_ms, until_ms, reason, counter FROM out_of_service';

interface StopRow {
  readonly from_ms: number;
  readonly until_ms: number | null;
  readonly reason: string;
  readonly counter: string | null;
}

function read({ from_ms, until_ms, reason, counter }: StopRow): ServiceStop {
  return { from: from_ms, until: until_ms, reason: stopReason.catch('other').parse(reason), counter };
}
