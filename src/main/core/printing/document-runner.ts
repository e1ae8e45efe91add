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
  let printer: PrinterStatus = away();
  let busy = false;
  let stopped = false;
  let stopTimer = () => {};
  let underWay: DocumentJob | undefined;

  commit((database) => settleInterruptedDocuments(database, clock.now().wallMs));
  documentFolder.clear();
  const follower = followDocuments({ ...outside, tell });
  devices.on('document.changed', tellPrinter);
  devices.on('document.progress', ({ jobId, stage }) => tellStage(jobId, stage));
  devices.onState((up) => (up ? void askPrinter() : tellPrinter(away())));
  if (devices.isUp()) void askPrinter();

  function away(): PrinterStatus {
    return { health: 'connecting', reasons: ['no-reply'], since: clock.now().wallMs };
  }

  function commit(work: Parameters<Store['write']>[0]): boolean {
    return store.write(work).ok;
  }

  async function askPrinter(): Promise<void> {
    const before = printer;
    const answer = await devices.call('document.status', {});
    // Every change is told as an event: one that came meanwhile is newer than the answer.
    if (answer.ok && printer === before) tellPrinter(answer.value);
  }

  function tellPrinter(status: PrinterStatus): void {
    printer = status;
    outside.onDocumentPrinter(status);
    wake();
  }

  function wake(): void {
    stopTimer();
    if (!busy && !stopped) void work();
  }

  async function work(): Promise<void> {
    busy = true;
    try {
      for (let job = store.read(nextOpenDocument); job && !stopped; job = store.read(nextOpenDocument)) {
        if (!(await tryDocument(job))) {
          stopTimer = outside.waiting.later(waits.again, wake);
          return;
        }
      }
    } finally {
      busy = false;
    }
  }

  /** False when the document, and so every one behind it, has to wait. */
  async function tryDocument(job: DocumentJob): Promise<boolean> {
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
    if (stopped) return false;
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
    printer: () => printer,
    wake,
    stop() {
      stopped = true;
      stopTimer();
      follower.stop();
    },
  };
}

/** `unknown`: it can be printed to and cannot be asked, as by the Windows adapter. */
function cannotTakeOne({ health }: PrinterStatus): boolean {
  return health === 'blocked' || health === 'offline' || health === 'connecting';
}

/** The printer refused these very pages: it would refuse them again, and the next document waits behind them. */
function neverAnyBetter(reasons: readonly DeviceReason[]): boolean {
  return reasons.includes('document-refused');
}

function unsent(reasons: readonly DeviceReason[]): Omit<DocumentSettled, 'state'> {
  return { reasons, evidence: 'none', bytesSent: 0 };
}
