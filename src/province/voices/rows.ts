import type { Sealed } from '../sealing/unseal.ts';
import type { Queries } from '../store/database.ts';

/** How often each score was given, from a day on. */
export function scoresSince(
  queries: Queries,
  day: string,
): Promise<readonly { readonly score: number; readonly count: number }[]> {
  return queries.query(
    'SELECT score, count(*) AS count FROM rating WHERE day >= $1::date GROUP BY score ORDER BY score',
    [day],
  );
}

/** Why people were not satisfied, most often first. */
export function reasonsSince(
  queries: Queries,
  day: string,
): Promise<readonly { readonly reason: string; readonly count: number }[]> {
  return queries.query(
    `SELECT reason, count(*) AS count FROM rating WHERE day >= $1::date AND reason IS NOT NULL
     GROUP BY reason ORDER BY count(*) DESC, reason`,
    [day],
  );
}

export interface SuggestionRow {
  readonly suggestionId: string;
  readonly day: string;
  readonly sealed: Sealed;
}

export function newestSuggestions(queries: Queries, limit: number): Promise<readonly SuggestionRow[]> {
  return queries.query(
    `SELECT suggestion_id AS "suggestionId", to_char(day, 'DD/MM/YYYY') AS day, sealed FROM suggestion
     ORDER BY received_at DESC LIMIT $1`,
    [limit],
  );
}
