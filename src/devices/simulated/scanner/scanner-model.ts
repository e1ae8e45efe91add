import { never } from '../../../shared/result.ts';
import type { Clock } from '../../clock.ts';
import type { ModelConnection, Speaker } from '../printer-model.ts';
import { reportsOf } from './reports.ts';
import { windows1258 } from './windows-1258.ts';

/** How a scanner was set up, by the barcodes of its manual. */
export interface ScannerSetup {
  /** `hid-pos`: 64-byte reports · `serial`: bytes */
  readonly speaks: 'hid-pos' | 'serial';
  /** Where this maker puts the AIM identifier in a report. */
  readonly aimAt: 2 | 3;
  /** AIM identifier of what it reads; a serial scanner sends it only when `tellsAim`. */
  readonly aim: string;
  readonly tellsAim: boolean;
  /** Escapes the character set as the AIM identifiers with ECI want it. */
  readonly tellsEci: boolean;
  readonly prefix: string;
  readonly suffix: string;
}

export const factorySetup: ScannerSetup = {
  speaks: 'serial',
  aimAt: 2,
  aim: ']Q1',
  tellsAim: false,
  tellsEci: false,
  prefix: '',
  suffix: '\r\n',
};

/**
 * What goes wrong with one scan.
 * - `double`: read twice, as by a trigger held too long · `cut`: it stops halfway and the rest never comes
 * - `stall`: it stops halfway and the rest comes much later · `garble`: one byte in the middle is another
 * - `windows-1258`: it was set to send Vietnamese Windows letters · `unplug`: its plug is pulled halfway
 */
export type ScanFault = (typeof scanFaults)[number];
export const scanFaults = ['double', 'cut', 'stall', 'garble', 'windows-1258', 'unplug'] as const;

const doubleAfter = 300;
const stallFor = 400;
/** A USB packet of a full-speed serial scanner. */
const packet = 64;

/** A scanner as the bytes it sends. Knows nothing of what reads them. */
export class ScannerModel {
  readonly #setup: ScannerSetup;
  readonly #clock: Clock;
  #speaker: Speaker | null = null;
  #plugged = true;
  #next: ScanFault | null = null;
  #scans = 0;

  constructor(setup: Partial<ScannerSetup>, clock: Clock) {
    this.#setup = { ...factorySetup, ...setup };
    this.#clock = clock;
  }

  connect(speaker: Speaker): ModelConnection | null {
    if (!this.#plugged) return null;
    this.#speaker?.drop();
    this.#speaker = speaker;
    return {
      // A scanner at work takes no commands here; it swallows what it is sent.
      receive: async () => {},
      end: () => {
        if (this.#speaker === speaker) this.#speaker = null;
      },
    };
  }

  facts() {
    return { plugged: this.#plugged, connected: this.#speaker !== null, scans: this.#scans };
  }

  /** What goes wrong with the next scan. */
  fail(fault: ScanFault | null): void {
    this.#next = fault;
  }

  /** Something is held under it. @param content text as a mark holds it, in UTF-8, or the mark's own bytes */
  scan(content: string | Uint8Array): void {
    const fault = this.#next;
    this.#next = null;
    this.#scans += 1;
    const chunks = this.#chunksOf(this.#bytesOf(content, fault));
    const half = Math.floor(chunks.length / 2);
    const rest = chunks.slice(half);
    switch (fault) {
      case 'cut':
        this.#send(chunks.slice(0, half));
        break;
      case 'unplug':
        this.#send(chunks.slice(0, half));
        this.unplug();
        break;
      case 'stall':
        this.#send(chunks.slice(0, half));
        this.#clock.later(stallFor, () => this.#send(rest));
        break;
      case 'double':
        this.#send(chunks);
        this.#clock.later(doubleAfter, () => this.#send(chunks));
        break;
      case 'garble':
      case 'windows-1258':
      case null:
        this.#send(chunks);
        break;
      default:
        never(fault);
    }
  }

  unplug(): void {
    this.#plugged = false;
    const speaker = this.#speaker;
    this.#speaker = null;
    speaker?.drop();
  }

  plug(): void {
    this.#plugged = true;
  }

  #send(chunks: readonly Uint8Array[]): void {
    for (const chunk of chunks) this.#speaker?.send(chunk);
  }

  #bytesOf(content: string | Uint8Array, fault: ScanFault | null): Uint8Array {
    const wrong = fault === 'windows-1258' && typeof content === 'string';
    const bytes = wrong ? windows1258(content) : Uint8Array.from(Buffer.from(content));
    // No letter of UTF-8 begins with a byte of this kind, so the damage is one that can be seen.
    if (fault === 'garble') bytes[Math.floor(bytes.length / 2)] = 0xff;
    return this.#setup.tellsEci ? Buffer.concat([Buffer.from('\\000026'), doubled(bytes)]) : bytes;
  }

  #chunksOf(bytes: Uint8Array): Uint8Array[] {
    const { speaks, prefix, suffix, aim, aimAt, tellsAim } = this.#setup;
    if (speaks === 'hid-pos') return reportsOf(bytes, aim, aimAt);
    const all = Buffer.concat([Buffer.from(prefix + (tellsAim ? aim : '')), bytes, Buffer.from(suffix)]);
    return Array.from({ length: Math.ceil(all.length / packet) }, (_, index) =>
      Uint8Array.from(all.subarray(index * packet, (index + 1) * packet)),
    );
  }
}

/** Each backslash twice (ISO/IEC 15424). */
function doubled(bytes: Uint8Array): Uint8Array {
  return Uint8Array.from([...bytes].flatMap((byte) => (byte === 0x5c ? [byte, byte] : [byte])));
}
