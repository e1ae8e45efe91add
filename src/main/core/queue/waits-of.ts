import type { Readable } from '../store/database.ts';

/** Milliseconds from a number's entering the line to its first call, of the days from the one up to and with the other. */
export function waitsBetween(database: Readable, from: string, to: string): number[] {
  return database
    .all<{ waited: number }>(
      `SELECT MIN(called.at) - entered.at AS waited FROM queue_event AS entered
       JOIN queue_event AS called ON called.day = entered.day
         AND json_extract(called.body, '$.kind') = 'called'
         AND json_extract(called.body, '$.ticketId') = json_extract(entered.body, '$.ticketId')
       WHERE entered.day BETWEEN ? AND ? AND json_extract(entered.body, '$.kind') = 'entered'
       GROUP BY entered.seq`,
      from,
      to,
    )
    .map(({ waited }) => Math.max(0, waited));
}
