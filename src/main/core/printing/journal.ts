import { z } from 'zod';
import { type Slip, slip } from '../../../devices/contract.ts';
import {
  type DeviceReason,
  deviceReason,
  type PrintState,
  printState,
} from '../../../shared/contract/printing.ts';
import type { Moment } from '../clock.ts';
import type { Readable, Writable } from '../store/database.ts';

/** One print as the journal knows it. A job is a fact: it is never deleted, and its slip never changes. */
export interface PrintJob {
  readonly seq: number;
  readonly id: string;
  readonly ticketId: string;
  /** 0 for the first print; n carries "IN LẠI lần n". */
  readonly copy: number;
  readonly slip: Slip;
  readonly state: PrintState;
  readonly reasons: readonly DeviceReason[];
  readonly askedAt: Moment;
}

export interface NewPrintJob {
  readonly id: string;
  readonly requestKey: string;
  readonly ticketId: string;
  readonly copy: number;
  readonly slip: Slip;
}

/** Adds a job in the transaction of what it prints. */
export function enqueuePrint(database: Writable, job: NewPrintJob, moment: Moment): void {
  database.run(
    `INSERT INTO print_job (id, request_key, ticket_id, copy, slip, state, wall_ms, uptime_ms, boot_id, changed_ms)
     VALUES (?, ?, ?, ?, ?, 'queued', ?, ?, ?, ?)`,
    job.id,
    job.requestKey,
    job.ticketId,
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

export function jobByRequestKey(database: Readable, requestKey: string): PrintJob | undefined {
  return one(database, 'WHERE request_key = ?', requestKey);
}

export function jobsOfTicket(database: Readable, ticketId: string): PrintJob[] {
  return database.all(`${select} WHERE ticket_id = ? ORDER BY seq`, ticketId).map(read);
}

/** Newest first: the process id names a job only modulo its alphabet, so proof is looked for among recent ones. */
export function recentSeqs(database: Readable, most: number): number[] {
  return database
    .all<{ seq: number }>('SELECT seq FROM print_job ORDER BY seq DESC LIMIT ?', most)
    .map((row) => row.seq);
}

const select =
  'SELECT seq, id, ticket_id, copy, slip, state, reasons, wall_ms, uptime_ms, boot_id FROM print_job';

function one(database: Readable, where: string, ...values: (string | number)[]): PrintJob | undefined {
  const row = database.get(`${select} ${where}`, ...values);
  return row && read(row);
}

const rowSchema = z.object({
  seq: z.number(),
  id: z.string(),
  ticket_id: z.string(),
  copy: z.number(),
  slip: z.string(),
  state: printState,
  reasons: z.string(),
  wall_ms: z.number(),
  uptime_ms: z.number(),
  boot_id: z.string(),
});

function read(raw: object): PrintJob {
  const row = rowSchema.parse(raw);
  return {
    seq: row.seq,
    id: row.id,
    ticketId: row.ticket_id,
    copy: row.copy,
    slip: slip.parse(JSON.parse(row.slip)),
    state: row.state,
    reasons: z.array(deviceReason).parse(JSON.parse(row.reasons)),
    askedAt: { wallMs: row.wall_ms, uptimeMs: row.uptime_ms, bootId: row.boot_id },
  };
}
