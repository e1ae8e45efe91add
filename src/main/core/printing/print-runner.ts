import type { DeviceContract, PrintOutcome } from '../../../devices/contract.ts';
import type { Client } from '../../../shared/contract/client.ts';
import type { Payload } from '../../../shared/contract/define.ts';
import type {
  Collected,
  DeviceReason,
  PrintChange,
  PrinterStatus,
} from '../../../shared/contract/printing.ts';
import { never } from '../../../shared/result.ts';
import type { Clock } from '../clock.ts';
import type { Store } from '../store/store.ts';
import type { Waiting } from '../waiting.ts';
import {
  changeOf,
  jobById,
  jobBySeq,
  nextOpenJob,
  type PrintFate,
  type PrintJob,
  recentSeqs,
  recordCollected,
  recordFate,
  recordPaper,
  recordProof,
  settleInterrupted,
} from './journal.ts';
import { isTooOld } from './patience.ts';
import { cannotTakeOne, openPrinterQueue, unsent } from './printer-queue.ts';
import { processIdOf } from './process-id.ts';
import type { PrintingWaits } from './waits.ts';

export interface PrintRunnerOutside {
  readonly store: Store;
  readonly clock: Clock;
  readonly waiting: Waiting;
  readonly waits: PrintingWaits;
  readonly devices: Client<DeviceContract>;
  readonly onPrint: (change: PrintChange) => void;
  readonly onPrinter: (status: PrinterStatus) => void;
}

export interface PrintRunner {
  printer(): PrinterStatus;
  wake(): void;
  stop(): void;
}

/**
 * The only one that hands jobs to the receipt printer and writes down what became of them: one at a time, written down
 * before the first byte, and never sent a second time by itself.
 */
export function openPrintRunner(outside: PrintRunnerOutside): PrintRunner {
  const { store, clock, devices, waits } = outside;
  let underWay: PrintJob | undefined;

  commit((database) => settleInterrupted(database, clock.now().wallMs));
  const queue = openPrinterQueue<PrintJob>({
    devices,
    status: 'printer.status',
    clock,
    waiting: outside.waiting,
    again: waits.again,
    next: () => store.read(nextOpenJob),
    tryJob,
    onPrinter: outside.onPrinter,
  });
  devices.on('printer.changed', queue.tell);
  devices.on('print.progress', tellProgress);
  devices.on('print.proven', ({ processId, evidence }) => takeProof(processId, evidence));
  devices.on('print.collected', ({ jobId, what }) => takeCollected(jobId, what));

  function commit(work: Parameters<Store['write']>[0]): boolean {
    return store.write(work).ok;
  }

  /** False when the job, and so every one behind it, has to wait. */
  async function tryJob(job: PrintJob, printer: PrinterStatus): Promise<boolean> {
    if (tooOld(job)) return settle(job, { ...unsent(job.reasons), state: 'failed-unsent' });
    if (printer.health === 'disabled')
      return settle(job, { ...unsent(printer.reasons), state: 'failed-unsent' });
    if (cannotTakeOne(printer)) return hold(job, printer.reasons);
    // Written down before the first byte: after a crash this job is known to be in doubt.
    if (!settle(job, { ...unsent([]), state: 'sending' })) return false;
    const tried: PrintJob = { ...job, state: 'sending' };
    underWay = tried;
    const answer = await devices.call(
      'printer.print',
      { jobId: job.id, processId: processIdOf(job.seq), slip: job.slip },
      waits.fate,
    );
    underWay = undefined;
    // The next start finds it in doubt.
    if (queue.isStopped()) return false;
    if (answer.ok) return takeOutcome(tried, answer.value);
    if (answer.code === 'busy') return hold(tried, []);
    // The device process died or is silent: bytes may have left, so the job is in doubt.
    return settle(tried, { ...unsent(['no-reply']), state: 'unconfirmed' });
  }

  function takeOutcome(job: PrintJob, outcome: PrintOutcome): boolean {
    const { verdict, evidence, reasons, bytesSent } = outcome;
    switch (verdict) {
      case 'printed':
      case 'unconfirmed':
        return settle(job, { state: verdict, evidence, reasons, bytesSent });
      case 'failed-unsent':
        return tooOld(job) ? settle(job, { ...unsent(reasons), state: verdict }) : hold(job, reasons);
      default:
        return never(verdict);
    }
  }

  function hold(job: PrintJob, reasons: readonly DeviceReason[]): false {
    const news = job.state !== 'waiting' || job.reasons.join() !== reasons.join();
    if (news) settle(job, { ...unsent(reasons), state: 'waiting' });
    return false;
  }

  function tooOld(job: PrintJob): boolean {
    return isTooOld(job.askedAt, clock.now(), waits.patience);
  }

  function settle(job: PrintJob, fate: PrintFate): boolean {
    const written = commit((database) => recordFate(database, job.seq, fate, clock.now().wallMs));
    if (written) tellJob(job.seq);
    return written;
  }

  function tellJob(seq: number): void {
    const job = store.read((database) => jobBySeq(database, seq));
    if (job) outside.onPrint(changeOf(job));
  }

  function tellProgress({ jobId, sent, total, mm }: Payload<DeviceContract, 'print.progress'>): void {
    if (underWay?.id !== jobId) return;
    if (sent === total && underWay.state === 'sending') {
      underWay = { ...underWay, state: 'sent' };
      const { seq } = underWay;
      commit((database) => {
        recordFate(database, seq, { ...unsent([]), state: 'sent' }, clock.now().wallMs);
        recordPaper(database, seq, mm);
      });
    }
    outside.onPrint({ ...changeOf(underWay), bands: { sent, total } });
  }

  function takeProof(processId: string, evidence: 'process-id' | 'ordered-status'): void {
    const seq = store
      .read((database) => recentSeqs(database, 1000))
      .find((each) => processIdOf(each) === processId);
    if (seq === undefined) return;
    const result = store.write((database) => recordProof(database, seq, evidence, clock.now().wallMs));
    if (result.ok && result.value) tellJob(seq);
  }

  function takeCollected(jobId: string, what: Collected): void {
    const result = store.write((database) => recordCollected(database, jobId, what, clock.now().wallMs));
    if (!result.ok || !result.value) return;
    const job = store.read((database) => jobById(database, jobId));
    if (job) outside.onPrint(changeOf(job));
  }

  return {
    printer: queue.printer,
    wake: queue.wake,
    stop: queue.stop,
  };
}
