import { z } from 'zod';
import { command } from '../../shared/contract/define.ts';
import { deviceReason, printerStatus } from '../../shared/contract/printing.ts';

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

/** Where a job is on its way (RFC 8011, section 5.3.7). `stopped`: the printer wants a person. */
export const documentStage = z.enum(['pending', 'held', 'processing', 'stopped']);
export type DocumentStage = z.infer<typeof documentStage>;

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

export const documentCommands = {
  'document.status': command(z.strictObject({}), printerStatus, []),
  /** One at a time; answers when its fate is known or given up (see `waits.ts`). Never submitted twice. */
  'document.print': command(documentRequest, documentOutcome, ['busy']),
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
