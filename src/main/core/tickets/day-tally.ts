import type { Readable } from '../store/database.ts';

/** Numbers issued on one service day, by queue group. */
export function numbersByGroup(
  database: Readable,
  centreId: string,
  day: string,
): { readonly group: string; readonly count: number }[] {
  return database.all(
    `SELECT group_id AS "group", COUNT(*) AS count FROM ticket WHERE centre_id = ? AND day = ?
     GROUP BY group_id ORDER BY group_id`,
    centreId,
    day,
  );
}

/** Numbers by matter and by the hour they were taken in, between two instants. */
export function numbersByHour(
  database: Readable,
  from: number,
  to: number,
): { readonly at: number; readonly procedureCode: string | null }[] {
  return database.all(
    'SELECT wall_ms AS at, procedure_code AS procedureCode FROM ticket WHERE wall_ms >= ? AND wall_ms < ? ORDER BY wall_ms',
    from,
    to,
  );
}
