import { z } from 'zod';
import { command } from '../../shared/contract/define.ts';
import { deviceReason, documentStage, printerStatus } from '../../shared/contract/printing.ts';

/**
 * What is known about one document, and by what.
 * - `printed`: `spool-completed`, the spooler or the printer itself called the job completed without errors
 * - `unconfirmed`: it was handed over and no proof came, or it ended otherwise; paper may or may not be there
 * - `failed-unsent`: nobody took it; it may be tried again without risk
 */
export const documentOutcome = z.strictObject({
  verdict: z.enum(['printed', 'unconfirmed', 'failed-unsent']),
  evidence: z.enum(['spool-completed', 'none']),
  reasons: z.array(deviceReason),
  bytesSent: z.int().nonnegative(),
});
export type DocumentOutcome = z.infer<typeof documentOutcome>;

export const documentProgress = z.strictObject({ jobId: z.uuid(), stage: documentStage });
export type DocumentProgress = z.infer<typeof documentProgress>;

/**
 * The PDF itself lies as `<jobId>.pdf` in the folder both processes are started with: a frame between processes is at most
 * 256 KiB, and a path that travels could lead anywhere. `sha256` ties the file to what was written down about it.
 */
export const documentRequest = z.strictObject({
  jobId: z.uuid(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type DocumentRequest = z.infer<typeof documentRequest>;

/**
 * What its spooler knows of a document that was perhaps handed to it, asked by the job's own name.
 * - `completed`: proof that it is printed · `ended`: given up or cancelled; some pages may lie in the tray
 * - `under-way`: it stands in the queue or is being printed · `unknown`: the spooler has no such job, or none that tells
 * - `no-answer`: nobody could be asked now
 */
export const documentFate = z.enum(['completed', 'ended', 'under-way', 'unknown', 'no-answer']);
export type DocumentFate = z.infer<typeof documentFate>;

const ofJob = z.strictObject({ jobId: z.uuid() });

export const documentCommands = {
  'document.status': command(z.strictObject({}), printerStatus, []),
  /** One at a time; answers when its fate is known or given up (see `waits.ts`). Never submitted twice. */
  'document.print': command(documentRequest, documentOutcome, ['busy']),
  /** What became of a document whose answer was lost with the process that had it. Asking is free, submitting again is not. */
  'document.find': command(ofJob, z.strictObject({ fate: documentFate }), []),
  /** Takes a document out of its spooler's queue; what it answers is what is known afterwards. */
  'document.cancel': command(ofJob, z.strictObject({ fate: documentFate }), []),
};

export const documentEvents = {
  'document.changed': printerStatus,
  'document.progress': documentProgress,
  /** Proof that came after `document.print` had given up waiting. */
  'document.proven': z.strictObject({ jobId: z.uuid(), evidence: z.literal('spool-completed') }),
};

/** How A4 pages are printed. `simulated`: the shell starts a model and fills in its URI. */
export const documentPrinterSettings = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ipp'), uri: z.url({ protocol: /^(ipps?|https?)$/ }).max(500) }),
  z.strictObject({
    kind: z.literal('windows'),
    /** Full path of a program such as SumatraPDF; `{file}` among its words becomes the PDF's path. */
    command: z.string().min(1).max(500),
    args: z
      .array(z.string().max(200))
      .max(20)
      .default(['-print-to-default', '-silent', '{file}'])
      .refine((words) => words.includes('{file}'), { message: 'one of the words must be {file}' }),
  }),
  z.strictObject({ kind: z.literal('simulated') }),
  z.strictObject({ kind: z.literal('none') }),
]);
export type DocumentPrinterSettings = z.infer<typeof documentPrinterSettings>;
