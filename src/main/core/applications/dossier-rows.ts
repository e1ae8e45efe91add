import { z } from 'zod';
import { type Bilingual, bilingual } from '../../../shared/contract/words.ts';
import type { Moment } from '../clock.ts';
import type { Sealed } from '../sealing/sealing.ts';
import type { Readable, Writable } from '../store/database.ts';

/** A dossier as this machine knows it: its structure in clear, what was answered only sealed. */
export interface DossierRow {
  readonly id: string;
  readonly requestKey: string;
  readonly reference: string;
  readonly secretSha256: string;
  readonly procedureCode: string;
  readonly name: Bilingual;
  readonly formId: string;
  readonly formVersion: number;
  readonly ticketLabel: string | null;
  readonly outboxKey: string;
  readonly keyId: string;
  /** Null once the province has the dossier. */
  readonly sealed: Sealed | null;
  readonly moment: Moment;
  readonly clockVerified: boolean;
}

export function insertDossier(database: Writable, row: DossierRow): void {
  database.run(
    `INSERT INTO dossier (id, request_key, reference, secret_sha256, procedure_code, name, form_id, form_version,
       ticket_label, outbox_key, key_id, sealed, wall_ms, uptime_ms, boot_id, clock_verified)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    row.id,
    row.requestKey,
    row.reference,
    row.secretSha256,
    row.procedureCode,
    JSON.stringify(row.name),
    row.formId,
    row.formVersion,
    row.ticketLabel,
    row.outboxKey,
    row.keyId,
    row.sealed && JSON.stringify(row.sealed),
    row.moment.wallMs,
    row.moment.uptimeMs,
    row.moment.bootId,
    row.clockVerified ? 1 : 0,
  );
}

const sealedText = z.strictObject({ keyId: z.string(), iv: z.string(), data: z.string(), tag: z.string() });
const stored = z
  .object({
    id: z.string(),
    request_key: z.string(),
    reference: z.string(),
    secret_sha256: z.string(),
    procedure_code: z.string(),
    name: z.string(),
    form_id: z.string(),
    form_version: z.number(),
    ticket_label: z.string().nullable(),
    outbox_key: z.string(),
    key_id: z.string(),
    sealed: z.string().nullable(),
    wall_ms: z.number(),
    uptime_ms: z.number(),
    boot_id: z.string(),
    clock_verified: z.number(),
  })
  .transform(
    (row): DossierRow => ({
      id: row.id,
      requestKey: row.request_key,
      reference: row.reference,
      secretSha256: row.secret_sha256,
      procedureCode: row.procedure_code,
      name: bilingual.parse(JSON.parse(row.name)),
      formId: row.form_id,
      formVersion: row.form_version,
      ticketLabel: row.ticket_label,
      outboxKey: row.outbox_key,
      keyId: row.key_id,
      sealed: row.sealed === null ? null : sealedText.parse(JSON.parse(row.sealed)),
      moment: { wallMs: row.wall_ms, uptimeMs: row.uptime_ms, bootId: row.boot_id },
      clockVerified: row.clock_verified === 1,
    }),
  );

export function dossierById(database: Readable, id: string): DossierRow | undefined {
  return one(database.get('SELECT * FROM dossier WHERE id = ?', id));
}

export function dossierByRequest(database: Readable, requestKey: string): DossierRow | undefined {
  return one(database.get('SELECT * FROM dossier WHERE request_key = ?', requestKey));
}

export function dossierByReference(database: Readable, reference: string): DossierRow | undefined {
  return one(database.get('SELECT * FROM dossier WHERE reference = ?', reference));
}

/** By the code the province gave it. */
export function dossierByCode(database: Readable, code: string): DossierRow | undefined {
  return one(
    database.get(
      `SELECT dossier.* FROM dossier JOIN dossier_news ON dossier_news.dossier_id = dossier.id
       WHERE dossier_news.kind = 'dossier.accepted' AND dossier_news.facts ->> '$.dossierCode' = ?`,
      code,
    ),
  );
}

/** Dossiers whose answers still lie on this machine. */
export function heldDossiers(database: Readable): DossierRow[] {
  return database
    .all('SELECT * FROM dossier WHERE sealed IS NOT NULL ORDER BY id')
    .map((row) => stored.parse(row));
}

export function forgetAnswers(database: Writable, id: string): void {
  database.run('UPDATE dossier SET sealed = NULL WHERE id = ?', id);
}

function one(row: object | undefined): DossierRow | undefined {
  return row && stored.parse(row);
}
