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

export const printChange = z.strictObject({
  jobId: z.uuid(),
  ticketId: z.uuid(),
  /** 0 for the first print; n for "IN LẠI lần n". */
  copy: z.int().nonnegative(),
  state: printState,
  /** Bands of the picture that left for the printer; null before the first. */
  bands: z.strictObject({ sent: z.int().nonnegative(), total: z.int().positive() }).nullable(),
  reasons: z.array(deviceReason),
});
export type PrintChange = z.infer<typeof printChange>;

export const printingCommands = {
  'printing.printer': command(z.strictObject({}), printerStatus, []),
  /** Every job of a ticket, oldest first: a screen that was away catches up with this. */
  'printing.jobs': command(
    z.strictObject({ ticketId: z.uuid() }),
    z.strictObject({ jobs: z.array(printChange) }),
    ['unknown-ticket'],
  ),
  /** Prints the same number again with its copy mark. The same `requestKey` asks once. */
  'printing.reprint': command(z.strictObject({ ticketId: z.uuid(), requestKey }), printChange, [
    'unknown-ticket',
    /** The last job of this ticket is still under way: its fate must be known first. */
    'still-printing',
    'disk-full',
  ]),
};

export const printingEvents = {
  'printer.changed': printerStatus,
  'print.changed': printChange,
};
