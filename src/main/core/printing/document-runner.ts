import type { DeviceContract, DocumentOutcome } from '../../../devices/contract.ts';
import type { Client } from '../../../shared/contract/client.ts';
import type {
  DeviceReason,
  DocumentChange,
  DocumentStage,
  PrinterStatus,
} from '../../../shared/contract/printing.ts';
import { never } from '../../../shared/result.ts';
import type { Clock } from '../clock.ts';
import type { Store } from '../store/store.ts';
import type { Waiting } from '../waiting.ts';
import type { DocumentFolder } from './document-folder.ts';
import { followDocuments } from './document-follower.ts';
import {
  type DocumentJob,
  type DocumentSettled,
  documentById,
  documentChangeOf,
  nextOpenDocument,
  pagesOf,
  recordDocument,
  settleInterruptedDocuments,
} from './document-journal.ts';
import { isTooOld } from './patience.ts';
import { cannotTakeOne, openPrinterQueue, unsent } from './printer-queue.ts';
import type { PrintingWaits } from './waits.ts';

export interface DocumentRunnerOutside {
  readonly store: Store;
  readonly clock: Clock;
  readonly waiting: Waiting;
  readonly waits: PrintingWaits;
  readonly devices: Client<DeviceContract>;
  readonly documentFolder: DocumentFolder;
  readonly onDocument: (change: DocumentChange) => void;
  readonly onDocumentPrinter: (status: PrinterStatus) => void;
}

export interface DocumentRunner {
  printer(): PrinterStatus;
  wake(): void;
  stop(): void;
}

/**
 * The only one that hands documents to the A4 printer and writes down what became of them: one at a time, written down
 * before it is handed over, and handed over once.
 */
export function openDocumentRunner(outside: DocumentRunnerOutside): DocumentRunner {
  const { store, clock, devices, documentFolder, waits } = outside;
  let underWay: DocumentJob | undefined;

  commit((database) => settleInterruptedDocuments(database, clock.now().wallMs));
  documentFolder.clear();
  const follower = followDocuments({ ...outside, tell });
  const queue = openPrinterQueue<DocumentJob>({
    devices,
    status: 'document.status',
    clock,
    waiting: outside.waiting,
    again: waits.again,
    next: () => store.read(nextOpenDocument),
    tryJob: tryDocument,
    onPrinter: outside.onDocumentPrinter,
  });
  devices.on('document.changed', queue.tell);
  devices.on('document.progress', ({ jobId, stage }) => tellStage(jobId, stage));

  function commit(work: Parameters<Store['write']>[0]): boolean {
    return store.write(work).ok;
  }

  /** False when the document, and so every one behind it, has to wait. */
  async function tryDocument(job: DocumentJob, printer: PrinterStatus): Promise<boolean> {
    const { seq, id, sha256 } = job;
    if (tooOld(job)) return settle(job, { ...unsent(job.reasons), state: 'failed-unsent' });
    if (printer.health === 'disabled')
      return settle(job, { ...unsent(printer.reasons), state: 'failed-unsent' });
    if (cannotTakeOne(printer)) return hold(job, printer.reasons);
    const pages = store.read((database) => pagesOf(database, seq));
    if (!pages) throw new Error('an open document has lost its pages');
    if (!documentFolder.lay(id, pages)) return hold(job, []);
    // Written down before it is handed over: after a crash this document is known to be in doubt.
    if (!settle(job, { ...unsent([]), state: 'sending' })) return false;
    const tried: DocumentJob = { ...job, state: 'sending' };
    underWay = tried;
    const answer = await devices.call('document.print', { jobId: id, sha256 }, waits.documentFate);
    underWay = undefined;
    // The next start finds it in doubt.
    if (queue.isStopped()) return false;
    documentFolder.remove(id);
    if (answer.ok) return takeOutcome(tried, answer.value);
    if (answer.code === 'busy') return hold(tried, []);
    // The device process died or is silent: its spooler may have the document, and is asked once it can be.
    return settle(tried, { ...unsent(['no-reply']), state: 'unconfirmed' });
  }

  function takeOutcome(job: DocumentJob, outcome: DocumentOutcome): boolean {
    const { verdict, evidence, reasons, bytesSent } = outcome;
    switch (verdict) {
      case 'printed':
      case 'unconfirmed':
        return settle(job, { state: verdict, evidence, reasons, bytesSent });
      case 'failed-unsent':
        return tooOld(job) || neverAnyBetter(reasons)
          ? settle(job, { ...unsent(reasons), state: verdict })
          : hold(job, reasons);
      default:
        return never(verdict);
    }
  }

  function hold(job: DocumentJob, reasons: readonly DeviceReason[]): false {
    const news = job.state !== 'waiting' || job.reasons.join() !== reasons.join();
    if (news) settle(job, { ...unsent(reasons), state: 'waiting' });
    return false;
  }

  function tooOld(job: DocumentJob): boolean {
    return isTooOld(job.askedAt, clock.now(), waits.documentPatience);
  }

  function settle(job: DocumentJob, fate: DocumentSettled): boolean {
    const written = commit((database) => recordDocument(database, job.seq, fate, clock.now().wallMs));
    if (!written) return false;
    tell(job.id);
    if (fate.state === 'unconfirmed') follower.take(job);
    return true;
  }

  function tell(id: string): void {
    const job = store.read((database) => documentById(database, id));
    if (job) outside.onDocument(documentChangeOf(job));
  }

  function tellStage(jobId: string, stage: DocumentStage): void {
    if (underWay?.id !== jobId) return;
    if (underWay.state === 'sending') {
      underWay = { ...underWay, state: 'sent' };
      const { seq } = underWay;
      commit((database) =>
        recordDocument(database, seq, { ...unsent([]), state: 'sent' }, clock.now().wallMs),
      );
    }
    outside.onDocument({ ...documentChangeOf(underWay), stage });
  }

  return {
    printer: queue.printer,
    wake: queue.wake,
    stop() {
      queue.stop();
      follower.stop();
    },
  };
}

/** The printer refused these very pages: it would refuse them again, and the next document waits behind them. */
function neverAnyBetter(reasons: readonly DeviceReason[]): boolean {
  return reasons.includes('document-refused');
}
