import type { Readable } from '../store/database.ts';

/** Payments begun on one day: their codes were shown. */
export function countPayments(database: Readable, from: number, to: number): number {
  return (
    database.get<{ n: number }>(
      "SELECT COUNT(*) AS n FROM outbox WHERE kind = 'payment.shown' AND wall_ms >= ? AND wall_ms < ?",
      from,
      to,
    )?.n ?? 0
  );
}
