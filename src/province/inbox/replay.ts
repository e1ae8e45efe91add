import type { JsonObject } from '../../shared/canonical-json.ts';
import type { Database, Queries } from '../store/database.ts';
import type { ContentChecks } from './contents.ts';
import type { ItemState } from './item.ts';
import type { Kinds } from './kinds.ts';
import { readItems } from './read-model.ts';

const AT_ONCE = 500;

interface UnreadRow {
  readonly kioskId: string;
  readonly seq: number;
  readonly kind: string;
  readonly schemaVersion: number;
  readonly payload: JsonObject;
}

interface Place {
  readonly kioskId: string;
  readonly seq: number;
}

/**
 * Reads what was kept from newer kiosks and is known since an upgrade. Several processes may do it at once: each takes
 * rows that no other holds. Answers with how many were read.
 */
export async function replayUnread(
  database: Database,
  kinds: Kinds,
  contents: ContentChecks,
): Promise<number> {
  let total = 0;
  let last: Place | undefined = { kioskId: '', seq: 0 };
  while (last) {
    const after: Place = last;
    const rows: readonly Judged[] = await database.transaction((queries) =>
      replaySome(queries, kinds, contents, after),
    );
    total += rows.filter(({ state }) => state !== 'unread').length;
    last = rows.length < AT_ONCE ? undefined : rows.at(-1);
  }
  return total;
}

type Judged = UnreadRow & { readonly state: ItemState };

async function replaySome(
  queries: Queries,
  kinds: Kinds,
  contents: ContentChecks,
  after: Place,
): Promise<readonly Judged[]> {
  const rows = await queries.query<UnreadRow>(
    `SELECT i.kiosk_id AS "kioskId", i.seq, i.kind, i.schema_version AS "schemaVersion", i.payload
     FROM inbox i JOIN jsonb_to_recordset($1::jsonb) AS k(kind text, "schemaVersion" integer)
       ON i.kind = k.kind AND i.schema_version = k."schemaVersion"
     WHERE i.state = 'unread' AND (i.kiosk_id, i.seq) > ($3, $4)
     ORDER BY i.kiosk_id, i.seq LIMIT $2 FOR UPDATE OF i SKIP LOCKED`,
    [JSON.stringify(kinds.known), AT_ONCE, after.kioskId, after.seq],
  );
  const judged = await Promise.all(
    rows.map(async (row) => ({ ...row, state: await stateOf(row, kinds, contents) })),
  );
  await setStates(queries, judged);
  for (const [kioskId, group] of Map.groupBy(judged, (row) => row.kioskId))
    await readItems(
      queries,
      kioskId,
      group.filter(({ state }) => state === 'read'),
    );
  return judged;
}

async function stateOf(row: UnreadRow, kinds: Kinds, contents: ContentChecks): Promise<ItemState> {
  if (!kinds.reads(row.kind, row.schemaVersion, row.payload)) return 'unreadable';
  const content = (await contents.get(row.kind)?.(row.payload)) ?? 'fits';
  if (content === 'unread') return 'unread';
  return content === 'fits' ? 'read' : 'unreadable';
}

async function setStates(queries: Queries, rows: readonly Judged[]) {
  await queries.query(
    `UPDATE inbox SET state = t.state
     FROM jsonb_to_recordset($1::jsonb) AS t("kioskId" text, seq bigint, state text)
     WHERE inbox.kiosk_id = t."kioskId" AND inbox.seq = t.seq`,
    [JSON.stringify(rows.map(({ kioskId, seq, state }) => ({ kioskId, seq, state })))],
  );
}
