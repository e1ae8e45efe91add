import type { JsonObject } from '../../shared/canonical-json.ts';
import type { Database, Queries } from '../store/database.ts';
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

/**
 * Reads what was kept from newer kiosks and is known since an upgrade. Several processes may do it at once: each takes
 * rows that no other holds. Answers with how many were read.
 */
export async function replayUnread(database: Database, kinds: Kinds): Promise<number> {
  let total = 0;
  for (;;) {
    const taken = await database.transaction((queries) => replaySome(queries, kinds));
    total += taken;
    if (taken < AT_ONCE) return total;
  }
}

async function replaySome(queries: Queries, kinds: Kinds): Promise<number> {
  const rows = await queries.query<UnreadRow>(
    `SELECT i.kiosk_id AS "kioskId", i.seq, i.kind, i.schema_version AS "schemaVersion", i.payload
     FROM inbox i JOIN jsonb_to_recordset($1::jsonb) AS k(kind text, "schemaVersion" integer)
       ON i.kind = k.kind AND i.schema_version = k."schemaVersion"
     WHERE i.state = 'unread' ORDER BY i.kiosk_id, i.seq LIMIT $2 FOR UPDATE OF i SKIP LOCKED`,
    [JSON.stringify(kinds.known), AT_ONCE],
  );
  const states = rows.map((row) => ({ ...row, state: stateOf(row, kinds) }));
  await setStates(queries, states);
  for (const [kioskId, group] of Map.groupBy(rows, (row) => row.kioskId)) {
    await readItems(
      queries,
      kioskId,
      group.map((row) => row.seq),
    );
  }
  return rows.length;
}

const stateOf = (row: UnreadRow, kinds: Kinds): ItemState =>
  kinds.reads(row.kind, row.schemaVersion, row.payload) ? 'read' : 'unreadable';

async function setStates(
  queries: Queries,
  rows: readonly { kioskId: string; seq: number; state: ItemState }[],
) {
  await queries.query(
    `UPDATE inbox SET state = t.state
     FROM jsonb_to_recordset($1::jsonb) AS t("kioskId" text, seq bigint, state text)
     WHERE inbox.kiosk_id = t."kioskId" AND inbox.seq = t.seq`,
    [JSON.stringify(rows.map(({ kioskId, seq, state }) => ({ kioskId, seq, state })))],
  );
}
