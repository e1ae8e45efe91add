import { listeners, type Off } from '../../../shared/contract/wire.ts';
import type { Clock } from '../../clock.ts';
import { answer, type SaidGroup } from './answer.ts';
import { type ModelRequest, understand } from './request.ts';

/** What goes wrong with the next document. Each happens once. */
export type IppFault =
  /** The line breaks when this many bytes of the request have come; nothing of the job is kept. */
  | { readonly kind: 'drop-midway'; readonly bytes: number }
  /** The job is taken and the answer never leaves. */
  | { readonly kind: 'drop-answer' }
  /** The tray is empty when it begins. */
  | { readonly kind: 'paper-out' }
  /** The printer gives the job up after it began. */
  | { readonly kind: 'abort' }
  /** It has printed and says so only after this time. */
  | { readonly kind: 'late-completed'; readonly ms: number }
  /** It forgets the job the moment it has printed: no history. */
  | { readonly kind: 'forget' }
  /** It declines the job with this status (RFC 8011, section B.1). */
  | { readonly kind: 'decline'; readonly status: number };

export interface IppModelOptions {
  readonly clock: Clock;
  /** How long one document takes, in milliseconds; 0: it is out before the answer to its submission. */
  readonly jobMs: number;
}

interface ModelJob {
  readonly id: number;
  readonly name: string;
  readonly document: Buffer;
  readonly fault: IppFault | null;
  state: 3 | 5 | 6 | 7 | 8 | 9;
  begun: boolean;
  /** It lies in the output tray, whatever the state says. */
  out: boolean;
}

/** An A4 printer that speaks IPP: a tray, a toner cartridge, a queue, and what goes wrong with them. */
export class IppModel {
  readonly #options: IppModelOptions;
  readonly #printed = listeners<Buffer>();
  #jobs: ModelJob[] = [];
  #faults: IppFault[] = [];
  #paper = true;
  #toner: 'full' | 'low' | 'empty' = 'full';
  #jammed = false;
  #paused = false;
  #stalled = false;
  #lastId = 0;

  constructor(options: IppModelOptions) {
    this.#options = options;
  }

  /** Every document that came out, with its bytes. */
  onPrinted(listener: (document: Buffer) => void): Off {
    return this.#printed.add(listener);
  }

  setPaper(there: boolean): void {
    this.#paper = there;
    this.#work();
  }

  setToner(level: 'full' | 'low' | 'empty'): void {
    this.#toner = level;
    this.#work();
  }

  setJam(jammed: boolean): void {
    this.#jammed = jammed;
    this.#work();
  }

  setPaused(paused: boolean): void {
    this.#paused = paused;
    this.#work();
  }

  /** Takes questions and answers none. */
  setStalled(stalled: boolean): void {
    this.#stalled = stalled;
  }

  /** For technicians and tests. */
  facts() {
    return {
      paper: this.#paper,
      jammed: this.#jammed,
      toner: this.#toner,
      silent: this.#stalled,
      waiting: this.#jobs.filter((job) => job.state < 7 && !job.out).length,
      printed: this.#jobs.filter((job) => job.out).length,
    };
  }

  plan(...faults: readonly IppFault[]): void {
    this.#faults.push(...faults);
  }

  /** Bytes of the request after which the line breaks, for a request that begins now. */
  dropsAt(): number | null {
    const [fault] = this.#faults;
    return fault?.kind === 'drop-midway' ? fault.bytes : null;
  }

  dropped(): void {
    this.#faults.shift();
  }

