import type { Database, Queries } from '../store/database.ts';

/** A photographed page as the province awaits or has it. */
export interface PageRow {
  readonly kioskId: string;
  readonly sha256: string;
  readonly dossierId: string;
  readonly paperId: string;
  /** Null until its kiosk said how long it is. */
  readonly bytes: number | null;
  readonly received: number;
  readonly isComplete: boolean;
}

const SELECT = `SELECT kiosk_id AS "kioskId", sha256, dossier_id AS "dossierId", paper_id AS "paperId", bytes, received,
  complete_at IS NOT NULL AS "isComplete" FROM paper_page`;

export async function pageByHash(
  queries: Queries,
  kioskId: string,
  sha256: string,
): Promise<PageRow | undefined> {
  const [row] = await queries.query<PageRow>(`${SELECT} WHERE kiosk_id = $1 AND sha256 = $2`, [
    kioskId,
    sha256,
  ]);
  return row;
}

/** In the order they were photographed, paper by paper. */
export function pagesOfDossier(queries: Queries, dossierId: string): Promise<readonly PageRow[]> {
  return queries.query<PageRow>(`${SELECT} WHERE dossier_id = $1 ORDER BY paper_id, place`, [dossierId]);
}

export interface PageCount {
  readonly all: number;
  readonly missing: number;
}

/** By dossier; those without photographed pages are not in it. */
export async function countPages(
  queries: Queries,
  dossierIds: readonly string[],
): Promise<ReadonlyMap<string, PageCount>> {
  const rows = await queries.query<PageCount & { dossierId: string }>(
    `SELECT dossier_id AS "dossierId", count(*)::integer AS "all",
       (count(*) FILTER (WHERE complete_at IS NULL))::integer AS missing
     FROM paper_page WHERE dossier_id IN (SELECT value::uuid FROM jsonb_array_elements_text($1::jsonb))
     GROUP BY dossier_id`,
    [JSON.stringify(dossierIds)],
  );
  return new Map(rows.map(({ dossierId, all, missing }) => [dossierId, { all, missing }]));
}

/** Told again with another length, nothing changes. */
export async function declareBytes(queries: Queries, page: PageRow, bytes: number): Promise<void> {
  await queries.query(
    'UPDATE paper_page SET bytes = $3 WHERE kiosk_id = $1 AND sha256 = $2 AND bytes IS NULL',
    [page.kioskId, page.sha256, bytes],
  );
}

/**
 * Durable when it returns. False where the page does not go on at `at` (another request wrote meanwhile), or would
 * become longer than it is.
 */
export async function appendPart(
  queries: Queries,
  page: PageRow,
  at: number,
  data: Uint8Array,
): Promise<boolean> {
  const rows = await queries.query(
    `WITH grown AS (
       UPDATE paper_page SET received = received + $4
       WHERE kiosk_id = $1 AND sha256 = $2 AND received = $3 AND received + $4 <= bytes RETURNING sha256
     )
     INSERT INTO paper_page_part (kiosk_id, sha256, at, data)
     SELECT $1, $2, $3, decode($5, 'base64') FROM grown RETURNING at`,
    [page.kioskId, page.sha256, at, data.length, Buffer.from(data).toString('base64')],
  );
  return rows.length === 1;
}

/** Looks at the whole: true when it has its hash. What does not is dropped, to be sent from its beginning. */
export async function completePage(database: Database, page: PageRow, now: number): Promise<boolean> {
  const one = [page.kioskId, page.sha256];
  return await database.transaction(async (queries) => {
    await queries.query('SELECT 1 FROM paper_page WHERE kiosk_id = $1 AND sha256 = $2 FOR UPDATE', one);
    const [whole] = await queries.query<{ hash: string | null }>(
      `SELECT encode(sha256(string_agg(data, ''::bytea ORDER BY at)), 'hex') AS hash
       FROM paper_page_part WHERE kiosk_id = $1 AND sha256 = $2`,
      one,
    );
    if (whole?.hash === page.sha256) {
      await queries.query(
        `UPDATE paper_page SET complete_at = coalesce(complete_at, $3::timestamptz)
         WHERE kiosk_id = $1 AND sha256 = $2`,
        [...one, new Date(now).toISOString()],
      );
      return true;
    }
    await queries.query('DELETE FROM paper_page_part WHERE kiosk_id = $1 AND sha256 = $2', one);
    await queries.query(
      'UPDATE paper_page SET received = 0, bytes = NULL WHERE kiosk_id = $1 AND sha256 = $2',
      one,
    );
    return false;
  });
}

/** The bytes of a complete page. */
export async function pageBytes(queries: Queries, { kioskId, sha256 }: PageRow): Promise<Buffer> {
  const parts = await queries.query<{ data: Uint8Array }>(
    'SELECT data FROM paper_page_part WHERE kiosk_id = $1 AND sha256 = $2 ORDER BY at',
    [kioskId, sha256],
  );
  return Buffer.concat(parts.map(({ data }) => data));
}
