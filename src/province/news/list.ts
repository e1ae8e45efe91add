import type { JsonObject } from '../../shared/canonical-json.ts';
import type { Queries } from '../store/database.ts';

/** As schema `NewsItem` of the OpenAPI file describes it; more members by its kind. */
export type NewsItem = JsonObject & { readonly cursor: number; readonly kind: string; readonly at: number };

interface Row {
  readonly cursor: number;
  readonly kind: string;
  readonly at: Date;
  readonly facts: JsonObject;
}

const COLUMNS = 'cursor, kind, at, facts';

/** Oldest first. */
export async function newsAfter(
  queries: Queries,
  kioskId: string,
  after: number,
  limit: number,
): Promise<NewsItem[]> {
  const rows = await queries.query<Row>(
    `SELECT ${COLUMNS} FROM news WHERE kiosk_id = $1 AND cursor > $2 ORDER BY cursor LIMIT $3`,
    [kioskId, after, limit],
  );
  return rows.map(itemOf);
}

/** What happened to one dossier or payment, oldest first. */
export async function newsOf(queries: Queries, subject: string): Promise<NewsItem[]> {
  const rows = await queries.query<Row>(`SELECT ${COLUMNS} FROM news WHERE subject = $1 ORDER BY version`, [
    subject,
  ]);
  return rows.map(itemOf);
}

/** Cursor of the newest news of each of these kiosks that has any. */
export async function newestCursors(
  queries: Queries,
  kioskIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await queries.query<{ kioskId: string; news: number }>(
    `SELECT kiosk_id AS "kioskId", news FROM kiosk
     WHERE kiosk_id IN (SELECT jsonb_array_elements_text($1::jsonb))`,
    [JSON.stringify(kioskIds)],
  );
  return new Map(rows.map(({ kioskId, news }) => [kioskId, news]));
}

const itemOf = ({ cursor, kind, at, facts }: Row): NewsItem => ({ cursor, kind, at: at.getTime(), ...facts });
