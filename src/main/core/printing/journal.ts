import { z } from 'zod';
import { type Slip, slip } from '../../../devices/contract.ts';
import {
  type Collected,
  collected,
  type DeviceReason,
  deviceReason,
  type PrintChange,
  type PrintState,
  type PrintSubject,
  printState,
  printSubject,
} from '../../../shared/contract/printing.ts';
import type { Moment } from '../clock.ts';
import type { Readable, Writable } from '../store/database.ts';

/** One print as the journal knows it. A job is a fact: it is never deleted, and its slip never changes. */
export interface PrintJob {
  readonly seq: number;
  readonly id: string;
  readonly subject: PrintSubject;
  /** 0 for the first print; n carries "IN LẠI lần n". */
  readonly copy: number;
  readonly slip: Slip;
  readonly state: PrintState;
  readonly reasons: readonly DeviceReason[];
  readonly collected: Collected | null;
  readonly askedAt: Moment;
}

export interface NewPrintJob {
  readonly id: string;
  readonly requestKey: string;
  readonly subject: PrintSubject;
  readonly copy: number;
  readonly slip: Slip;
}

/** Adds a job in the transaction of what it prints. */
export function enqueuePrint(database: Writable, job: NewPrintJob, moment: Moment): void {
  database.run(
    `INSERT INTO print_job (id, request_key, subject_kind, subject_id, copy, slip, state, wall_ms, uptime_ms, boot_id,
       changed_ms)
     VALUES (?, ?, ?, ?, ?, ?, 'queued', ?, ?, ?, ?)`,
    job.id,
    job.requestKey,
    job.subject.kind,
    job.subject.id,
    job.copy,
    JSON.stringify(job.slip),
    moment.wallMs,
    moment.uptimeMs,
    moment.bootId,
    moment.wallMs,
  );
}

export interface PrintFate {
  readonly state: PrintState;
  readonly reasons: readonly DeviceReason[];
  readonly evidence: 'process-id' | 'ordered-status' | 'none';
  readonly bytesSent: number;
}

/** States a job does not leave by itself. `unconfirmed` is left only by proof or by a person. */
const settled = "('printed', 'unconfirmed', 'failed-unsent', 'voided')";

export function recordFate(database: Writable, seq: number, fate: PrintFate, nowMs: number): void {
  database.run(
    `UPDATE print_job SET state = ?, reasons = ?, evidence = ?, bytes_sent = ?, changed_ms = ?
     WHERE seq = ? AND state NOT IN ${settled}`,
    fate.state,
    JSON.stringify(fate.reasons),
    fate.evidence,
    fate.bytesSent,
    nowMs,
    seq,
  );
}

/** Paper it took, in millimetres: all its rows left for the printer. */
export function recordPaper(database: Writable, seq: number, mm: number): void {
  database.run('UPDATE print_job SET mm = ? WHERE seq = ?', mm, seq);
}

/** Late proof: the printer named a job we had given up on. Anything it does not fit is left alone. */
export function recordProof(
  database: Writable,
  seq: number,
  evidence: 'process-id' | 'ordered-status',
  nowMs: number,
): boolean {
  const { changes } = database.run(
    `UPDATE print_job SET state = 'printed', evidence = ?, reasons = '[]', changed_ms = ?
     WHERE seq = ? AND state IN ('sending', 'sent', 'unconfirmed')`,
    evidence,
    nowMs,
    seq,
  );
  return changes === 1;
}

/** Where the slip is now. What was taken or drawn back in stays so, whatever comes late. */
export function recordCollected(database: Writable, id: string, what: Collected, nowMs: number): boolean {
  const { changes } = database.run(
    `UPDATE print_job SET collected = ?, changed_ms = ?
     WHERE id = ? AND (collected IS NULL OR (collected = 'presented' AND ? <> 'presented'))`,
    what,
    nowMs,
    id,
    what,
  );
  return changes === 1;
}

