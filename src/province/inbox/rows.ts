import type { Queries } from '../store/database.ts';
import type { Item, ItemState } from './item.ts';

/** What stands for ever about an item once received, whatever happens to its payload. */
export interface Receipt {
  readonly kioskId: string;
  readonly seq: number;
  readonly key: string;
  readonly payloadSha256: string;
  readonly reference: string;
}

export interface NewItem {
  readonly item: Item;
  readonly reference: string;
  readonly state: ItemState;
}

/** Also queues the batches of one kiosk behind each other: two connections of it never judge at the same time. */
export async function meetKiosk(queries: Queries, kioskId: string, now: number): Promise<void> {
  await queries.query(
    `INSERT INTO kiosk (kiosk_id, first_contact, last_contact) VALUES ($1, $2, $2)
     ON CONFLICT (kiosk_id) DO UPDATE SET last_contact = greatest(kiosk.last_contact, excluded.last_contact)`,
    [kioskId, iso(now)],
  );
}

export async function countDuplicates(queries: Queries, kioskId: string, count: number): Promise<void> {
  await queries.query('UPDATE kiosk SET duplicates = duplicates + $2 WHERE kiosk_id = $1', [kioskId, count]);
}

/** Receipts that hold one of these keys (of any kiosk) or one of these seqs (of this one). */
export async function receiptsOf(
  queries: Queries,
  kioskId: string,
  items: readonly Item[],
): Promise<readonly Receipt[]> {
  const columns = `r.kiosk_id AS "kioskId", r.seq, r.key, r.payload_sha256 AS "payloadSha256", r.reference`;
  // Arrays, not joins: whatever the planner knows of the table, it looks into the two indexes and reads no more of it.
  return queries.query<Receipt>(
    `WITH asked AS MATERIALIZED (SELECT * FROM jsonb_to_recordset($2::jsonb) AS t(seq bigint, key uuid))
     SELECT ${columns} FROM receipt r WHERE r.key = ANY (ARRAY(SELECT key FROM asked))
     UNION
     SELECT ${columns} FROM receipt r WHERE r.kiosk_id = $1 AND r.seq = ANY (ARRAY(SELECT seq FROM asked))`,
    [kioskId, JSON.stringify(items.map(({ seq, key }) => ({ seq, key })))],
  );
}

export async function takeNumbers(queries: Queries, count: number): Promise<number[]> {
  const rows = await queries.query<{ number: number }>(
    `SELECT nextval('receipt_number') AS number FROM generate_series(1, $1::integer)`,
    [count],
  );
  return rows.map((row) => row.number);
}

/** Writes receipts and inbox rows; answers with the keys that were new. Another kiosk may have been quicker with a key. */
export async function insertItems(
  queries: Queries,
  kioskId: string,
  items: readonly NewItem[],
  now: number,
): Promise<ReadonlySet<string>> {
  const rows = await queries.query<{ key: string }>(INSERT_ITEMS, [
    kioskId,
    iso(now),
    JSON.stringify(items.map(flat)),
  ]);
  return new Set(rows.map((row) => row.key));
}

const INSERT_ITEMS = `
  WITH given AS (
    SELECT * FROM jsonb_to_recordset($3::jsonb) AS t(
      seq bigint, key uuid, stream text, kind text, "schemaVersion" integer, payload jsonb, "payloadSha256" text,
      "recordedAt" bigint, "uptimeMs" bigint, "bootId" text, reference text, state text)
  ), new AS (
    INSERT INTO receipt (kiosk_id, seq, key, payload_sha256, reference, received_at)
    SELECT $1, seq, key, "payloadSha256", reference, $2::timestamptz FROM given ORDER BY key
    ON CONFLICT DO NOTHING
    RETURNING key
  )
  INSERT INTO inbox (kiosk_id, seq, key, stream, kind, schema_version, payload, payload_sha256, recorded_at,
    uptime_ms, boot_id, received_at, reference, state)
  SELECT $1, seq, key, stream, kind, "schemaVersion", payload, "payloadSha256", "recordedAt", "uptimeMs", "bootId",
    $2::timestamptz, reference, state
  FROM given JOIN new USING (key)
  RETURNING key`;

const flat = ({ item, reference, state }: NewItem) => ({ ...item, reference, state });
const iso = (at: number) => new Date(at).toISOString();
