import type { DeviceReason } from '../../shared/contract/printing.ts';
import type { Off } from '../../shared/contract/wire.ts';
import { type Clock, pause } from '../clock.ts';
import type { PrintOutcome } from '../contract.ts';
import { askPatiently, type PrinterLine } from './line.ts';
import type { PrinterProfile } from './profile.ts';
import type { Proof } from './proofs.ts';
import type { PrinterWaits } from './waits.ts';
import type { PrinterWatch } from './watch.ts';

export interface DeliveryOutside {
  readonly profile: PrinterProfile;
  readonly waits: PrinterWaits;
  readonly clock: Clock;
  readonly watch: PrinterWatch;
}

export interface DeliveryEvents {
  /** The request for proof is about to leave. */
  readonly onLastChunk: () => void;
  readonly onChunk: (sent: number) => void;
  readonly onAllSent: () => void;
}

/**
 * One job's bytes on their way, and what becomes known of them.
 *
 * Its answer may come before its end: when the printer runs out of paper midway, the citizen is told at once, while the
 * printer holds the rest and goes on after the reload, as Epson's do. The rest is then still delivered, and the proof
 * comes late.
 */
export class Delivery {
  readonly #outside: DeliveryOutside;
  readonly #line: PrinterLine;
  readonly #processId: string;
  readonly #events: DeliveryEvents;
  #bytesSent = 0;
  #phase: 'sending' | 'proving' | 'over' = 'sending';
  #answered = false;
  #answer: (outcome: PrintOutcome) => void = () => {};
  #finished: Promise<boolean> = Promise.resolve(true);
  #offs: Off[] = [];

  constructor(outside: DeliveryOutside, line: PrinterLine, processId: string, events: DeliveryEvents) {
    this.#outside = outside;
    this.#line = line;
    this.#processId = processId;
    this.#events = events;
  }

  isSending(): boolean {
    return this.#phase === 'sending';
  }

  /** Neither proven nor given up with its line. */
  isOpen(): boolean {
    return this.#phase !== 'over';
  }

  /** True when every byte left, false when the line was lost over it. */
  allSent(): Promise<boolean> {
    return this.#finished;
  }

  run(chunks: readonly Uint8Array[]): Promise<PrintOutcome> {
    return new Promise((resolve) => {
      this.#answer = resolve;
      this.#offs.push(
        this.#outside.watch.onChange((status) => {
          if (status.health === 'blocked') this.#settle('unconfirmed');
        }),
      );
      this.#finished = this.#send(chunks);
      void this.#finished.then((all) => (all ? this.#awaitProof() : undefined));
    });
  }

  /** True when this proof is of this job and its answer was still due. */
  prove(proof: Proof): boolean {
    if (proof.processId !== this.#processId || this.#phase === 'over') return false;
    this.#phase = 'over';
    const late = this.#answered;
    this.#settle('printed', proof.evidence);
    return !late;
  }

  lineLost(): void {
    if (this.#phase === 'over') return;
    this.#phase = 'over';
    this.#settle('unconfirmed', 'none', ['unplugged']);
  }

  async #send(chunks: readonly Uint8Array[]): Promise<boolean> {
    for (const [index, chunk] of chunks.entries()) {
      if (index === chunks.length - 1) this.#events.onLastChunk();
      if (!(await this.#sendChunk(chunk))) return false;
      this.#events.onChunk(index + 1);
    }
    if (this.#phase === 'sending') this.#phase = 'proving';
    this.#events.onAllSent();
    return true;
  }

  async #sendChunk(chunk: Uint8Array): Promise<boolean> {
    const { clock, waits, watch } = this.#outside;
    let hesitated = false;
    // Counted before it leaves: what may have left must never count as unsent.
    this.#bytesSent += chunk.length;
    const stalled = clock.later(waits.band, () => this.#settle('unconfirmed', 'none', ['no-reply']));
    const hesitating = clock.later(waits.bandHesitates, () => {
      hesitated = true;
      watch.apply({ kind: 'silent-round' });
    });
    const written = await this.#line.send(chunk);
    stalled();
    hesitating();
    // It takes bytes again: so it is there.
    if (written.ok && hesitated) watch.apply({ kind: 'heard' });
    if (written.ok) return true;
    if (written.code === 'down') this.#bytesSent -= chunk.length;
    this.#phase = 'over';
    this.#settle(this.#bytesSent === 0 ? 'failed-unsent' : 'unconfirmed', 'none', ['unplugged']);
    return false;
  }

  async #awaitProof(): Promise<void> {
    const { profile, waits, clock, watch } = this.#outside;
    if (this.#answered) return;
    if (profile.confirm === 'none') {
      this.#phase = 'over';
      return this.#settle('unconfirmed');
    }
    const { silentRounds, heard } = watch.state();
    // One missed answer of a printer that speaks makes nobody give its proof up sooner.
    const silent = silentRounds > 0 && !heard;
    const wait = silent ? waits.proofOfSilent : waits.proof;
    this.#offs.push(clock.later(wait, () => this.#settle('unconfirmed')));
    if (!silent && profile.statusMode !== 'none') await this.#pollUntilAnswered();
  }

  /** A printer that tells no changes is asked: out of paper midway, it will not answer the request for proof. */
  async #pollUntilAnswered(): Promise<void> {
    const { waits, clock, watch } = this.#outside;
    while (!this.#answered) {
      await pause(clock, waits.proofPoll);
      if (this.#answered) return;
      const sensed = await askPatiently(this.#line);
      if (sensed) watch.apply({ kind: 'sensed', sensed });
      else if (!this.#answered) watch.apply({ kind: 'silent-round' });
    }
  }

  #settle(
    verdict: PrintOutcome['verdict'],
    evidence: PrintOutcome['evidence'] = 'none',
    more: readonly DeviceReason[] = [],
  ): void {
    if (this.#answered) return;
    this.#answered = true;
    for (const off of this.#offs) off();
    this.#offs = [];
    const { reasons } = this.#outside.watch.status();
    const all = verdict === 'printed' ? reasons : [...new Set([...reasons, ...more])];
    this.#answer({ verdict, evidence, reasons: all, bytesSent: this.#bytesSent });
  }
}
