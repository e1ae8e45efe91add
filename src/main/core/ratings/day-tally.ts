import type { Readable } from '../store/database.ts';

/** Ratings given on one day, by score. They have no table of their own: what goes to the province is all there is. */
export function ratingsByScore(
  database: Readable,
  day: string,
): { readonly score: number; readonly count: number }[] {
  return database.all(
    `SELECT json_extract(payload, '$.score') AS score, COUNT(*) AS count FROM outbox
     WHERE kind = 'rating.given' AND json_extract(payload, '$.day') = ? GROUP BY score ORDER BY score`,
    day,
  );
}
