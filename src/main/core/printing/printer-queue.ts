import type { DeviceContract } from '../../../devices/contract.ts';
import type { Client } from '../../../shared/contract/client.ts';
import type { DeviceReason, PrinterStatus } from '../../../shared/contract/printing.ts';
import type { Clock } from '../clock.ts';
import type { Waiting } from '../waiting.ts';

export interface PrinterQueueOutside<Job> {
  readonly devices: Client<DeviceContract>;
  readonly status: 'printer.status' | 'document.status';
  readonly clock: Clock;
  readonly waiting: Waiting;
  /** Milliseconds until a job that had to wait is looked at again, when nothing else happens. */
  readonly again: number;
  readonly next: () => Job | undefined;
  /** False when the job, and so every one behind it, has to wait. */
  readonly tryJob: (job: Job, printer: PrinterStatus) => Promise<boolean>;
  readonly onPrinter: (status: PrinterStatus) => void;
}

/** One printer and the jobs that wait for it: tried in order, one at a time, and again whenever the printer changes. */
export interface PrinterQueue {
  printer(): PrinterStatus;
  wake(): void;
  stop(): void;
  isStopped(): boolean;
  /** The device process told of a change. */
  tell(status: PrinterStatus): void;
}

export function openPrinterQueue<Job>(outside: PrinterQueueOutside<Job>): PrinterQueue {
  const { devices } = outside;
  let printer = away();
  let busy = false;
  let stopped = false;
  let stopTimer = () => {};

  devices.onState((up) => (up ? void ask() : tell(away())));
  if (devices.isUp()) void ask();

  function away(): PrinterStatus {
    return { health: 'connecting', reasons: ['no-reply'], since: outside.clock.now().wallMs };
  }

  async function ask(): Promise<void> {
    const before = printer;
    const answer = await devices.call(outside.status, {});
    // Every change is told as an event: one that came meanwhile is newer than the answer.
    if (answer.ok && printer === before) tell(answer.value);
  }

  function tell(status: PrinterStatus): void {
    printer = status;
    outside.onPrinter(status);
    wake();
  }

  function wake(): void {
    stopTimer();
    if (!busy && !stopped) void work();
  }

  async function work(): Promise<void> {
    busy = true;
    try {
      for (let job = outside.next(); job !== undefined && !stopped; job = outside.next()) {
        if (await outside.tryJob(job, printer)) continue;
        stopTimer = outside.waiting.later(outside.again, wake);
        return;
      }
    } finally {
      busy = false;
    }
  }

  return {
    printer: () => printer,
    wake,
    tell,
    isStopped: () => stopped,
    stop() {
      stopped = true;
      stopTimer();
    },
  };
}

/** `unknown` can be printed to and cannot be asked, as by the Windows adapter. */
export function cannotTakeOne({ health }: PrinterStatus): boolean {
  return health === 'blocked' || health === 'offline' || health === 'connecting';
}

/** What is known of a job of which nothing left. */
export function unsent(reasons: readonly DeviceReason[]): {
  readonly reasons: readonly DeviceReason[];
  readonly evidence: 'none';
  readonly bytesSent: 0;
} {
  return { reasons, evidence: 'none', bytesSent: 0 };
}
