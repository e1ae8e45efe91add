import { failed, ok, type Result } from '../../shared/result.ts';
import { type Clock, within } from '../clock.ts';
import type { PrintOutcome, Slip } from '../contract.ts';
import type { Log } from '../log.ts';
import { Delivery } from './delivery.ts';
import { askPatiently, type PrinterLine } from './line.ts';
import type { PrinterProfile } from './profile.ts';
import { type Proof, type Proofs, proofs } from './proofs.ts';
import { clearBuffers, encodeJob, resynchronise } from './protocol/encode.ts';
import type { PrinterReply } from './protocol/reply.ts';
import type { RenderSlip } from './raster/render-slip.ts';
import { readOrdered } from './status-bits.ts';
import type { PrinterWaits } from './waits.ts';
import type { PrinterWatch } from './watch.ts';

export interface PrintJob {
  readonly jobId: string;
  readonly processId: string;
  readonly slip: Slip;
}

export interface Progress {
  readonly jobId: string;
  /** Bands of the picture that left, of how many. */
  readonly sent: number;
  readonly total: number;
  /** Paper the whole slip takes, in millimetres. */
  readonly mm: number;
}

export interface RunnerOutside {
  readonly profile: PrinterProfile;
  readonly waits: PrinterWaits;
  readonly clock: Clock;
  readonly watch: PrinterWatch;
  readonly render: RenderSlip;
  readonly log: Log;
  readonly onProgress: (progress: Progress) => void;
  /** Proof of a job that had been answered `unconfirmed`. */
  readonly onProven: (proof: Proof) => void;
}

/** What is known of the command stream at the printer's end. */
type Stream = 'clean' | 'unknown' | 'half-ticket';

/**
 * Prints one job at a time and says what is known of it. It never sends a job twice, whatever happens: a second paper
 * with the same number is made by a person, with a copy mark.
 */
export class JobRunner {
  readonly #outside: RunnerOutside;
  readonly #proofs: Proofs;
  #line: PrinterLine | null = null;
  #stream: Stream = 'unknown';
  #running = false;
  /** Since when an ordered answer has been owed without a break. */
  #owedSince: number | null = null;
  #lastRun: Promise<unknown> = Promise.resolve();
  /** The last delivery, while bytes or proof are still under way; it may outlive its answer. */
  #delivery: Delivery | null = null;

  constructor(outside: RunnerOutside) {
    this.#outside = outside;
    this.#proofs = proofs(outside.profile.confirm);
  }

  /** True while a job runs, or an earlier one still has bytes to send. Nobody else may write then. */
  occupied(): boolean {
    return this.#running || this.#delivery?.isSending() === true;
  }

  attach(line: PrinterLine): void {
    this.#line = line;
    line.onReply((reply) => this.#hear(reply));
  }

  detach(): void {
    this.#line = null;
    this.#proofs.lineEnded();
    this.#owedSince = null;
    if (this.#delivery?.isOpen()) this.#stream = 'half-ticket';
    this.#delivery?.lineLost();
    this.#delivery = null;
  }

  /** An ordered answer was lost, as far as anybody can tell. */
  hasLostAnswer(): boolean {
    const { clock, waits } = this.#outside;
    return this.#owedSince !== null && clock.now() - this.#owedSince >= waits.owed;
  }

  /** Resolves when no job runs. */
  settled(): Promise<unknown> {
    return this.#lastRun;
  }

  async print(job: PrintJob): Promise<Result<PrintOutcome, 'busy'>> {
    if (this.#running) return failed('busy');
    this.#running = true;
    const run = this.#run(job).finally(() => {
      this.#running = false;
    });
    this.#lastRun = run.catch(() => undefined);
    return ok(await run);
  }

  async #run(job: PrintJob): Promise<PrintOutcome> {
    const { profile, render } = this.#outside;
    const line = this.#line;
    if (!line) return this.#unsent();
    const asked = this.#preflight(line);
    const picture = render(job.slip, profile.widthDots);
    const chunks = encodeJob(picture, profile, job.processId);
    if (!(await asked) || this.#line !== line) {
      const outcome = this.#unsent();
      // What holds up an earlier ticket keeps the printer silent too, and nothing but a new line would end that.
      if (outcome.reasons.includes('no-reply')) await this.#tailEnded(line);
      return outcome;
    }
    if (!(await this.#tailEnded(line))) return unsent(['no-reply']);
    if (!(await this.synchronise())) return this.#unsent();
    return this.#deliver(line, job, chunks, Math.round((picture.rows * 25.4) / profile.dpi));
  }

  /** Asks the printer whether it can print now. One that never spoke may print well all the same, and is let. */
  async #preflight(line: PrinterLine): Promise<boolean> {
    const { profile, watch } = this.#outside;
    const knownSilent = watch.state().silentRounds > 0 && !watch.state().heard;
    if (profile.statusMode !== 'none' && !knownSilent) {
      const sensed = await askPatiently(line);
      watch.apply(sensed ? { kind: 'sensed', sensed } : { kind: 'silent-round' });
    }
    return watch.status().health === 'ready' || watch.status().health === 'degraded';
  }

  /**
   * An earlier ticket may have stopped midway, for paper, and be finishing now. If it does not, the line is closed and
   * opened anew: what its buffers hold is thrown away with it, and this job stays unsent.
   */
  async #tailEnded(line: PrinterLine): Promise<boolean> {
    const { clock, waits, log } = this.#outside;
    const tail = this.#delivery;
    if (!tail?.isSending()) return true;
    if (await within(clock, waits.tail, tail.allSent(), false)) return true;
    log.warn({ event: 'printer.stuck' }, 'an earlier ticket does not finish; the line is opened anew');
    await line.close();
    return false;
  }

