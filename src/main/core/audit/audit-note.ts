import type { AuditNote, AuditPoint } from '../../../shared/enrolment.ts';
import type { Readable } from '../store/database.ts';

/** Nothing stands where the province remembers something: it will see that the chain was cut. */
const gone = '0'.repeat(64);

/** Head of the chain, and what it says now at `noted`, which the province named; null where the chain is empty. */
export function auditNote(database: Readable, noted: number | null): AuditNote | null {
  const head = database.get<AuditPoint & object>('SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1');
  if (!head) return null;
  if (noted === null) return { head, since: null };
  const row = database.get<{ hash: string }>('SELECT hash FROM audit WHERE seq = ?', noted);
  return { head, since: { seq: noted, hash: row?.hash ?? gone } };
}
