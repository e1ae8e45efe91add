import { listeners } from '../../shared/contract/wire.ts';
import { failed, ok } from '../../shared/result.ts';
import type { Transport } from '../transport/transport.ts';

/** One key going down, as a shell's `before-input-event` tells it. */
export interface Keystroke {
  /** "A", "Enter", "Shift" */
  readonly key: string;
  readonly control: boolean;
  readonly alt: boolean;
  readonly meta: boolean;
  /** Milliseconds. */
  readonly at: number;
}

/** Milliseconds between two keys of one scan: scanners type one every 1 to 20, no person under 50 for long. */
export const burstGap = 50;
/** Characters a scan has at least; a person's quickest slip of the hand is shorter. */
export const shortestBurst = 12;
export const longestBurst = 120;

/**
 * What a wedge may type: the characters of a slip's mark and no other. A card never comes this way: a keyboard's layout, a
 * running Telex and a missed Shift each change Vietnamese letters without a trace.
 */
const allowed = /^[0-9A-Z:-]$/;
const silent = ['Shift', 'CapsLock'];

export interface Wedge extends Transport {
  /** Takes a key; the page never gets it, whatever becomes of it. */
  press(stroke: Keystroke): void;
}

/**
 * The degraded mode: a scanner that poses as a keyboard, for sites that cannot set theirs to HID-POS or a serial port. The
 * shell hands every key down to `press` and lets none through to the page, which is possible because people type on the
 * screen. Keys that come as a burst, hold only allowed characters and end with Enter or Tab are one scan; everything else
 * is let go. What comes out is the byte stream of a serial scanner with CR behind each scan.
 */
export function keyboardWedge(): Wedge {
  const bytes = listeners<Uint8Array>();
  let open = false;
  let burst: string | null = '';
  let last = Number.NEGATIVE_INFINITY;

  /** A burst with a wrong key in it stays spoilt to its end: its rest must not pass for a scan. */
  function add(stroke: Keystroke): void {
    const fits = allowed.test(stroke.key) && !stroke.control && !stroke.alt && !stroke.meta;
    burst = burst !== null && fits && burst.length < longestBurst ? burst + stroke.key : null;
  }

  function end(): void {
    const scan = burst;
    burst = '';
    if (!open || scan === null || scan.length < shortestBurst) return;
    bytes.tell(Uint8Array.from(`${scan}\r`, (character) => character.charCodeAt(0)));
  }

  return {
    name: 'keyboard wedge',
    async open() {
      open = true;
      return ok(undefined);
    },
    press(stroke) {
      const gap = stroke.at - last;
      last = stroke.at;
      if (gap < 0 || gap > burstGap) burst = '';
      if (silent.includes(stroke.key)) return;
      if (stroke.key === 'Enter' || stroke.key === 'Tab') end();
      else add(stroke);
    },
    write: async () => failed('down'),
    onBytes: (listener) => bytes.add(listener),
    // A keyboard that is pulled out is not told to anybody: another mode tells it.
    onDown: () => () => {},
    async close() {
      open = false;
    },
  };
}
