import { type AuditPoint, readAuditNote } from '../../shared/enrolment.ts';
import type { Database, Queries } from '../store/database.ts';

/** truncated: links that were noted are gone. rewritten: another link stands where one was noted. */
export type AuditFinding = 'truncated' | 'rewritten';

export interface Noted {
  /** Newest place held noted; null where there is none. */
  readonly seq: number | null;
  readonly findings: readonly AuditFinding[];
}

const gone = '0'.repeat(64);

/**
 * Notes the head of a kiosk's audit chain, and holds it against what was noted before. A note that comes late or twice
 * says nothing new and is no finding.
 */
export function noteAudit(database: Database, kioskId: string, text: string, now: number): Promise<Noted> {
  const note = readAuditNote(text);
  return database.transaction(async (queries) => {
    if (!note.ok) return { seq: await newestSeq(queries, kioskId), findings: [] };
    const { head, since } = note.value;
    const newest = await newestSeq(queries, kioskId);
    const held = await hashAt(queries, kioskId, head.seq);
    const findings = new Set<AuditFinding>();
    if (since) for (const each of await againstHeld(queries, kioskId, since)) findings.add(each);
    if (held !== undefined && held !== head.hash) findings.add('rewritten');
    if (newest !== null && head.seq < newest && held === undefined) findings.add('truncated');
    if (held === undefined) await insertHead(queries, kioskId, head, now);
    for (const finding of findings) await insertFinding(queries, kioskId, finding, head.seq, now);
    return { seq: Math.max(newest ?? 0, head.seq), findings: [...findings] };
  });
}

async function againstHeld(queries: Queries, kioskId: string, since: AuditPoint): Promise<AuditFinding[]> {
  const held = await hashAt(queries, kioskId, since.seq);
  if (held === undefined || held === since.hash) return [];
  return [since.hash === gone ? 'truncated' : 'rewritten'];
}

async function newestSeq(queries: Queries, kioskId: string): Promise<number | null> {
  const [row] = await queries.query<{ seq: number }>(
    'SELECT seq FROM audit_head WHERE kiosk_id = $1 ORDER BY seq DESC LIMIT 1',
    [kioskId],
  );
  return row?.seq ?? null;
}

async function hashAt(queries: Queries, kioskId: string, seq: number): Promise<string | undefined> {
  const [row] = await queries.query<{ hash: string }>(
    'SELECT hash FROM audit_head WHERE kiosk_id = $1 AND seq = $2',
    [kioskId, seq],
  );
  return row?.hash;
}

async function insertHead(
  queries: Queries,
  kioskId: string,
  { seq, hash }: AuditPoint,
  now: number,
): Promise<void> {
  await queries.query(
    'INSERT INTO audit_head (kiosk_id, seq, hash, noted_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
    [kioskId, seq, hash, new Date(now).toISOString()],
  );
}

async function insertFinding(
  queries: Queries,
  kioskId: string,
  finding: AuditFinding,
  seq: number,
  now: number,
): Promise<void> {
  await queries.query(
    `INSERT INTO audit_finding (kiosk_id, finding, seq, found_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
    [kioskId, finding, seq, new Date(now).toISOString()],
  );
}
