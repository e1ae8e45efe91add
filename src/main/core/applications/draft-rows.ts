import { z } from 'zod';
import type { SealedText } from '../sealing/seal.ts';
import type { Readable, Writable } from '../store/database.ts';

export interface DraftRow {
  readonly id: string;
  readonly tag: string;
  readonly formId: string;
  readonly formVersion: number;
  /** Null once it was erased. */
  readonly sealed: SealedText | null;
  readonly wallMs: number;
  readonly wallTrusted: boolean;
  readonly ageMs: number;
}

/** Under one draft id there is one draft: kept again, the one before is gone. */
export function putDraft(database: Writable, row: DraftRow): void {
  database.run('DELETE FROM draft WHERE id = ?', row.id);
  database.run(
    `INSERT INTO draft (id, tag, form_id, form_version, sealed, wall_ms, wall_trusted, age_ms)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    row.id,
    row.tag,
    row.formId,
    row.formVersion,
    row.sealed && JSON.stringify(row.sealed),
    row.wallMs,
    row.wallTrusted ? 1 : 0,
    row.ageMs,
  );
}

const sealedText = z.strictObject({ iv: z.string(), data: z.string(), tag: z.string() });
const stored = z
  .object({
    id: z.string(),
    tag: z.string(),
    form_id: z.string(),
    form_version: z.number(),
    sealed: z.string().nullable(),
    wall_ms: z.number(),
    wall_trusted: z.number(),
    age_ms: z.number(),
  })
  .transform(
    (row): DraftRow => ({
      id: row.id,
      tag: row.tag,
      formId: row.form_id,
      formVersion: row.form_version,
      sealed: row.sealed === null ? null : sealedText.parse(JSON.parse(row.sealed)),
      wallMs: row.wall_ms,
      wallTrusted: row.wall_trusted === 1,
      ageMs: row.age_ms,
    }),
  );

export function draftByTag(database: Readable, tag: string): DraftRow | undefined {
  const row = database.get('SELECT * FROM draft WHERE tag = ?', tag);
  return row && stored.parse(row);
}

/** Whether it is kept under a code, and its time is not over. */
export function isDraftKept(database: Readable, id: string): boolean {
  return database.get('SELECT 1 FROM draft WHERE id = ? AND sealed IS NOT NULL', id) !== undefined;
}

export function liveDrafts(database: Readable): DraftRow[] {
  return database.all('SELECT * FROM draft WHERE sealed IS NOT NULL').map((row) => stored.parse(row));
}

export function ageDrafts(database: Writable, byMs: number): void {
  database.run('UPDATE draft SET age_ms = age_ms + ? WHERE sealed IS NOT NULL', byMs);
}

/** Nothing of it can be read any more; that it was here is remembered, so that its holder can be told. */
export function eraseDraft(database: Writable, id: string, nowMs: number): void {
  database.run(
    'UPDATE draft SET sealed = NULL, erased_ms = ? WHERE id = ? AND sealed IS NOT NULL',
    nowMs,
    id,
  );
}

export function removeDraft(database: Writable, id: string): void {
  database.run('DELETE FROM draft WHERE id = ?', id);
}

export function removeTombstones(database: Writable, beforeMs: number): void {
  database.run('DELETE FROM draft WHERE sealed IS NULL AND erased_ms < ?', beforeMs);
}
