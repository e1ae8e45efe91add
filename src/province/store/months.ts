import type { Database } from './database.ts';

const MONTH_LOCK = 7_260_002;

/**
 * Makes sure that the inbox has the partition a moment belongs to (by month, UTC). Months already seen cost nothing.
 * Old months are dropped as a whole after hand-over; their receipts stay.
 */
export function inboxMonths(database: Database): (now: number) => Promise<void> {
  const known = new Set<string>();
  return async (now) => {
    const { name, from, to } = monthOf(now);
    if (known.has(name)) return;
    await database.transaction(async (queries) => {
      await queries.query('SELECT pg_advisory_xact_lock($1)', [MONTH_LOCK]);
      await queries.query(
        `CREATE TABLE IF NOT EXISTS ${name} PARTITION OF inbox FOR VALUES FROM ('${from}') TO ('${to}')`,
      );
    });
    known.add(name);
  };
}

function monthOf(now: number): { name: string; from: string; to: string } {
  const date = new Date(now);
  const start = (offset: number) =>
    new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + offset)).toISOString();
  const from = start(0);
  return { name: `inbox_${from.slice(0, 7).replace('-', '_')}`, from, to: start(1) };
}
