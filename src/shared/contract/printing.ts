import { z } from 'zod';
import { command } from './define.ts';
import { requestKey } from './words.ts';

/** Health of any device. `blocked`: works again when a person mends it. `degraded`: works, needs care soon. */
export const health = z.enum([
  'unknown',
  'connecting',
  'ready',
  'degraded',
  'blocked',
  'offline',
  'disabled',
]);
export type Health = z.infer<typeof health>;

export const deviceReason = z.enum([
  'paper-out',
  'paper-near-end',
  'cover-open',
  'cutter',
  'overheat',
  'unrecoverable',
  /** It says that it takes nothing now, and names no cause: its FEED button is held, or it recovers. */
  'offline',
  'no-reply',
  'unplugged',
  'not-configured',
  // Printers of A4 pages (RFC 8011, section 5.4.12).
  'media-jam',
  'tray-missing',
  'output-full',
  'toner-low',
  'toner-empty',
  /** The document cannot be read, or is none this printer takes. */
  'document-refused',
  /** The spooler ended the job before its end. */
  'job-aborted',
]);
export type DeviceReason = z.infer<typeof deviceReason>;

export const printerStatus = z.strictObject({
  health,
  reasons: z.array(deviceReason),
  /** By the clock of the process that saw the change. */
  since: z.number().int(),
});
export type PrinterStatus = z.infer<typeof printerStatus>;

/**
 * The print journal's states.
 * - `queued`: committed, not yet tried · `waiting`: the printer cannot take it now, nothing was sent
 * - `sending`: set before the first byte · `sent`: all bytes left, no proof yet
 * - `printed`: proven · `unconfirmed`: some or all bytes left and no proof came; never sent again by itself
 * - `failed-unsent`: given up before the first byte · `voided`: a person decided it is not needed
 */
export const printState = z.enum([
  'queued',
  'waiting',
  'sending',
  'sent',
  'printed',
  'unconfirmed',
  'failed-unsent',
  'voided',
]);
export type PrintState = z.infer<typeof printState>;

/**
 * What a paper is about, whoever made it: the id is that of the ticket, checklist, submission … itself.
 * - `draft`: a half-written application's code · `status`: where a submission stands · `form`: a declaration, blank or filled · `test`: a technician's own
 */
export const printSubject = z.strictObject({
  kind: z.enum(['ticket', 'checklist', 'submission', 'draft', 'status', 'form', 'test']),
  id: z.uuid(),
});
export type PrintSubject = z.infer<typeof printSubject>;

export function isSameSubject(one: PrintSubject, other: PrintSubject): boolean {
  return one.kind === other.kind && one.id === other.id;
}

/**
 * Where a printed slip is, as a printer with a presenter sees it; others never tell.
 * - `presented`: held out at the mouth · `taken`: pulled out of it
 * - `retracted`: nobody came; drawn back in, not collected. What it is about stays valid and may be printed again
 */
export const collected = z.enum(['presented', 'taken', 'retracted']);
export type Collected = z.infer<typeof collected>;

export const printChange = z.strictObject({
  jobId: z.uuid(),
  subject: printSubject,
  /** 0 for the first print; n for "IN LẠI lần n". */
  copy: z.int().nonnegative(),
  state: printState,
  /** Bands of the picture that left for the printer; null before the first. */
  bands: z.strictObject({ sent: z.int().nonnegative(), total: z.int().positive() }).nullable(),
  reasons: z.array(deviceReason),
  /** Null until the printer tells, and for ever on one without a presenter. */
  collected: collected.nullable(),
});
export type PrintChange = z.infer<typeof printChange>;

/** Where a document is on its way through its spooler (RFC 8011, section 5.3.7). `stopped`: the printer wants a person. */
export const documentStage = z.enum(['pending', 'held', 'processing', 'stopped']);
export type DocumentStage = z.infer<typeof documentStage>;

/**
 * One A4 document as its journal knows it. The states are the print journal's; `sent`: its spooler has it.
 * A document in doubt is never handed over again: another one is asked for by another request.
 */
export const documentChange = z.strictObject({
  jobId: z.uuid(),
  subject: printSubject,
  /** "Tờ khai đăng ký khai sinh" */
  name: z.string().min(1).max(200),
  state: printState,
  /** Null before its spooler has it, and where nobody tells. */
  stage: documentStage.nullable(),
  reasons: z.array(deviceReason),
});
export type DocumentChange = z.infer<typeof documentChange>;

export const printingCommands = {
  'printing.printer': command(z.strictObject({}), printerStatus, []),
  /** Every job of one subject, oldest first: a screen that was away catches up with this. */
  'printing.jobs': command(
    z.strictObject({ subject: printSubject }),
    z.strictObject({ jobs: z.array(printChange) }),
    ['unknown-subject'],
  ),
  /** Prints the same slip again with its copy mark. The same `requestKey` asks once. */
  'printing.reprint': command(z.strictObject({ subject: printSubject, requestKey }), printChange, [
    'unknown-subject',
    /** The last job of this subject is still under way: its fate must be known first. */
    'still-printing',
    'disk-full',
  ]),
  /** The A4 printer; `disabled` on a kiosk without one. */
  'printing.documentPrinter': command(z.strictObject({}), printerStatus, []),
  /** Every A4 document of one subject, oldest first. */
  'printing.documents': command(
    z.strictObject({ subject: printSubject }),
    z.strictObject({ documents: z.array(documentChange) }),
    ['unknown-subject'],
  ),
};

export const printingEvents = {
  'printer.changed': printerStatus,
  'print.changed': printChange,
  'document.changed': documentChange,
  'documentPrinter.changed': printerStatus,
};
