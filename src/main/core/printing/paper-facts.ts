import type { Readable } from '../store/database.ts';

/** Millimetres of paper and prints since one of the journal's numbers. */
export interface PaperUse {
  readonly mm: number;
  readonly prints: number;
}

/** Paper that prints took from this seq on, and before that one where one is named. */
export function paperSince(
  database: Readable,
  firstSeq: number,
  beforeSeq = Number.MAX_SAFE_INTEGER,
): PaperUse {
  return (
    database.get<PaperUse>(
      `SELECT COALESCE(SUM(mm), 0) AS mm, COUNT(*) AS prints FROM print_job
       WHERE seq >= ? AND seq < ? AND mm > 0`,
      firstSeq,
      beforeSeq,
    ) ?? { mm: 0, prints: 0 }
  );
}

/** Paper that prints asked for since this moment of the wall clock took. */
export function paperOfPeriod(database: Readable, sinceMs: number): PaperUse {
  return (
    database.get<PaperUse>(
      'SELECT COALESCE(SUM(mm), 0) AS mm, COUNT(*) AS prints FROM print_job WHERE wall_ms >= ? AND mm > 0',
      sinceMs,
    ) ?? { mm: 0, prints: 0 }
  );
}

/** Millimetres of one queue number, as the last fifty came out; null where none did yet. */
export function mmPerNumber(database: Readable): number | null {
  const row = database.get<{ mm: number | null }>(
    `SELECT AVG(mm) AS mm FROM (
       SELECT mm FROM print_job WHERE subject_kind = 'ticket' AND mm > 0 ORDER BY seq DESC LIMIT 50)`,
  );
  return row?.mm ?? null;
}

/** When a slip last came out for sure. */
export function lastProvenMs(database: Readable): number | null {
  return (
    database.get<{ at: number }>(
      "SELECT changed_ms AS at FROM print_job WHERE state = 'printed' ORDER BY seq DESC LIMIT 1",
    )?.at ?? null
  );
}

/** The same of the A4 printer. */
export function lastDocumentProvenMs(database: Readable): number | null {
  return (
    database.get<{ at: number }>(
      "SELECT changed_ms AS at FROM document_job WHERE state = 'printed' ORDER BY seq DESC LIMIT 1",
    )?.at ?? null
  );
}
