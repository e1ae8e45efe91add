import { createHash } from 'node:crypto';
import type { ScannerStatus } from '../../shared/contract/scanner.ts';
import type { ScanExpectation } from '../../shared/scan-reading.ts';
import { readScanBytes } from '../../shared/scan-text.ts';
import type { Clock } from '../clock.ts';
import type { ScanTold } from './contract.ts';
import type { RawScan } from './framer.ts';

export type ScanFate = 'told' | 'dropped' | 'repeated' | 'flawed';

/**
 * Lets a scan through only while a screen waits for one. Of what was let through it keeps a digest, for as long as the
 * same screen waits and the mark may still be lying under the scanner.
 */
export class ScanGate {
  readonly #clock: Clock;
  readonly #sameMark: number;
  readonly #counts = { told: 0, dropped: 0, repeated: 0, flawed: 0 };
  #armed: ScanExpectation | null = null;
  #last: { readonly digest: string; readonly at: number } | null = null;

  constructor(clock: Clock, sameMark: number) {
    this.#clock = clock;
    this.#sameMark = sameMark;
  }

  get armed(): ScanExpectation | null {
    return this.#armed;
  }

  counts(): ScannerStatus['counts'] {
    return { ...this.#counts };
  }

  arm(expectation: ScanExpectation): void {
    if (this.#armed !== expectation) this.#last = null;
    this.#armed = expectation;
  }

  disarm(): void {
    this.#armed = null;
    this.#last = null;
  }

  /** @returns what became of it, and what to tell; `flawed` is told too, so that the person can hold it there again */
  take(scan: RawScan, prefix: Uint8Array): { readonly fate: ScanFate; readonly told: ScanTold | null } {
    const fate = this.#fateOf(scan);
    this.#counts[fate] += 1;
    const told = fate === 'told' || fate === 'flawed' ? this.#read(scan, prefix) : null;
    return { fate, told };
  }

  #fateOf(scan: RawScan): ScanFate {
    if (this.#armed === null) return 'dropped';
    if (scan.flaw !== 'none') return 'flawed';
    return this.#isStillThere(scan) ? 'repeated' : 'told';
  }

  /** A card that is left under the scanner is read again and again: each time it is seen counts anew. */
  #isStillThere(scan: RawScan): boolean {
    const digest = createHash('sha256').update(scan.bytes).digest('base64');
    const at = this.#clock.now();
    const last = this.#last;
    this.#last = { digest, at };
    return last?.digest === digest && Math.abs(at - last.at) < this.#sameMark;
  }

  #read(scan: RawScan, prefix: Uint8Array): ScanTold {
    const { text, charset, symbology } = readScanBytes(scan.bytes, scan.aim, prefix);
    return { text, charset, symbology, flaw: scan.flaw, at: this.#clock.now() };
  }
}
