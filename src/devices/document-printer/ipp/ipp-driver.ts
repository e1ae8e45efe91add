import type { DeviceReason, DocumentStage } from '../../../shared/contract/printing.ts';
import { never } from '../../../shared/result.ts';
import { type Clock, pause, within } from '../../clock.ts';
import type { DocumentFate, DocumentOutcome } from '../contract.ts';
import type { DocumentDriver, DocumentJob, JobListener } from '../driver.ts';
import type { DocumentWaits } from '../waits.ts';
import type { Exchange, ExchangeCode } from './exchange.ts';
import { type IppQuestions, ippQuestions, type JobReport, notFound } from './questions.ts';

export interface IppDriverOutside {
  /** Named in every request: "ipp://192.168.1.70:631/ipp/print". */
  readonly printerUri: string;
  readonly exchange: Exchange;
  readonly clock: Clock;
  readonly waits: DocumentWaits;
}

/**
 * A printer or spooler that speaks IPP: CUPS, or a network printer itself. A job is submitted once and followed to its
 * end; when the line breaks in the middle, the job is looked for by its name and never submitted again.
 */
export function ippDriver(outside: IppDriverOutside): DocumentDriver {
  const { clock, waits } = outside;
  const questions = ippQuestions(outside);

  async function print(
    job: DocumentJob,
    listener: JobListener,
    stopping: AbortSignal,
  ): Promise<DocumentOutcome> {
    const bytesSent = job.document.length;
    const began = clock.now();
    const submitted = await submit(questions, job, stopping);
    if (submitted.kind === 'unsent') return unsent(submitted.reasons);
    const follower = new Follower(questions, outside, submitted.id, jobName(job.jobId), listener);
    const fate = follower.run(began + waits.proof, stopping);
    const reached = await within(clock, Math.max(0, began + waits.fate - clock.now()), fate, null);
    if (reached) return outcomeOf(reached, bytesSent);
    void fate.then((late) => late.kind === 'completed' && listener.onProven());
    return { verdict: 'unconfirmed', evidence: 'none', reasons: ['no-reply'], bytesSent };
  }

  async function find(jobId: string, stopping: AbortSignal): Promise<DocumentFate> {
    const found = await questions.find(jobName(jobId), stopping);
    if (!found.ok) return 'no-answer';
    return found.value === null ? 'unknown' : fateOf(found.value, stopping);
  }

  async function fateOf(id: number, stopping: AbortSignal): Promise<DocumentFate> {
    const job = await questions.job(id, stopping);
    if (!job.ok) return 'no-answer';
    return job.value ? fateOfReport(job.value) : 'unknown';
  }

  async function cancel(jobId: string, stopping: AbortSignal): Promise<DocumentFate> {
    const found = await questions.find(jobName(jobId), stopping);
    if (!found.ok) return 'no-answer';
    if (found.value === null) return 'unknown';
    // Whatever it answers, the job's own state is what counts: it may have ended a moment before.
    void (await questions.cancel(found.value, stopping));
    return fateOf(found.value, stopping);
  }

  return { name: outside.printerUri, look: questions.look, print, find, cancel };
}

function fateOfReport({ state, reasons }: JobReport): Exclude<DocumentFate, 'unknown' | 'no-answer'> {
  switch (state) {
    case 'completed':
      return reasons.includes('job-completed-with-errors') ? 'ended' : 'completed';
    case 'canceled':
    case 'aborted':
      return 'ended';
    case 'pending':
    case 'held':
    case 'processing':
    case 'stopped':
      return 'under-way';
    default:
      return never(state);
  }
}

/** Names the job in the spooler for ever: found by it when the answer to its submission was lost. */
function jobName(jobId: string): string {
  return `mot-cua-${jobId}`;
}

type Submitted =
  | { readonly kind: 'unsent'; readonly reasons: DeviceReason[] }
  /** The spooler has it, or may have it: then its number is not known yet. */
  | { readonly kind: 'left'; readonly id: number | null };

