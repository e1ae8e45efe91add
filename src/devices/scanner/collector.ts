import { longestScan } from '../../shared/scan-text.ts';
import { none, type RawScan } from './framer.ts';

/** Bytes of the scan that is coming in, up to the size a scan may have. */
export class Collector {
  #bytes: number[] = [];
  #tooLong = false;

  get empty(): boolean {
    return this.#bytes.length === 0 && !this.#tooLong;
  }

  add(bytes: Iterable<number>): void {
    for (const byte of bytes) {
      if (this.#tooLong) return;
      this.#bytes.push(byte);
      if (this.#bytes.length > longestScan) this.#overflow();
    }
  }

  /** What came in, and begins anew. */
  take(aim: string | null, flaw: 'none' | 'cut'): RawScan {
    const scan: RawScan = this.#tooLong
      ? { bytes: none, aim, flaw: 'too-long' }
      : { bytes: Uint8Array.from(this.#bytes), aim, flaw };
    this.#bytes = [];
    this.#tooLong = false;
    return scan;
  }

  #overflow(): void {
    this.#bytes = [];
    this.#tooLong = true;
  }
}
