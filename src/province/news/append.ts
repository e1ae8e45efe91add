import type { JsonObject } from '../../shared/canonical-json.ts';
import type { Queries } from '../store/database.ts';

export interface News {
  readonly kind: string;
  /** The dossier or payment it is about. */
  readonly subject: string;
  /** Which news of the subject it is: a second one of the same number is refused by the database. */
  readonly version: number;
  readonly at: number;
  readonly facts: JsonObject;
}

/** The kiosk's row is the first lock of every transaction that writes news of it, so that none waits in a ring. */
export async function lockKiosk(queries: Queries, kioskId: string): Promise<void> {
  await queries.query('SELECT FROM kiosk WHERE kiosk_id = $1 FOR UPDATE', [kioskId]);
}

export async function appendNews(queries: Queries, kioskId: string, news: News): Promise<void> {
  await queries.query(
    `WITH counted AS (UPDATE kiosk SET news = news + 1 WHERE kiosk_id = $1 RETURNING news)
     INSERT INTO news (kiosk_id, cursor, kind, subject, version, at, facts)
     SELECT $1, counted.news, $2, $3, $4, $5, $6::jsonb FROM counted`,
    [
      kioskId,
      news.kind,
      news.subject,
      news.version,
      new Date(news.at).toISOString(),
      JSON.stringify(news.facts),
    ],
  );
}