  /** @returns the answer's bytes; `silent` and `drop` say what happens to the line instead */
  ask(body: Buffer): Buffer | 'silent' | 'drop' {
    if (this.#stalled) return 'silent';
    const request = understand(body);
    if (!request) return answer(0x0400, 0, []);
    switch (request.code) {
      case 0x0002:
        return this.#takeJob(request);
      case 0x0008:
        return this.#cancelJob(request);
      case 0x0009:
        return this.#tellJob(request);
      case 0x000a:
        return this.#tellJobs(request);
      case 0x000b:
        return answer(0, request.id, [this.#self()]);
      default:
        return answer(0x0501, request.id, []);
    }
  }

  #takeJob(request: ModelRequest): Buffer | 'drop' {
    const fault = this.#faults.shift() ?? null;
    if (fault?.kind === 'decline') return answer(fault.status, request.id, []);
    if (request.words.get('document-format')?.toString() !== 'application/pdf')
      return answer(0x040a, request.id, []);
    this.#lastId += 1;
    const name = request.words.get('job-name')?.toString() ?? '';
    const document = Buffer.from(request.document);
    const job: ModelJob = { id: this.#lastId, name, document, fault, state: 3, begun: false, out: false };
    this.#jobs.push(job);
    this.#work();
    return fault?.kind === 'drop-answer' ? 'drop' : answer(0, request.id, [describe(job)]);
  }

  /** What has ended cannot be taken out any more; what is half out stays so. */
  #cancelJob(request: ModelRequest): Buffer {
    const id = request.words.get('job-id')?.readInt32BE(0);
    const job = this.#jobs.find((each) => each.id === id);
    if (!job) return answer(0x0406, request.id, []);
    if (job.state >= 7 || job.out) return answer(0x0404, request.id, []);
    job.state = 7;
    this.#work();
    return answer(0, request.id, []);
  }

  #tellJob(request: ModelRequest): Buffer {
    const id = request.words.get('job-id')?.readInt32BE(0);
    const job = this.#jobs.find((each) => each.id === id);
    return job ? answer(0, request.id, [describe(job)]) : answer(0x0406, request.id, []);
  }

  #tellJobs(request: ModelRequest): Buffer {
    const completed = request.words.get('which-jobs')?.toString() === 'completed';
    const asked = this.#jobs.filter((job) => job.state >= 7 === completed);
    // The oldest first, as CUPS does.
    const most = request.words.get('limit')?.readInt32BE(0) ?? asked.length;
    return answer(0, request.id, asked.slice(0, most).map(describe));
  }

  #self(): SaidGroup {
    const reasons: string[] = [];
    if (!this.#paper) reasons.push('media-empty-error');
    if (this.#jammed) reasons.push('media-jam-error');
    if (this.#toner === 'low') reasons.push('toner-low-warning');
    if (this.#toner === 'empty') reasons.push('toner-empty-error');
    if (this.#paused) reasons.push('paused');
    const state = this.#stands() ? 5 : this.#jobs.some((job) => job.state === 5) ? 4 : 3;
    return {
      mark: 4,
      says: {
        'printer-state': state,
        'printer-state-reasons': reasons,
        'printer-is-accepting-jobs': true,
      },
    };
  }

  #stands(): boolean {
    return !this.#paper || this.#jammed || this.#paused || this.#toner === 'empty';
  }

  /** Begins the next job when nothing is under way and nothing stands in the way. */
  #work(): void {
    const job = this.#jobs.find((each) => each.state < 7 && !each.out);
    if (!job || job.state === 5) return;
    if (this.#stands()) {
      if (job.state === 3) job.state = 6;
      return;
    }
    job.state = 5;
    if (job.fault?.kind === 'paper-out' && !job.begun) this.#paper = false;
    job.begun = true;
    if (this.#options.jobMs === 0) this.#end(job);
    else this.#options.clock.later(this.#options.jobMs, () => this.#end(job));
  }

  #end(job: ModelJob): void {
    if (job.state === 7) return;
    if (this.#stands()) {
      job.state = 6;
      return;
    }
    const { fault } = job;
    if (fault?.kind === 'abort') job.state = 8;
    else {
      job.out = true;
      this.#printed.tell(job.document);
      if (fault?.kind === 'late-completed')
        this.#options.clock.later(fault.ms, () => {
          job.state = 9;
        });
      else job.state = 9;
    }
    if (fault?.kind === 'forget') this.#jobs = this.#jobs.filter((each) => each !== job);
    this.#work();
  }
}

function describe(job: ModelJob): SaidGroup {
  const reasons = job.state === 6 ? ['printer-stopped'] : job.state === 8 ? ['aborted-by-system'] : [];
  return {
    mark: 2,
    says: {
      'job-id': job.id,
      'job-name': { named: job.name },
      'job-state': job.state,
      'job-state-reasons': reasons,
    },
  };
}
