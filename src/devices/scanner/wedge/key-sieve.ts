import type { Off } from '../../../shared/contract/wire.ts';
import type { AllowedWedge } from '../contract.ts';
import type { Keystroke } from './keystroke.ts';
import { longestTyped, scanTyped } from './typed-scan.ts';
import { wedgeWaits } from './waits.ts';

export interface SieveOutside {
  readonly later: (ms: number, task: () => void) => Off;
  /** A person typed these: now the page gets them. */
  readonly onTyped: (strokes: readonly Keystroke[]) => void;
  /** An allowed scanner typed this, its prefix and its end taken off. */
  readonly onScan: (text: string) => void;
}

/** Keys this quick in a row come from no hand. */
const leastOfMachine = 6;
/** They make capitals and say nothing themselves; a page is told the capital. */
const silent = ['Shift', 'CapsLock'];

/**
 * Parts what a scanner in keyboard mode types from what a person types. Every key is held back until it is clear whose it
 * is: keys that come quicker than any hand are a machine's, and never reach the page, whether they make up an allowed scan
 * or not. All others are handed on, a moment late.
 */
export class KeySieve {
  readonly #allowed: readonly AllowedWedge[];
  /** The slowest scanner's pause: quicker keys than this may all be a machine's. */
  readonly #keyGap: number;
  readonly #outside: SieveOutside;
  #held: Keystroke[] = [];
  #last = Number.NEGATIVE_INFINITY;
  /** Until then everything is a machine's: a scanner that hesitated, or ends its scan by two keys. */
  #deafUntil = Number.NEGATIVE_INFINITY;
  #offTimer: Off = () => {};

  constructor(allowed: readonly AllowedWedge[], outside: SieveOutside) {
    this.#allowed = allowed;
    this.#keyGap = Math.max(wedgeWaits.keyGap, ...allowed.map(({ keyGap }) => keyGap));
    this.#outside = outside;
  }

  /** Takes a key. The page must not get it from anywhere else. */
  press(stroke: Keystroke): void {
    if (silent.includes(stroke.key)) return;
    if (stroke.repeat) this.#repeat(stroke);
    else this.#take(stroke);
  }

  #take(stroke: Keystroke): void {
    if (stroke.at - this.#last > this.#keyGap) this.#settle();
    this.#last = stroke.at;
    this.#hold(stroke);
    this.#offTimer();
    if (stroke.key === 'Enter' || stroke.key === 'Tab') this.#settle();
    else this.#offTimer = this.#outside.later(this.#keyGap + wedgeWaits.slowPage, () => this.#settle());
  }

  /** What is more than any scan is not kept, and what is kept of it is none. */
  #hold(stroke: Keystroke): void {
    if (this.#held.length <= longestTyped) this.#held.push(stroke);
  }

  #repeat(stroke: Keystroke): void {
    this.#settle();
    if (stroke.at >= this.#deafUntil) this.#outside.onTyped([stroke]);
  }

  #settle(): void {
    this.#offTimer();
    const held = this.#held;
    this.#held = [];
    const [first] = held;
    if (!first) return;
    const text = scanTyped(held, this.#allowed);
    const ofMachine = text !== null || held.length >= leastOfMachine;
    if (!ofMachine && first.at >= this.#deafUntil) this.#outside.onTyped(held);
    if (ofMachine) this.#deafUntil = this.#last + wedgeWaits.deaf;
    if (text !== null) this.#outside.onScan(text);
  }
}
