import type { Sealed } from '../sealing/unseal.ts';
import type { Queries } from '../store/database.ts';
import type { DossierState } from './act.ts';

export interface HandedPaper {
  readonly paperId: string;
  readonly how: 'original-at-counter' | 'photographed';
  readonly pages: readonly string[];
}

/** A dossier as the province keeps it: its structure in clear, what was answered only sealed. */
export interface DossierRow {
  readonly dossierId: string;
  readonly kioskId: string;
  readonly centreId: string;
  readonly localReference: string;
  readonly secretSha256: string;
  readonly procedureCode: string;
  readonly formId: string;
  readonly formVersion: number;
  readonly submittedAt: number;
  readonly clockVerified: boolean;
  readonly ticketLabel: string | null;
  readonly papers: readonly HandedPaper[];
  readonly feeVnd: number | null;
  readonly sealed: Sealed;
  readonly reference: string;
  readonly receivedAt: Date;
  readonly status: DossierState;
  /** Rises with every act: an act names the version it was decided on. */
  readonly version: number;
  readonly dossierCode: string | null;
}

const SELECT = `SELECT dossier_id AS "dossierId", kiosk_id AS "kioskId", centre_id AS "centreId",
  local_reference AS "localReference", secret_sha256 AS "secretSha256", procedure_code AS "procedureCode",
  form_id AS "formId", form_version AS "formVersion", submitted_at AS "submittedAt",
  clock_verified AS "clockVerified", ticket_label AS "ticketLabel", papers, fee_vnd AS "feeVnd", sealed, reference,
  received_at AS "receivedAt", status, version, dossier_code AS "dossierCode" FROM dossier`;

export async function dossierById(queries: Queries, dossierId: string): Promise<DossierRow | undefined> {
  const [row] = await queries.query<DossierRow>(`${SELECT} WHERE dossier_id = $1`, [dossierId]);
  return row;
}

/** By a kiosk's reference, unique at that kiosk but maybe not in its centre, or by the code of an acceptance. */
export function dossiersNamed(
  queries: Queries,
  centreId: string,
  name: string,
): Promise<readonly DossierRow[]> {
  return queries.query<DossierRow>(
    `${SELECT} WHERE centre_id = $1 AND (local_reference = $2 OR dossier_code = $2)`,
    [centreId, name],
  );
}

/** Newest first: those that came on the day of `now`, and every older one an officer still has to do with. */
export function dossiersOfDay(
  queries: Queries,
  now: number,
  timeZone: string,
  limit: number,
): Promise<readonly DossierRow[]> {
  return queries.query<DossierRow>(
    `${SELECT} WHERE received_at >= date_trunc('day', $1::timestamptz AT TIME ZONE $2) AT TIME ZONE $2
       OR status IN ('received', 'accepted', 'needs-more')
     ORDER BY received_at DESC, seq DESC LIMIT $3`,
    [new Date(now).toISOString(), timeZone, limit],
  );
}

export async function writeStatus(
  queries: Queries,
  { dossierId }: DossierRow,
  status: DossierState,
  version: number,
  dossierCode: string | null,
): Promise<void> {
  await queries.query(
    'UPDATE dossier SET status = $2, version = $3, dossier_code = $4 WHERE dossier_id = $1',
    [dossierId, status, version, dossierCode],
  );
}
