import type { Clock } from '../clock.ts';
import { pause } from '../clock.ts';
import type { PrintCollected } from '../contract.ts';
import type { PrinterLine } from './line.ts';
import { retractSlip } from './protocol/encode.ts';
import type { PrinterWaits } from './waits.ts';

export interface PresenterOutside {
  readonly waits: PrinterWaits;
  readonly clock: Clock;
  /** True while a job has the line: nobody else may write then. */
  readonly occupied: () => boolean;
  readonly onCollected: (what: PrintCollected) => void;
}

/** A slip on its way through the mouth. */
interface Slip {
  readonly jobId: string;
  at: 'on its way' | 'the mouth' | 'being drawn back';
}

/**
 * Follows a printed slip through the mouth of a printer with a presenter. What it did not see it does not tell: a hand
 * quicker than the first look leaves no news at all.
 */
export class Presenter {
  readonly #outside: PresenterOutside;
  #line: PrinterLine | null = null;
  #slip: Slip | null = null;

  constructor(outside: PresenterOutside) {
    this.#outside = outside;
  }

  attach(line: PrinterLine): void {
    this.#line = line;
  }

  /** The line is gone, and with it what could be known of the slip. */
  detach(): void {
    this.#line = null;
    this.#slip = null;
  }

  /** This job is printed: its slip is at the mouth, or will be in a moment. */
  follow(jobId: string): void {
    const line = this.#line;
    if (!line) return;
    const slip: Slip = { jobId, at: 'on its way' };
    this.#slip = slip;
    void this.#watch(slip, line);
  }

  /** Draws back what nobody took, so that the next person does not find another's slip. */
  async makeRoom(): Promise<void> {
    const [line, slip] = [this.#line, this.#slip];
    if (line && slip?.at === 'the mouth') await this.#retract(slip, line);
  }

  async #watch(slip: Slip, line: PrinterLine): Promise<void> {
    const { waits, clock, occupied } = this.#outside;
    const begun = clock.now();
    while (this.#slip === slip && slip.at !== 'being drawn back') {
      const there = occupied() ? null : await line.askMouth();
      // Said of a slip that is being drawn back, "gone" does not mean taken.
      if (this.#slip !== slip || isDrawnBack(slip)) return;
      const waited = clock.now() - begun;
      if (there === true && slip.at === 'on its way') this.#tell(slip, 'presented');
      else if (there === true && waited >= waits.held) return this.#retract(slip, line);
      else if (there === false && slip.at === 'the mouth') return this.#tell(slip, 'taken');
      else if (slip.at === 'on its way' && waited >= waits.presented) this.#slip = null;
      await pause(clock, waits.mouthPoll);
    }
  }

  async #retract(slip: Slip, line: PrinterLine): Promise<void> {
    const { waits, clock } = this.#outside;
    if ((await line.askMouth()) === false) return this.#tell(slip, 'taken');
    slip.at = 'being drawn back';
    const begun = clock.now();
    if (!(await line.send(retractSlip)).ok) return;
    while (this.#slip === slip && clock.now() - begun < waits.retracted) {
      if ((await line.askMouth()) === false) return this.#tell(slip, 'retracted');
      await pause(clock, waits.mouthPoll);
    }
    if (this.#slip === slip) this.#slip = null;
  }

  #tell(slip: Slip, what: PrintCollected['what']): void {
    if (this.#slip !== slip) return;
    if (what === 'presented') slip.at = 'the mouth';
    else this.#slip = null;
    this.#outside.onCollected({ jobId: slip.jobId, what });
  }
}

function isDrawnBack(slip: Slip): boolean {
  return slip.at === 'being drawn back';
}
