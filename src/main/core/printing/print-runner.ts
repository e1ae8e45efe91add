import type { DeviceContract, PrintOutcome } from '../../../devices/contract.ts';
import type { Client } from '../../../shared/contract/client.ts';
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
  recordProof,
  settleInterrupted,
} from './journal.ts';
import { isTooOld } from './patience.ts';
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
  let printer: PrinterStatus = offline();
  let busy = false;
  let stopped = false;
  let stopTimer = () => {};
  let underWay: PrintJob | undefined;

  commit((database) => settleInterrupted(database, clock.now().wallMs));
  devices.on('printer.changed', tellPrinter);
  devices.on('print.progress', ({ jobId, sent, total }) => tellProgress(jobId, sent, total));
  devices.on('print.proven', ({ processId, evidence }) => takeProof(processId, evidence));
  devices.on('print.collected', ({ jobId, what }) => takeCollected(jobId, what));
  devices.onState((up) => (up ? void askPrinter() : tellPrinter(offline())));
  if (devices.isUp()) void askPrinter();

  function offline(): PrinterStatus {
    return { health: 'connecting', reasons: ['no-reply'], since: clock.now().wallMs };
  }

  function commit(work: Parameters<Store['write']>[0]): boolean {
    return store.write(work).ok;
  }

  async function askPrinter(): Promise<void> {
    const before = printer;
    const answer = await devices.call('printer.status', {});
    // Every change is told as an event: one that came meanwhile is newer than the answer.
    if (answer.ok && printer === before) tellPrinter(answer.value);
  }

  function tellPrinter(status: PrinterStatus): void {
    printer = status;
    outside.onPrinter(status);
    wake();
  }

  function wake(): void {
    stopTimer();
    if (!busy && !stopped) void work();
  }

  /** Works the queue until it is empty or the printer cannot take more. */
  async function work(): Promise<void> {
    busy = true;
    try {
      for (let job = store.read(nextOpenJob); job && !stopped; job = store.read(nextOpenJob)) {
        if (!(await tryJob(job))) {
          stopTimer = outside.waiting.later(waits.again, wake);
          return;
        }
      }
    } finally {
      busy = false;
    }
  }

  /** False when the job, and so every one behind it, has to wait. */
  async function tryJob(job: PrintJob): Promise<boolean> {
    if (tooOld(job)) return settle(job, { ...unsent(job.reasons), state: 'failed-unsent' });
    if (printer.health === 'disabled')
      return settle(job, { ...unsent(printer.reasons), state: 'failed-unsent' });
    if (cannotTakeAJob(printer)) return hold(job, printer.reasons);
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
    if (stopped) return false;
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

  function tellProgress(jobId: string, sent: number, total: number): void {
    if (underWay?.id !== jobId) return;
    if (sent === total && underWay.state === 'sending') {
      underWay = { ...underWay, state: 'sent' };
      const { seq } = underWay;
      commit((database) => recordFate(database, seq, { ...unsent([]), state: 'sent' }, clock.now().wallMs));
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
    printer: () => printer,
    wake,
    stop() {
      stopped = true;
      stopTimer();
    },
  };
}

function cannotTakeAJob({ health }: PrinterStatus): boolean {
  return health === 'blocked' || health === 'offline' || health === 'connecting';
}

function unsent(reasons: readonly DeviceReason[]): Omit<PrintFate, 'state'> {
  return { reasons, evidence: 'none', bytesSent: 0 };
}
