import { createHash } from 'node:crypto';
import { z } from 'zod';
import {
  type DeviceReason,
  type DocumentChange,
  deviceReason,
  type PrintState,
  type PrintSubject,
  printState,
  printSubject,
} from '../../../shared/contract/printing.ts';
import type { Moment } from '../clock.ts';
import type { Readable, Writable } from '../store/database.ts';

/** One A4 document as the journal knows it; never deleted, only its pages are. */
export interface DocumentJob {
  readonly seq: number;
  readonly id: string;
  readonly subject: PrintSubject;
  readonly name: string;
  /** Of the pages, in hexadecimal: what was written down is what is printed. */
  readonly sha256: string;
  readonly state: PrintState;
  readonly reasons: readonly DeviceReason[];
  readonly askedAt: Moment;
}

export interface NewDocument {
  readonly id: string;
  /** Identity of the request: a second document under the same key is a bug of the caller (see `documentByRequestKey`). */
  readonly requestKey: string;
  readonly subject: PrintSubject;
  /** As people are told of it, at most 200 characters: "Tờ khai đăng ký khai sinh". */
  readonly name: string;
  /** A whole PDF of at most 8 MiB. */
  readonly pdf: Uint8Array;
}

/** Adds a document in the transaction of what it prints; its pages stay in the journal until it is settled. */
export function enqueueDocument(database: Writable, document: NewDocument, moment: Moment): void {
  const { id, requestKey, subject, name, pdf } = document;
  database.run(
    `INSERT INTO document_job (id, request_key, subject_kind, subject_id, name, sha256, pdf, state, wall_ms, uptime_ms,
       boot_id, changed_ms)
     VALUES (?, ?, ?, ?, ?, ?, ?, 'queued', ?, ?, ?, ?)`,
    id,
    requestKey,
    subject.kind,
    subject.id,
    name,
    createHash('sha256').update(pdf).digest('hex'),
    pdf,
    moment.wallMs,
    moment.uptimeMs,
    moment.bootId,
    moment.wallMs,
  );
}

export interface DocumentSettled {
  readonly state: PrintState;
  readonly reasons: readonly DeviceReason[];
  readonly evidence: 'spool-completed' | 'none';
  readonly bytesSent: number;
}

/** States a document does not leave by itself; `unconfirmed` only by proof. */
const settled = "('printed', 'unconfirmed', 'failed-unsent', 'voided')";

/** Writes down what became of it. The pages of a settled one are wiped in the same transaction. */
export function recordDocument(database: Writable, seq: number, fate: DocumentSettled, nowMs: number): void {
  database.run(
    `UPDATE document_job SET state = ?, reasons = ?, evidence = ?, bytes_sent = ?, changed_ms = ?
     WHERE seq = ? AND state NOT IN ${settled}`,
    fate.state,
    JSON.stringify(fate.reasons),
    fate.evidence,
    fate.bytesSent,
    nowMs,
    seq,
  );
  database.run(`UPDATE document_job SET pdf = NULL WHERE seq = ? AND state IN ${settled}`, seq);
}

/** Late proof: its spooler calls a document completed that we had given up on. */
export function recordDocumentProof(database: Writable, id: string, nowMs: number): boolean {
  const { changes } = database.run(
    `UPDATE document_job SET state = 'printed', evidence = 'spool-completed', reasons = '[]', pdf = NULL, changed_ms = ?
     WHERE id = ? AND state IN ('sending', 'sent', 'unconfirmed')`,
    nowMs,
    id,
  );
  return changes === 1;
}

/** Its spooler ended it otherwise: it stays in doubt, for pages may lie in the tray, and no paper comes any more. */
export function recordDocumentEnded(database: Writable, id: string, nowMs: number): boolean {
  const { changes } = database.run(
    `UPDATE document_job SET reasons = '["job-aborted"]', changed_ms = ?
     WHERE id = ? AND state = 'unconfirmed' AND reasons <> '["job-aborted"]'`,
    nowMs,
    id,
  );
  return changes === 1;
}

/** After a crash nobody knows how far a document came: such a one is never handed over again. */
export function settleInterruptedDocuments(database: Writable, nowMs: number): void {
  database.run(
    `UPDATE document_job SET state = 'unconfirmed', reasons = '["no-reply"]', pdf = NULL, changed_ms = ?
     WHERE state IN ('sending', 'sent')`,
    nowMs,
  );
}

export function nextOpenDocument(database: Readable): DocumentJob | undefined {
  return one(database, "WHERE state IN ('queued', 'waiting') ORDER BY seq LIMIT 1");
}

export function documentById(database: Readable, id: string): DocumentJob | undefined {
  return one(database, 'WHERE id = ?', id);
}

export function documentByRequestKey(database: Readable, requestKey: string): DocumentJob | undefined {
  return one(database, 'WHERE request_key = ?', requestKey);
}

export function documentsOf(database: Readable, { kind, id }: PrintSubject): DocumentJob[] {
  return database.all(`${select} WHERE subject_kind = ? AND subject_id = ? ORDER BY seq`, kind, id).map(read);
}

/** Documents in doubt whose spooler may still tell, newest first. */
export function documentsInDoubt(database: Readable, most: number): DocumentJob[] {
  const where = `WHERE state = 'unconfirmed' AND reasons <> '["job-aborted"]' ORDER BY seq DESC LIMIT ?`;
  return database.all(`${select} ${where}`, most).map(read);
}

/** The pages; undefined once they are wiped. */
export function pagesOf(database: Readable, seq: number): Uint8Array | undefined {
  const row = database.get<{ pdf: Uint8Array | null }>('SELECT pdf FROM document_job WHERE seq = ?', seq);
  return row?.pdf ?? undefined;
}

/** What screens are told of a document. */
export function documentChangeOf(job: DocumentJob): DocumentChange {
  const { id: jobId, subject, name, state, reasons } = job;
  return { jobId, subject, name, state, stage: null, reasons: [...reasons] };
}

const select = `SELECT seq, id, subject_kind, subject_id, name, sha256, state, reasons, wall_ms, uptime_ms, boot_id
  FROM document_job`;

function one(database: Readable, where: string, ...values: string[]): DocumentJob | undefined {
  const row = database.get(`${select} ${where}`, ...values);
  return row && read(row);
}

const rowSchema = z.object({
  seq: z.number(),
  id: z.string(),
  subject_kind: printSubject.shape.kind,
  subject_id: z.string(),
  name: z.string(),
  sha256: z.string(),
  state: printState,
  reasons: z.string(),
  wall_ms: z.number(),
  uptime_ms: z.number(),
  boot_id: z.string(),
});

function read(raw: object): DocumentJob {
  const row = rowSchema.parse(raw);
  return {
    seq: row.seq,
    id: row.id,
    subject: { kind: row.subject_kind, id: row.subject_id },
    name: row.name,
    sha256: row.sha256,
    state: row.state,
    reasons: z.array(deviceReason).parse(JSON.parse(row.reasons)),
    askedAt: { wallMs: row.wall_ms, uptimeMs: row.uptime_ms, bootId: row.boot_id },
  };
}
