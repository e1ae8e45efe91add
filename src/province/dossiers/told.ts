import { timingSafeEqual } from 'node:crypto';
import { type NewsItem, newsOf } from '../news/list.ts';
import type { Queries } from '../store/database.ts';
import { type DossierRow, dossiersNamed } from './rows.ts';

/** As schema `ToldDossier` of the OpenAPI file describes it. */
export interface ToldDossier {
  readonly dossierId: string;
  readonly localReference: string;
  readonly procedureCode: string;
  readonly ticketLabel: string | null;
  readonly submittedAt: number;
  readonly clockVerified: boolean;
  readonly news: readonly NewsItem[];
}

/**
 * What any kiosk of the centre may tell the holder of a slip. undefined for an unknown reference and for a wrong proof
 * alike: who tries must not learn which.
 * @param name the reference on the slip, or the dossier code of an officer's receipt
 * @param proof SHA-256 of the slip's secret, as the kiosk sent it with the dossier
 */
export async function tellDossier(
  queries: Queries,
  centreId: string,
  name: string,
  proof: string,
): Promise<ToldDossier | undefined> {
  const found = await dossiersNamed(queries, centreId, name);
  const row = found.find(({ secretSha256 }) => isSame(secretSha256, proof));
  return row && { ...structureOf(row), news: await newsOf(queries, row.dossierId) };
}

const structureOf = (row: DossierRow) => ({
  dossierId: row.dossierId,
  localReference: row.localReference,
  procedureCode: row.procedureCode,
  ticketLabel: row.ticketLabel,
  submittedAt: row.submittedAt,
  clockVerified: row.clockVerified,
});

const isSame = (kept: string, given: string) =>
  kept.length === given.length && timingSafeEqual(Buffer.from(kept), Buffer.from(given));
