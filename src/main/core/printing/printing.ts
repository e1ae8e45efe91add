import type { KioskContract } from '../../../shared/contract/kiosk.ts';
import type { PrintChange, PrintSubject } from '../../../shared/contract/printing.ts';
import type { Handlers } from '../../../shared/contract/server.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { appendAudit } from '../audit/audit.ts';
import type { Ids } from '../ids.ts';
import { copyMark } from './copy-mark.ts';
import { documentChangeOf, documentsOf } from './document-journal.ts';
import { type DocumentRunnerOutside, openDocumentRunner } from './document-runner.ts';
import { changeOf, enqueuePrint, jobByRequestKey, jobsOf, type PrintJob } from './journal.ts';
import { openPrintRunner, type PrintRunnerOutside } from './print-runner.ts';

export interface PrintingOutside extends PrintRunnerOutside, DocumentRunnerOutside {
  readonly ids: Ids;
}

export interface Printing {
  readonly handlers: Pick<
    Handlers<KioskContract>,
    | 'printing.printer'
    | 'printing.jobs'
    | 'printing.reprint'
    | 'printing.documentPrinter'
    | 'printing.documents'
  >;
  /** Something was committed that wants printing, on a slip or on A4, or the kiosk has just started. */
  wake(): void;
  stop(): void;
}

/** Answers what became of a paper, and prints a slip again when asked; the runners do the printing. */
export function openPrinting(outside: PrintingOutside): Printing {
  const { store, clock, ids } = outside;
  const slips = openPrintRunner(outside);
  const documents = openDocumentRunner(outside);

  function reprint(subject: PrintSubject, requestKey: string): Result<PrintChange, ReprintCode> {
    const result = store.write((database): Result<PrintJob, ReprintCode> => {
      const repeated = jobByRequestKey(database, requestKey);
      if (repeated) return ok(repeated);
      const last = jobsOf(database, subject).at(-1);
      if (!last) return failed('unknown-subject');
      if (isOpen(last)) return failed('still-printing');
      const copy = last.copy + 1;
      const moment = clock.now();
      const slip = { ...last.slip, copyMark: copyMark(last.slip.language, copy) };
      enqueuePrint(database, { id: ids.mint(), requestKey, subject, copy, slip }, moment);
      const body = { subjectKind: subject.kind, subjectId: subject.id, copy };
      appendAudit(database, { kind: 'print.reprint-asked', body }, moment);
      const job = jobByRequestKey(database, requestKey);
      if (!job) throw new Error('a print job just written cannot be read');
      return ok(job);
    });
    const job = result.ok ? result.value : result;
    if (!job.ok) return job;
    slips.wake();
    return ok(changeOf(job.value));
  }

  return {
    handlers: {
      'printing.printer': () => ok(slips.printer()),
      'printing.jobs'({ subject }) {
        const jobs = store.read((database) => jobsOf(database, subject));
        return jobs.length === 0 ? failed('unknown-subject') : ok({ jobs: jobs.map(changeOf) });
      },
      'printing.reprint': ({ subject, requestKey }) => reprint(subject, requestKey),
      'printing.documentPrinter': () => ok(documents.printer()),
      'printing.documents'({ subject }) {
        const jobs = store.read((database) => documentsOf(database, subject));
        return jobs.length === 0 ? failed('unknown-subject') : ok({ documents: jobs.map(documentChangeOf) });
      },
    },
    wake() {
      slips.wake();
      documents.wake();
    },
    stop() {
      slips.stop();
      documents.stop();
    },
  };
}

type ReprintCode = 'unknown-subject' | 'still-printing' | 'disk-full';

function isOpen({ state }: PrintJob): boolean {
  return state === 'queued' || state === 'waiting' || state === 'sending' || state === 'sent';
}
