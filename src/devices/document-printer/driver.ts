import type { DeviceReason, DocumentStage } from '../../shared/contract/printing.ts';
import type { DocumentFate, DocumentOutcome } from './contract.ts';

/** What a printer says of itself, in our words. */
export interface PrinterReport {
  /** `stopped`: it prints nothing until somebody mends or resumes it. */
  readonly stopped: boolean;
  /** Keep it from printing now. */
  readonly blocking: readonly DeviceReason[];
  /** Want care soon. */
  readonly caring: readonly DeviceReason[];
}

/**
 * One look at a printer.
 * - `blind`: it can be printed to and cannot be asked · `silent`: no answer in time · `gone`: nobody there
 * - `wrong`: somebody answers who is not this printer, or what prints is not installed
 */
export type Look =
  | { readonly kind: 'report'; readonly report: PrinterReport }
  | { readonly kind: 'blind' }
  | { readonly kind: 'silent' }
  | { readonly kind: 'gone'; readonly why: string }
  | { readonly kind: 'wrong'; readonly why: string };

export interface DocumentJob {
  readonly jobId: string;
  readonly document: Uint8Array;
  /** The file the bytes are from, for drivers that hand a path on. */
  readonly file: string;
}

export interface JobListener {
  onStage(stage: DocumentStage): void;
  /** Proof that came after `print` had answered `unconfirmed`. */
  onProven(): void;
}

/** One way to A4 paper. `print` submits once, whatever happens: a second submission could be a second paper. */
export interface DocumentDriver {
  /** Shown to technicians: "ipp://192.168.1.70/ipp/print". */
  readonly name: string;
  look(stopping: AbortSignal): Promise<Look>;
  print(job: DocumentJob, listener: JobListener, stopping: AbortSignal): Promise<DocumentOutcome>;
  /** What became of a job this process may never have seen. */
  find(jobId: string, stopping: AbortSignal): Promise<DocumentFate>;
  /** Takes it out of the queue, if it is still there. */
  cancel(jobId: string, stopping: AbortSignal): Promise<DocumentFate>;
}
