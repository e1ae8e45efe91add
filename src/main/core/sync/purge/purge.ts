import type { Sealing } from '../../sealing/sealing.ts';
import type { Writable } from '../../store/database.ts';
import type { Store } from '../../store/store.ts';

export interface PurgeOutside {
  readonly store: Store;
  readonly sealing: Pick<Sealing, 'forget'>;
  /** Rows in one transaction. */
  readonly most?: number;
}

/** How many rows were emptied or removed. */
export interface Purged {
  readonly payloads: number;
  readonly news: number;
  readonly keys: number;
  readonly pages: number;
}

/** Few enough that a piece fits beside a full disk's last free bytes, and that nobody waits for it. */
const pieceRows = 200;

/**
 * Empties what the province acknowledged before `beforeMs` (milliseconds since 1970). What stays of an outbox row is its
 * tombstone: seq, key, stream, kind, hash, times and the province's reference. What is not acknowledged is never
 * touched, however old.
 * @returns null where the disk had no room for it; whole pieces before that are done
 */
export function purge(outside: PurgeOutside, beforeMs: number): Purged | null {
  const { store, sealing, most = pieceRows } = outside;
  const total = { payloads: 0, news: 0, keys: 0, pages: 0 };
  for (;;) {
    const written = store.write((database) => ({
      payloads: emptyPayloads(database, beforeMs, most),
      news: dropNews(database, beforeMs, most),
      keys: forgetKeys(database, sealing, beforeMs, most),
      pages: wipePages(database, most),
    }));
    if (!written.ok) return null;
    const piece = written.value;
    for (const what of ['payloads', 'news', 'keys', 'pages'] as const) total[what] += piece[what];
    if (Math.max(...Object.values(piece)) < most) return total;
  }
}

// Each choice of rows is ordered: the journal runs these statements again and must meet the same rows.

function emptyPayloads(database: Writable, beforeMs: number, most: number): number {
  return database.run(
    `UPDATE outbox SET payload = '' WHERE seq IN (
       SELECT seq FROM outbox WHERE state = 'acked' AND acked_ms <= ? AND payload <> '' ORDER BY seq LIMIT ?)`,
    beforeMs,
    most,
  ).changes;
}

/** The newest stays whatever its age: the next question to the province begins behind it. */
function dropNews(database: Writable, beforeMs: number, most: number): number {
  return database.run(
    `DELETE FROM province_news WHERE cursor IN (
       SELECT cursor FROM province_news
       WHERE taken_ms <= ? AND cursor < (SELECT MAX(cursor) FROM province_news) ORDER BY cursor LIMIT ?)`,
    beforeMs,
    most,
  ).changes;
}

function forgetKeys(
  database: Writable,
  sealing: PurgeOutside['sealing'],
  beforeMs: number,
  most: number,
): number {
  const idle = database.all<{ id: string }>(
    `SELECT data_key.id FROM data_key
     JOIN dossier ON dossier.key_id = data_key.id JOIN outbox ON outbox.key = dossier.outbox_key
     WHERE forgotten_ms IS NULL AND outbox.state = 'acked' AND outbox.acked_ms <= ? ORDER BY data_key.id LIMIT ?`,
    beforeMs,
    most,
  );
  for (const { id } of idle) sealing.forget(database, id);
  return idle.length;
}

/** Pages of a settled document are wiped as it settles; this is for those an older version left. */
function wipePages(database: Writable, most: number): number {
  return database.run(
    `UPDATE document_job SET pdf = NULL WHERE seq IN (
       SELECT seq FROM document_job WHERE pdf IS NOT NULL
         AND state IN ('printed', 'unconfirmed', 'failed-unsent', 'voided') ORDER BY seq LIMIT ?)`,
    most,
  ).changes;
}
