import type { DeviceReason, PrintChange, PrinterStatus } from '../../../shared/contract/printing.ts';
import { never } from '../../../shared/result.ts';

/**
 * What the screen may truthfully say about the paper of a number.
 * - `unknown`: core has not said yet · `printing`: on its way, with the bands that left
 * - `waiting`: the printer cannot take it now; it comes by itself when a person mended the printer
 * - `retracted`: it was printed and held out, nobody took it, and the printer drew it back in
 * - `none`: no paper comes by itself · `unconfirmed`: bytes left and no proof came
 */
export type PrintStory =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'printing'; readonly copy: number; readonly sent: number; readonly total: number }
  | { readonly kind: 'printed' | 'retracted'; readonly copy: number }
  | { readonly kind: 'waiting'; readonly copy: number; readonly reason: DeviceReason | null }
  | { readonly kind: 'none'; readonly copy: number; readonly reason: DeviceReason | null }
  | { readonly kind: 'unconfirmed'; readonly copy: number; readonly reason: DeviceReason | null };

/** The most telling reason first: what a person can mend, before what only a technician can. */
const telling: readonly DeviceReason[] = [
  'paper-out',
  'cover-open',
  'cutter',
  'media-jam',
  'tray-missing',
  'output-full',
  'toner-empty',
  'overheat',
  'offline',
  'unplugged',
  'no-reply',
  'unrecoverable',
  'job-aborted',
  'document-refused',
  'not-configured',
];

export function printStory(jobs: readonly PrintChange[], printer: PrinterStatus | null): PrintStory {
  const job = latestJob(jobs);
  if (!job) return { kind: 'unknown' };
  const { copy } = job;
  const reason = reasonOf(job, printer);
  switch (job.state) {
    case 'queued':
    case 'sending':
    case 'sent':
      return { kind: 'printing', copy, sent: job.bands?.sent ?? 0, total: job.bands?.total ?? 1 };
    case 'printed':
      return { kind: job.collected === 'retracted' ? 'retracted' : 'printed', copy };
    case 'waiting':
      return { kind: 'waiting', copy, reason };
    case 'failed-unsent':
    case 'voided':
      return { kind: 'none', copy, reason };
    case 'unconfirmed':
      return { kind: 'unconfirmed', copy, reason };
    default:
      return never(job.state);
  }
}

/** Whether a person may have the same paper again, with its copy mark. */
export function mayBePrintedAgain({ kind }: PrintStory): boolean {
  return kind === 'unconfirmed' || kind === 'retracted';
}

export function latestJob(jobs: readonly PrintChange[]): PrintChange | undefined {
  return jobs.reduce<PrintChange | undefined>(
    (last, job) => (last && last.copy > job.copy ? last : job),
    undefined,
  );
}

function reasonOf(job: PrintChange, printer: PrinterStatus | null): DeviceReason | null {
  const told = [...job.reasons, ...(printer?.reasons ?? [])];
  return telling.find((each) => told.includes(each)) ?? null;
}

/** The list with this news in it: a job is known by its id, and only its latest news counts. */
export function withChange(jobs: readonly PrintChange[], change: PrintChange): readonly PrintChange[] {
  return [...jobs.filter((each) => each.jobId !== change.jobId), change];
}
