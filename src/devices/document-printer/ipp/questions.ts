import { failed, ok, type Result } from '../../../shared/result.ts';
import type { Clock } from '../../clock.ts';
import type { Look } from '../driver.ts';
import type { DocumentWaits } from '../waits.ts';
import type { Exchange, ExchangeCode } from './exchange.ts';
import { groupTag, type IppResponse } from './message.ts';
import { booleanOf, groupOf, numberOf, textsOf } from './read.ts';
import { reportOf } from './reasons.ts';
import {
  cancelJobRequest,
  jobStateRequest,
  printerStateRequest,
  printJobRequest,
  recentJobsRequest,
} from './requests.ts';

/** A job as its spooler tells it (RFC 8011, sections 5.3.7 and 5.3.8). */
export interface JobReport {
  readonly state: JobState;
  readonly reasons: readonly string[];
}

export type JobState = 'pending' | 'held' | 'processing' | 'stopped' | 'canceled' | 'aborted' | 'completed';

/** RFC 8011, section 5.3.7. */
const states: Readonly<Record<number, JobState>> = {
  3: 'pending',
  4: 'held',
  5: 'processing',
  6: 'stopped',
  7: 'canceled',
  8: 'aborted',
  9: 'completed',
};

/** `declined`: it answered, and the answer is no; `detail` has the status code. */
export type QuestionCode = ExchangeCode | 'declined';

/** RFC 8011, section B.1.4.7: that printer or job does not exist. */
export const notFound = 0x0406;
const leastError = 0x0400;

/** One spooler, asked by IPP. */
export interface IppQuestions {
  look(stopping: AbortSignal): Promise<Look>;
  /** @returns the job's number; null when it was taken without naming one */
  submit(
    name: string,
    document: Uint8Array,
    stopping: AbortSignal,
  ): Promise<Result<number | null, ExchangeCode> | { ok: false; code: 'declined'; status: number }>;
  /** @returns null when the spooler no longer knows the job */
  job(id: number, stopping: AbortSignal): Promise<Result<JobReport | null, QuestionCode>>;
  /** Whether it was taken out; what has ended already is declined (RFC 8011, section 4.3.3). */
  cancel(id: number, stopping: AbortSignal): Promise<Result<null, QuestionCode>>;
  /** The number of the job of this name; null when no recent job has it. */
  find(name: string, stopping: AbortSignal): Promise<Result<number | null, QuestionCode>>;
}

export interface QuestionsOutside {
  readonly printerUri: string;
  readonly exchange: Exchange;
  readonly clock: Clock;
  readonly waits: DocumentWaits;
}

export function ippQuestions({ printerUri, exchange, clock, waits }: QuestionsOutside): IppQuestions {
  let lastRequest = 0;

  async function ask(
    make: (requestId: number) => Uint8Array,
    stopping: AbortSignal,
    { patience = waits.answer, document = null as Uint8Array | null } = {},
  ): Promise<Result<IppResponse, ExchangeCode>> {
    lastRequest = (lastRequest % 0x7fff_fffe) + 1;
    const requestId = lastRequest;
    const late = new AbortController();
    const off = clock.later(patience, () => late.abort());
    const answer = await exchange(make(requestId), document, AbortSignal.any([late.signal, stopping]));
    off();
    if (answer.ok && answer.value.requestId !== requestId) return failed('not-ipp', 'another request id');
    return answer;
  }

  async function findAmong(
    which: 'completed' | 'not-completed',
    name: string,
    stopping: AbortSignal,
  ): Promise<Result<number | null, QuestionCode>> {
    const answer = await ask((id) => recentJobsRequest(printerUri, which, id), stopping);
    if (!answer.ok) return answer;
    if (answer.value.status >= leastError) return failed('declined', hex(answer.value.status));
    const job = answer.value.groups.find(
      (group) => group.tag === groupTag.job && textsOf(group, 'job-name')[0] === name,
    );
    return ok(job ? numberOf(job, 'job-id') : null);
  }

  return {
    async look(stopping) {
      const answer = await ask((id) => printerStateRequest(printerUri, id), stopping);
      return answer.ok ? lookOf(answer.value) : lookWithout(answer.code, answer.detail ?? answer.code);
    },
    async submit(name, document, stopping) {
      const answer = await ask((id) => printJobRequest(printerUri, name, id), stopping, {
        patience: waits.submit,
        document,
      });
      if (!answer.ok) return answer;
      const { status } = answer.value;
      if (status >= leastError) return { ok: false, code: 'declined', status };
      const job = groupOf(answer.value, groupTag.job);
      return ok(job && numberOf(job, 'job-id'));
    },
    async job(id, stopping) {
      const answer = await ask((requestId) => jobStateRequest(printerUri, id, requestId), stopping);
      if (!answer.ok) return answer;
      if (answer.value.status === notFound) return ok(null);
      const job = groupOf(answer.value, groupTag.job);
      const state = job && states[numberOf(job, 'job-state') ?? 0];
      if (!job || !state) return failed('declined', hex(answer.value.status));
      return ok({ state, reasons: textsOf(job, 'job-state-reasons') });
    },
    async cancel(id, stopping) {
      const answer = await ask((requestId) => cancelJobRequest(printerUri, id, requestId), stopping);
      if (!answer.ok) return answer;
      const { status } = answer.value;
      return status >= leastError ? failed('declined', hex(status)) : ok(null);
    },
    async find(name, stopping) {
      const open = await findAmong('not-completed', name, stopping);
      return open.ok && open.value === null ? findAmong('completed', name, stopping) : open;
    },
  };
}

function lookOf(answer: IppResponse): Look {
  const printer = groupOf(answer, groupTag.printer);
  if (answer.status >= leastError || !printer) return { kind: 'wrong', why: hex(answer.status) };
  const keywords = textsOf(printer, 'printer-state-reasons');
  const accepting = booleanOf(printer, 'printer-is-accepting-jobs');
  return { kind: 'report', report: reportOf(numberOf(printer, 'printer-state'), keywords, accepting) };
}

function lookWithout(code: ExchangeCode, why: string): Look {
  switch (code) {
    case 'lost':
    case 'late':
      return { kind: 'silent' };
    case 'refused':
    case 'unreachable':
      return { kind: 'gone', why };
    case 'not-ipp':
      return { kind: 'wrong', why };
  }
}

export function hex(status: number): string {
  return `0x${status.toString(16).padStart(4, '0')}`;
}
