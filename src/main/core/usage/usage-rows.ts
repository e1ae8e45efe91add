import type { Readable, Writable } from '../store/database.ts';

export interface UsageCount {
  readonly day: string;
  readonly hour: number;
  readonly flow: string;
  /** Empty where the flow came to its end. */
  readonly page: string;
  readonly count: number;
}

export function countEnding(database: Writable, { day, hour, flow, page }: Omit<UsageCount, 'count'>): void {
  database.run(
    `INSERT INTO usage_count (day, hour, flow, page, count) VALUES (?, ?, ?, ?, 1)
     ON CONFLICT (day, hour, flow, page) DO UPDATE SET count = count + 1`,
    day,
    hour,
    flow,
    page,
  );
}

/** Days from the one up to and with the other, as yyyy-MM-dd. */
export function usageBetween(database: Readable, from: string, to: string): UsageCount[] {
  return database.all<UsageCount>(
    'SELECT * FROM usage_count WHERE day BETWEEN ? AND ? ORDER BY day, hour, flow, page',
    from,
    to,
  );
}