  /** Makes sure that the printer waits for a command. False when the line was lost over it. */
  async synchronise(): Promise<boolean> {
    const line = this.#line;
    if (!line) return false;
    if (this.#stream === 'clean') return true;
    const { profile, log } = this.#outside;
    const half = this.#stream === 'half-ticket';
    log.info({ event: 'printer.resynchronised', half }, 'the command stream was unknown');
    if (half && profile.clearsBuffer) await this.#clear(line);
    if (!(await line.send(resynchronise(profile, half))).ok) return false;
    this.#stream = 'clean';
    return true;
  }

  async #clear(line: PrinterLine): Promise<void> {
    const { clock, waits } = this.#outside;
    const cleared = new Promise<void>((resolve) => {
      const off = line.onReply((reply) => {
        if (reply.kind !== 'cleared') return;
        off();
        resolve();
      });
    });
    const asked = await line.send(clearBuffers);
    if (asked.ok) await within(clock, waits.cleared, cleared, undefined);
  }

  async #deliver(
    line: PrinterLine,
    job: PrintJob,
    chunks: readonly Uint8Array[],
    mm: number,
  ): Promise<PrintOutcome> {
    const { onProgress } = this.#outside;
    this.#proofs.begin();
    this.#stream = 'half-ticket';
    const delivery = new Delivery(this.#outside, line, job.processId, {
      onLastChunk: () => {
        this.#proofs.expect(job.processId);
        if (this.#proofs.owes()) this.#owedSince ??= this.#outside.clock.now();
      },
      // The first chunk sets the printer up and the last cuts: neither is a band.
      onChunk: (sent) => {
        const band = sent - 1;
        const total = chunks.length - 2;
        if (band >= 1 && band <= total) onProgress({ jobId: job.jobId, sent: band, total, mm });
      },
      onAllSent: () => {
        if (this.#line === line) this.#stream = 'clean';
      },
    });
    this.#delivery = delivery;
    return delivery.run(chunks);
  }

  #hear(reply: PrinterReply): void {
    const { watch, onProven, log } = this.#outside;
    const proof = this.#proofs.read(reply);
    if (!this.#proofs.owes()) this.#owedSince = null;
    if (!proof) return;
    if (reply.kind === 'ordered') watch.apply({ kind: 'sensed', sensed: readOrdered(reply.byte) });
    if (this.#delivery?.prove(proof)) return;
    log.info({ event: 'print.proven', evidence: proof.evidence }, 'proof came late');
    onProven(proof);
  }

  #unsent(): PrintOutcome {
    const { reasons, health } = this.#outside.watch.status();
    // Lost a moment ago, or never there yet: either way nothing is plugged in that could print.
    return unsent(health === 'connecting' || (!this.#line && reasons.length === 0) ? ['unplugged'] : reasons);
  }
}

function unsent(reasons: PrintOutcome['reasons']): PrintOutcome {
  return { verdict: 'failed-unsent', evidence: 'none', reasons, bytesSent: 0 };
}
