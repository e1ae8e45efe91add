import type { PrintState } from '../../../shared/contract/printing.ts';
import type { Readable } from '../store/database.ts';

/** First prints of one kind asked for between two instants, by what became of them. */
export function printsByState(
  database: Readable,
  kind: string,
  from: number,
  to: number,
): { readonly state: PrintState; readonly count: number }[] {
  return database.all(
    `SELECT state, COUNT(*) AS count FROM print_job
     WHERE subject_kind = ? AND copy = 0 AND wall_ms >= ? AND wall_ms < ? GROUP BY state`,
    kind,
    from,
    to,
  );
}

/** A4 documents asked for between two instants. */
export function countDocuments(database: Readable, from: number, to: number): number {
  return (
    database.get<{ n: number }>(
      'SELECT COUNT(*) AS n FROM document_job WHERE wall_ms >= ? AND wall_ms < ?',
      from,
      to,
    )?.n ?? 0
  );
}