async function submit(questions: IppQuestions, job: DocumentJob, stopping: AbortSignal): Promise<Submitted> {
  const answer = await questions.submit(jobName(job.jobId), job.document, stopping);
  if (answer.ok) return { kind: 'left', id: answer.value };
  if (answer.code === 'declined') return declined(answer.status);
  return withoutAnswer(answer.code);
}

/** RFC 8011, section 4.1.7: a request that is declined creates no job. */
function declined(status: number): Submitted {
  switch (status) {
    case notFound:
      return { kind: 'unsent', reasons: ['not-configured'] };
    case 0x0506:
    case 0x0507:
      return { kind: 'unsent', reasons: ['offline'] };
    default:
      // Server errors come amid work: whether a job stands is looked up by its name.
      return status < 0x0500 ? { kind: 'unsent', reasons: ['document-refused'] } : { kind: 'left', id: null };
  }
}

function withoutAnswer(code: ExchangeCode): Submitted {
  switch (code) {
    case 'refused':
    case 'unreachable':
      return { kind: 'unsent', reasons: ['unplugged'] };
    case 'late':
      return { kind: 'unsent', reasons: ['no-reply'] };
    case 'lost':
    case 'not-ipp':
      return { kind: 'left', id: null };
    default:
      return never(code);
  }
}

type Fate =
  | { readonly kind: 'completed' }
  | { readonly kind: 'ended-otherwise' }
  /** The spooler has no such job, or nobody could be asked until the end of patience. */
  | { readonly kind: 'unknown' };

/** Looks at one job until it has ended. Asking again is free; only submitting again is not. */
class Follower {
  readonly #questions: IppQuestions;
  readonly #outside: IppDriverOutside;
  readonly #name: string;
  readonly #listener: JobListener;
  #id: number | null;
  #told = '';

  constructor(
    questions: IppQuestions,
    outside: IppDriverOutside,
    id: number | null,
    name: string,
    listener: JobListener,
  ) {
    this.#questions = questions;
    this.#outside = outside;
    this.#id = id;
    this.#name = name;
    this.#listener = listener;
  }

  async run(until: number, stopping: AbortSignal): Promise<Fate> {
    const { clock, waits } = this.#outside;
    while (!stopping.aborted && clock.now() < until) {
      const fate = await this.#look(stopping);
      if (fate) return fate;
      await pause(clock, waits.jobPoll, stopping);
    }
    return { kind: 'unknown' };
  }

  /** Null while it is under way, or nobody answers. */
  async #look(stopping: AbortSignal): Promise<Fate | null> {
    if (this.#id === null) {
      const found = await this.#questions.find(this.#name, stopping);
      if (!found.ok) return null;
      if (found.value === null) return { kind: 'unknown' };
      this.#id = found.value;
    }
    const job = await this.#questions.job(this.#id, stopping);
    if (!job.ok) return null;
    return job.value ? this.#read(job.value) : { kind: 'unknown' };
  }

  #read(job: JobReport): Fate | null {
    const fate = fateOfReport(job);
    switch (fate) {
      case 'completed':
        return { kind: 'completed' };
      case 'ended':
        return { kind: 'ended-otherwise' };
      case 'under-way':
        if (isUnderWay(job.state) && this.#told !== job.state) this.#listener.onStage(job.state);
        this.#told = job.state;
        return null;
      default:
        return never(fate);
    }
  }
}

function isUnderWay(state: JobReport['state']): state is DocumentStage {
  return state !== 'completed' && state !== 'canceled' && state !== 'aborted';
}

function outcomeOf(fate: Fate, bytesSent: number): DocumentOutcome {
  switch (fate.kind) {
    case 'completed':
      return { verdict: 'printed', evidence: 'spool-completed', reasons: [], bytesSent };
    // Some pages of an ended job may lie in the tray: nobody can say from here.
    case 'ended-otherwise':
      return { verdict: 'unconfirmed', evidence: 'none', reasons: ['job-aborted'], bytesSent };
    case 'unknown':
      return { verdict: 'unconfirmed', evidence: 'none', reasons: ['no-reply'], bytesSent };
    default:
      return never(fate);
  }
}

function unsent(reasons: DeviceReason[]): DocumentOutcome {
  return { verdict: 'failed-unsent', evidence: 'none', reasons, bytesSent: 0 };
}
