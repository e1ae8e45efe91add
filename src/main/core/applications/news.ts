import { z } from 'zod';
import { isoDate, procedureCode } from '../../../shared/contract/words.ts';
import type { Readable, Writable } from '../store/database.ts';

/**
 * What the province tells of a dossier. `at` by the province's clock, in milliseconds since 1970.
 * - `dossier.received`: `reference` is the province's receipt · `dossier.accepted`: an officer took it, under its code
 * - `dossier.needs-more`, `dossier.refused`: why · `dossier.result-ready`: where it lies
 */
export const dossierNews = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('dossier.received'),
    dossierId: z.uuid(),
    at: z.int(),
    reference: z.string().max(80),
  }),
  z.object({
    kind: z.literal('dossier.accepted'),
    dossierId: z.uuid(),
    at: z.int(),
    dossierCode: z.string().min(1).max(80),
    appointment: isoDate.nullable(),
  }),
  z.object({
    kind: z.literal('dossier.needs-more'),
    dossierId: z.uuid(),
    at: z.int(),
    note: z.string().max(600),
  }),
  z.object({
    kind: z.literal('dossier.result-ready'),
    dossierId: z.uuid(),
    at: z.int(),
    where: z.string().max(600),
  }),
  z.object({
    kind: z.literal('dossier.refused'),
    dossierId: z.uuid(),
    at: z.int(),
    note: z.string().max(600),
  }),
]);
export type DossierNews = z.infer<typeof dossierNews>;

/** A dossier another kiosk took, as the province tells it to whoever proves its secret. */
export const toldDossier = z.object({
  dossierId: z.uuid(),
  localReference: z.string().max(20),
  procedureCode,
  ticketLabel: z.string().max(8).nullable(),
  submittedAt: z.int(),
  /** Oldest first; what this version does not know is passed over. */
  news: z
    .array(z.unknown())
    .max(1_000)
    .transform((items) => items.flatMap((item) => dossierNews.safeParse(item).data ?? [])),
});
export type ToldDossier = z.infer<typeof toldDossier>;

/** Keeps one item of the province's news; told again, it changes nothing. True when it was new. */
export function applyDossierNews(database: Writable, item: DossierNews, heardMs: number): boolean {
  const { dossierId, kind, at } = item;
  const { changes } = database.run(
    'INSERT OR IGNORE INTO dossier_news (dossier_id, kind, at_ms, facts, heard_ms) VALUES (?, ?, ?, ?, ?)',
    dossierId,
    kind,
    at,
    JSON.stringify(item),
    heardMs,
  );
  return changes === 1;
}

/** In the order in which it happened at the province. */
export function newsOf(database: Readable, dossierId: string): DossierNews[] {
  return database
    .all<{ facts: string }>(
      'SELECT facts FROM dossier_news WHERE dossier_id = ? ORDER BY at_ms, kind',
      dossierId,
    )
    .map((row) => dossierNews.parse(JSON.parse(row.facts)));
}
