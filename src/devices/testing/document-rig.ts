import { createHash, randomUUID } from 'node:crypto';
import type { PrinterStatus } from '../../shared/contract/printing.ts';
import { ok } from '../../shared/result.ts';
import { systemClock } from '../clock.ts';
import type { DocumentOutcome, DocumentProgress } from '../document-printer/contract.ts';
import { httpExchange } from '../document-printer/ipp/exchange.ts';
import { ippDriver } from '../document-printer/ipp/ipp-driver.ts';
import { type DocumentPrinter, documentPrinter } from '../document-printer/supervisor.ts';
import { type DocumentWaits, documentWaits } from '../document-printer/waits.ts';
import { silentLog } from '../log.ts';

/** Real time in tests against real sockets: the same table, only impatient. */
export const quickWaits: DocumentWaits = {
  ...documentWaits,
  answer: 1_000,
  statusPoll: 25,
  reconnect: 25,
  reconnectMost: 50,
  jobPoll: 25,
};

export interface DocumentRig {
  readonly printer: DocumentPrinter;
  readonly stages: DocumentProgress['stage'][];
  /** Job ids whose proof came late. */
  readonly proven: string[];
  print(document: Uint8Array, jobId?: string): Promise<DocumentOutcome>;
  /** Resolves once the status is like this. */
  becomes(health: PrinterStatus['health'], ...reasons: PrinterStatus['reasons']): Promise<void>;
  /** Resolves at the next late proof, or at once when there was one. */
  proof(): Promise<void>;
}

/** The document printer's side on a real HTTP line. */
export function documentRig(uri: string, waits: Partial<DocumentWaits> = {}): DocumentRig {
  const all = { ...quickWaits, ...waits };
  const documents = new Map<string, Uint8Array>();
  const printer = documentPrinter({
    driver: ippDriver({ printerUri: uri, exchange: httpExchange(uri), clock: systemClock, waits: all }),
    read: async (jobId) => ok({ file: `${jobId}.pdf`, bytes: documents.get(jobId) ?? new Uint8Array() }),
    waits: all,
    clock: systemClock,
    random: () => 0.5,
    log: silentLog,
  });
  const stages: DocumentProgress['stage'][] = [];
  const proven: string[] = [];
  printer.onProgress(({ stage }) => stages.push(stage));
  printer.onProven(({ jobId }) => proven.push(jobId));
  printer.start();
  return {
    printer,
    stages,
    proven,
    async print(document, jobId = randomUUID()) {
      documents.set(jobId, document);
      const sha256 = createHash('sha256').update(document).digest('hex');
      const result = await printer.print({ jobId, sha256 });
      if (!result.ok) throw new Error(result.code);
      return result.value;
    },
    becomes: (health, ...reasons) =>
      new Promise((resolve) => {
        const wanted = `${health}: ${reasons.join()}`;
        const look = (status: PrinterStatus) => {
          if (`${status.health}: ${status.reasons.join()}` !== wanted) return;
          off();
          resolve();
        };
        const off = printer.onChanged(look);
        look(printer.status());
      }),
    proof: () =>
      new Promise((resolve) => {
        const off = printer.onProven(() => {
          off();
          resolve();
        });
        if (proven.length > 0) resolve();
      }),
  };
}
