import type { DeviceContract, PrintOutcome } from '../../../devices/contract.ts';
import type { Client } from '../../../shared/contract/client.ts';
import type { KioskContract } from '../../../shared/contract/kiosk.ts';
import type { DeviceReason, PrintChange, PrinterStatus } from '../../../shared/contract/printing.ts';
import type { Handlers } from '../../../shared/contract/server.ts';
import { failed, never, ok, type Result } from '../../../shared/result.ts';
import { appendAudit } from '../audit/audit.ts';
import type { Clock } from '../clock.ts';
import type { Ids } from '../ids.ts';
import type { Store } from '../store/store.ts';
import type { Waiting } from '../waiting.ts';
import { copyMark } from './copy-mark.ts';
import {
  enqueuePrint,
  jobByRequestKey,
  jobBySeq,
  jobsOfTicket,
  nextOpenJob,
  type PrintFate,
  type PrintJob,
  recentSeqs,
  recordFate,
  recordProof,
  settleInterrupted,
} from './journal.ts';
import { processIdOf } from './process-id.ts';
import type { PrintingWaits } from './waits.ts';

export interface PrintingOutside {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly waiting: Waiting;
  readonly waits: PrintingWaits;
  readonly devices: Client<DeviceContract>;
  readonly onPrint: (change: PrintChange) => void;
  readonly onPrinter: (status: PrinterStatus) => void;
}

export interface Printing {
  readonly handlers: Pick<Handlers<KioskContract>, 'printing.printer' | 'printing.jobs' | 'printing.reprint'>;
  /** Something was committed that wants printing, or the kiosk has just started. */
  wake(): void;
  stop(): void;
}

/**
 * The only writer of the print journal and the only one that hands jobs to the printer: one at a time, written down
 * before the first byte, and never sent a second time by itself.
 */
export function openPrinting(outside: PrintingOutside): Printing {
  const { store, clock, devices, waits } = outside;
  let printer: PrinterStatus = offline();
  let busy = false;
  let stopped = false;
  let stopTimer = () => {};

  commit((database) => settleInterrupted(database, clock.now().wallMs));
  devices.on('printer.changed', tellPrinter);
  devices.on('print.progress', ({ jobId, sent, total }) => tellProgress(jobId, sent, total));
  devices.on('print.proven', ({ processId, evidence }) => takeProof(processId, evidence));
  devices.onState((up) => (up ? void askPrinter() : tellPrinter(offline())));
  if (devices.isUp()) void askPrinter();
  let underWay: PrintJob | undefined;

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
    if (isTooOld(job)) return settle(job, { ...unsent(job.reasons), state: 'failed-unsent' });
    if (printer.health === 'disabled')
      return settle(job, { ...unsent(printer.reasons), state: 'failed-unsent' });
    if (cannotTakeAJob(printer)) return hold(job, printer.reasons);
    // Written down before the first byte: after a crash this job is known to be in doubt.
    if (!settle(job, { ...unsent([]), state: 'sending' })) return false;
    underWay = { ...job, state: 'sending' };
    const answer = await devices.call(
      'printer.print',
      { jobId: job.id, processId: processIdOf(job.seq), slip: job.slip },
      waits.fate,
    );
    underWay = undefined;
    if (answer.ok) return takeOutcome(job, answer.value);
    if (answer.code === 'busy') return hold(job, []);
    // The device process died or is silent: bytes may have left, so the job is in doubt.
    return settle(job, { ...unsent(['no-reply']), state: 'unconfirmed' });
  }

  function takeOutcome(job: PrintJob, outcome: PrintOutcome): boolean {
    const { verdict, evidence, reasons, bytesSent } = outcome;
    switch (verdict) {
      case 'printed':
      case 'unconfirmed':
        return settle(job, { state: verdict, evidence, reasons, bytesSent });
      case 'failed-unsent':
        return isTooOld(job) ? settle(job, { ...unsent(reasons), state: verdict }) : hold(job, reasons);
      default:
        return never(verdict);
    }
  }

  function hold(job: PrintJob, reasons: readonly DeviceReason[]): false {
    const news = job.state !== 'waiting' || job.reasons.join() !== reasons.join();
    if (news) settle(job, { ...unsent(reasons), state: 'waiting' });
    return false;
  }

  /** A job's age counts within one boot; one of an earlier boot is old, whatever the clocks say. */
  function isTooOld(job: PrintJob): boolean {
    const now = clock.now();
    return now.bootId !== job.askedAt.bootId || now.uptimeMs - job.askedAt.uptimeMs > waits.patience;
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

  function reprint(ticketId: string, requestKey: string): Result<PrintChange, ReprintCode> {
    const result = store.write((database): Result<PrintJob, ReprintCode> => {
      const repeated = jobByRequestKey(database, requestKey);
      if (repeated) return ok(repeated);
      const last = jobsOfTicket(database, ticketId).at(-1);
      if (!last) return failed('unknown-ticket');
      if (isOpen(last)) return failed('still-printing');
      const copy = last.copy + 1;
      const moment = clock.now();
      const slip = { ...last.slip, copyMark: copyMark(last.slip.language, copy) };
      enqueuePrint(database, { id: outside.ids.mint(), requestKey, ticketId, copy, slip }, moment);
      appendAudit(database, { kind: 'ticket.reprint-asked', body: { ticketId, copy } }, moment);
      const job = jobByRequestKey(database, requestKey);
      if (!job) throw new Error('a print job just written cannot be read');
      return ok(job);
    });
    const job = result.ok ? result.value : result;
    if (!job.ok) return job;
    wake();
    return ok(changeOf(job.value));
  }

  return {
    handlers: {
      'printing.printer': () => ok(printer),
      'printing.jobs'({ ticketId }) {
        const jobs = store.read((database) => jobsOfTicket(database, ticketId));
        return jobs.length === 0 ? failed('unknown-ticket') : ok({ jobs: jobs.map(changeOf) });
      },
      'printing.reprint': ({ ticketId, requestKey }) => reprint(ticketId, requestKey),
    },
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

type ReprintCode = 'unknown-ticket' | 'still-printing' | 'disk-full';

function isOpen(job: PrintJob): boolean {
  return job.state === 'queued' || job.state === 'waiting' || job.state === 'sending' || job.state === 'sent';
}

function unsent(reasons: readonly DeviceReason[]): Omit<PrintFate, 'state'> {
  return { reasons, evidence: 'none', bytesSent: 0 };
}

function changeOf(job: PrintJob): PrintChange {
  const { id: jobId, ticketId, copy, state, reasons } = job;
  return { jobId, ticketId, copy, state, bands: null, reasons: [...reasons] };
}
