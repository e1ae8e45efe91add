import type { DocumentChange, PrintChange } from '../../../shared/contract/printing.ts';

/** An A4 document tells the same story as a slip: it has no copies, no bands and no presenter. */
export function documentAsPrint({ jobId, subject, state, reasons }: DocumentChange): PrintChange {
  return { jobId, subject, copy: 0, state, bands: null, reasons, collected: null };
}
