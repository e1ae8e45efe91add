import { type DayFigures, dayFigures } from '../../../../shared/contract/staff.ts';
import type { Readable, Writable } from '../../store/database.ts';

/** The figures a day was closed with; undefined while it is open. */
export function closedDay(database: Readable, day: string): DayFigures | undefined {
  const row = database.get<{ figures: string }>('SELECT figures FROM day_close WHERE day = ?', day);
  return row && dayFigures.parse(JSON.parse(row.figures));
}

export function insertClose(
  database: Writable,
  requestKey: string,
  figures: DayFigures,
  nowMs: number,
): void {
  database.run(
    'INSERT INTO day_close (day, request_key, figures, wall_ms) VALUES (?, ?, ?, ?)',
    figures.day,
    requestKey,
    JSON.stringify(figures),
    nowMs,
  );
}

/** The newest day before this one on which numbers were issued and which nobody closed; null where there is none. */
export function lastOpenDay(database: Readable, before: string): string | null {
  return (
    database.get<{ day: string }>(
      `SELECT day FROM ticket_series WHERE day < ? AND last_number > 0
         AND day NOT IN (SELECT day FROM day_close) ORDER BY day DESC LIMIT 1`,
      before,
    )?.day ?? null
  );
}