/** A person decided that nobody needs it. Only what is in doubt may be decided about. */
export function voidJob(database: Writable, id: string, nowMs: number): boolean {
  const { changes } = database.run(
    "UPDATE print_job SET state = 'voided', changed_ms = ? WHERE id = ? AND state = 'unconfirmed'",
    nowMs,
    id,
  );
  return changes === 1;
}

/** After a crash nobody knows what became of bytes that were under way: such a job is never sent again by itself. */
export function settleInterrupted(database: Writable, nowMs: number): void {
  database.run(
    "UPDATE print_job SET state = 'unconfirmed', changed_ms = ? WHERE state IN ('sending', 'sent')",
    nowMs,
  );
}

export function nextOpenJob(database: Readable): PrintJob | undefined {
  return one(database, "WHERE state IN ('queued', 'waiting') ORDER BY seq LIMIT 1");
}

export function jobBySeq(database: Readable, seq: number): PrintJob | undefined {
  return one(database, 'WHERE seq = ?', seq);
}

export function jobById(database: Readable, id: string): PrintJob | undefined {
  return one(database, 'WHERE id = ?', id);
}

export function jobByRequestKey(database: Readable, requestKey: string): PrintJob | undefined {
  return one(database, 'WHERE request_key = ?', requestKey);
}

export function jobsOf(database: Readable, { kind, id }: PrintSubject): PrintJob[] {
  return database.all(`${select} WHERE subject_kind = ? AND subject_id = ? ORDER BY seq`, kind, id).map(read);
}

/** Prints in doubt asked for since then, the newest first, of which no later copy was asked for. */
export function jobsInDoubt(database: Readable, sinceMs: number, most: number): PrintJob[] {
  return database
    .all(
      `${select} AS job WHERE state = 'unconfirmed' AND subject_kind <> 'test' AND wall_ms >= ? AND NOT EXISTS (
         SELECT 1 FROM print_job AS later WHERE later.subject_kind = job.subject_kind
           AND later.subject_id = job.subject_id AND later.copy > job.copy)
       ORDER BY seq DESC LIMIT ?`,
      sinceMs,
      most,
    )
    .map(read);
}

/** Newest first: the process id names a job only modulo its alphabet, so proof is looked for among recent ones. */
export function recentSeqs(database: Readable, most: number): number[] {
  return database
    .all<{ seq: number }>('SELECT seq FROM print_job ORDER BY seq DESC LIMIT ?', most)
    .map((row) => row.seq);
}

/** What screens are told of a job. */
export function changeOf(job: PrintJob): PrintChange {
  const { id: jobId, subject, copy, state, reasons } = job;
  return { jobId, subject, copy, state, bands: null, reasons: [...reasons], collected: job.collected };
}

const select = `SELECT seq, id, subject_kind, subject_id, copy, slip, state, reasons, collected, wall_ms, uptime_ms,
  boot_id FROM print_job`;

function one(database: Readable, where: string, ...values: (string | number)[]): PrintJob | undefined {
  const row = database.get(`${select} ${where}`, ...values);
  return row && read(row);
}

const rowSchema = z.object({
  seq: z.number(),
  id: z.string(),
  subject_kind: printSubject.shape.kind,
  subject_id: z.string(),
  copy: z.number(),
  slip: z.string(),
  state: printState,
  reasons: z.string(),
  collected: collected.nullable(),
  wall_ms: z.number(),
  uptime_ms: z.number(),
  boot_id: z.string(),
});

function read(raw: object): PrintJob {
  const row = rowSchema.parse(raw);
  return {
    seq: row.seq,
    id: row.id,
    subject: { kind: row.subject_kind, id: row.subject_id },
    copy: row.copy,
    slip: slip.parse(JSON.parse(row.slip)),
    state: row.state,
    reasons: z.array(deviceReason).parse(JSON.parse(row.reasons)),
    collected: row.collected,
    askedAt: { wallMs: row.wall_ms, uptimeMs: row.uptime_ms, bootId: row.boot_id },
  };
}
