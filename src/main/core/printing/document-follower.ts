import type { DeviceContract, DocumentFate } from '../../../devices/contract.ts';
import type { Client } from '../../../shared/contract/client.ts';
import { never } from '../../../shared/result.ts';
import type { Clock } from '../clock.ts';
import type { Store } from '../store/store.ts';
import type { Waiting } from '../waiting.ts';
import {
  type DocumentJob,
  documentsInDoubt,
  recordDocumentEnded,
  recordDocumentProof,
} from './document-journal.ts';
import { isTooOld } from './patience.ts';
import { mostDocumentAsks, type PrintingWaits } from './waits.ts';

export interface DocumentFollowerOutside {
  readonly store: Store;
  readonly clock: Clock;
  readonly waiting: Waiting;
  readonly waits: PrintingWaits;
  readonly devices: Client<DeviceContract>;
  /** The journal knows more of this document. */
  readonly tell: (id: string) => void;
}

export interface DocumentFollower {
  /** This one is in doubt from now on. */
  take(job: DocumentJob): void;
  stop(): void;
}

/** As many as a restart asks after: older ones were settled by whoever held the paper in hand. */
const mostAfterRestart = 20;

/**
 * Asks what became of documents in doubt until their spooler knows an end of them, and takes out of its queue what
 * nobody waits for any more: left there it would come out when somebody brings paper, in front of a stranger. It never
 * hands anything over again.
 */
export function followDocuments(outside: DocumentFollowerOutside): DocumentFollower {
  const { store, clock, devices, waits } = outside;
  const inDoubt = new Map<string, { readonly job: DocumentJob; asks: number }>();
  let stopTimer = () => {};
  let asking = false;
  let stopped = false;

  devices.on('document.proven', ({ jobId }) => prove(jobId));
  devices.onState((up) => {
    if (up) void askAll();
  });
  for (const job of store.read((database) => documentsInDoubt(database, mostAfterRestart))) take(job);
  if (devices.isUp()) void askAll();

  function take(job: DocumentJob): void {
    inDoubt.set(job.id, { job, asks: 0 });
    later();
  }

  function later(): void {
    stopTimer();
    if (inDoubt.size > 0 && !stopped)
      stopTimer = outside.waiting.later(waits.documentAsk, () => void askAll());
  }

  async function askAll(): Promise<void> {
    if (asking || stopped) return;
    asking = true;
    try {
      for (const each of [...inDoubt.values()]) {
        if (!devices.isUp() || stopped) break;
        each.asks += 1;
        const fate = await ask(each.job);
        if (stopped) return;
        if (takeFate(each.job, fate) || each.asks >= mostDocumentAsks) inDoubt.delete(each.job.id);
      }
    } finally {
      asking = false;
    }
    later();
  }

  async function ask(job: DocumentJob): Promise<DocumentFate> {
    const { id: jobId } = job;
    const found = await devices.call('document.find', { jobId });
    if (!found.ok) return 'no-answer';
    if (found.value.fate !== 'under-way' || !isTooOld(job.askedAt, clock.now(), waits.documentPatience))
      return found.value.fate;
    const cancelled = await devices.call('document.cancel', { jobId });
    return cancelled.ok ? cancelled.value.fate : 'no-answer';
  }

  /** True when nothing more is to be learnt. */
  function takeFate(job: DocumentJob, fate: DocumentFate): boolean {
    switch (fate) {
      case 'completed':
        return prove(job.id);
      case 'ended':
        return end(job.id);
      case 'unknown':
        return true;
      case 'under-way':
      case 'no-answer':
        return false;
      default:
        return never(fate);
    }
  }

  /** True when it is written down, and so over. */
  function prove(id: string): boolean {
    const result = store.write((database) => recordDocumentProof(database, id, clock.now().wallMs));
    if (!result.ok) return false;
    inDoubt.delete(id);
    if (result.value) outside.tell(id);
    return true;
  }

  function end(id: string): boolean {
    const result = store.write((database) => recordDocumentEnded(database, id, clock.now().wallMs));
    if (result.ok && result.value) outside.tell(id);
    return result.ok;
  }

  return {
    take,
    stop() {
      stopped = true;
      stopTimer();
    },
  };
}
