import type { PrinterStatus } from '../../shared/contract/printing.ts';
import { listeners, type Off } from '../../shared/contract/wire.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import { type Clock, pause } from '../clock.ts';
import type { Log } from '../log.ts';
import type { DocumentFate, DocumentOutcome, DocumentProgress, DocumentRequest } from './contract.ts';
import type { DocumentDriver } from './driver.ts';
import { firstState, mayPrint, next, noPrinter, statusOf } from './printer-state.ts';
import type { Document, DocumentCode } from './read-document.ts';
import type { DocumentWaits } from './waits.ts';

export interface DocumentPrinterOutside {
  /** Null when the configuration names no document printer. */
  readonly driver: DocumentDriver | null;
  readonly read: (jobId: string, sha256: string) => Promise<Result<Document, DocumentCode>>;
  readonly waits: DocumentWaits;
  readonly clock: Clock;
  /** 0 ≤ n < 1 */
  readonly random: () => number;
  readonly log: Log;
}

/** Keeps an eye on the document printer and hands it one document at a time. */
export interface DocumentPrinter {
  start(): void;
  stop(): Promise<void>;
  status(): PrinterStatus;
  print(request: DocumentRequest): Promise<Result<DocumentOutcome, 'busy'>>;
  /** What became of a job, whoever submitted it. */
  find(jobId: string): Promise<DocumentFate>;
  /** Takes a job out of the spooler's queue. */
  cancel(jobId: string): Promise<DocumentFate>;
  onChanged(listener: (status: PrinterStatus) => void): Off;
  onProgress(listener: (progress: DocumentProgress) => void): Off;
  /** Proof of a job that had been answered `unconfirmed`. */
  onProven(listener: (proven: { readonly jobId: string }) => void): Off;
}

export function documentPrinter(outside: DocumentPrinterOutside): DocumentPrinter {
  const { driver, waits, clock, log } = outside;
  const changes = listeners<PrinterStatus>();
  const progress = listeners<DocumentProgress>();
  const proven = listeners<{ readonly jobId: string }>();
  const stopping = new AbortController();
  let state = firstState;
  let status = seen();
  let kept: Promise<void> = Promise.resolve();
  let looked: Promise<void> = Promise.resolve();
  let printing = false;

  function seen(): PrinterStatus {
    const { health, reasons } = statusOf(state);
    return { health, reasons: [...reasons], since: clock.now() };
  }

  function become(later: typeof state): void {
    state = later;
    const now = seen();
    if (now.health === status.health && now.reasons.join() === status.reasons.join()) return;
    const { health, reasons } = now;
    log.info(
      { event: 'document-printer.changed', from: status.health, health, reasons },
      'the document printer changed',
    );
    status = now;
    changes.tell(status);
  }

  /** One after the other: an older answer must not overtake a newer one. */
  function look(by: DocumentDriver): Promise<void> {
    looked = looked.then(async () => {
      const look = await by.look(stopping.signal);
      if (!stopping.signal.aborted) become(next(state, look));
    });
    return looked;
  }

  async function keep(by: DocumentDriver): Promise<void> {
    let wait = waits.reconnect;
    while (!stopping.signal.aborted) {
      await look(by);
      const there = mayPrint(state) || status.health === 'blocked';
      const rest = there ? waits.statusPoll : wait * (0.5 + outside.random() / 2);
      wait = there ? waits.reconnect : Math.min(wait * 2, waits.reconnectMost);
      await pause(clock, rest, stopping.signal);
    }
  }

  async function run(by: DocumentDriver, { jobId, sha256 }: DocumentRequest): Promise<DocumentOutcome> {
    const document = await outside.read(jobId, sha256);
    if (!document.ok) {
      log.warn({ event: 'document.refused', jobId, why: document.code }, 'a document cannot be read');
      return unsent(['document-refused']);
    }
    await look(by);
    if (!mayPrint(state)) return unsent(status.reasons.length > 0 ? status.reasons : ['unplugged']);
    const outcome = await by.print(
      { jobId, document: document.value.bytes, file: document.value.file },
      {
        onStage: (stage) => progress.tell({ jobId, stage }),
        onProven() {
          log.info({ event: 'document.proven', jobId }, 'proof came late');
          proven.tell({ jobId });
        },
      },
      stopping.signal,
    );
    // Given up while the printer waits for a person: that is why, and what people are told.
    return outcome.verdict === 'unconfirmed' && status.health === 'blocked'
      ? { ...outcome, reasons: status.reasons }
      : outcome;
  }

  return {
    start() {
      if (driver) kept = keep(driver);
      else become(noPrinter);
    },
    async stop() {
      stopping.abort();
      await kept;
    },
    status: () => status,
    async print(request) {
      if (!driver) return ok(unsent(['not-configured']));
      if (printing) return failed('busy');
      printing = true;
      const outcome = await run(driver, request).finally(() => {
        printing = false;
      });
      log.info({ event: 'document.done', jobId: request.jobId, ...outcome }, 'a document ended');
      return ok(outcome);
    },
    find: async (jobId) => (driver ? driver.find(jobId, stopping.signal) : 'unknown'),
    async cancel(jobId) {
      const fate = driver ? await driver.cancel(jobId, stopping.signal) : 'unknown';
      log.info({ event: 'document.cancelled', jobId, fate }, 'a document was taken back');
      return fate;
    },
    onChanged: (listener) => changes.add(listener),
    onProgress: (listener) => progress.add(listener),
    onProven: (listener) => proven.add(listener),
  };
}

function unsent(reasons: DocumentOutcome['reasons']): DocumentOutcome {
  return { verdict: 'failed-unsent', evidence: 'none', reasons, bytesSent: 0 };
}
