import type { DeviceReason, Health } from '../../shared/contract/printing.ts';
import { never } from '../../shared/result.ts';
import type { Sensed } from './status-bits.ts';

/** What is known about one printer; the status others see is made from it by `statusOf`. */
export interface PrinterState {
  readonly line: 'none' | 'connecting' | 'up' | 'down';
  /** It answered on this line. */
  readonly heard: boolean;
  /** It answered on this line or an earlier one: its silence is no habit. */
  readonly spoke: boolean;
  /** Rounds of questions in a row without an answer. */
  readonly silentRounds: number;
  readonly sensed: Required<Omit<Sensed, 'paperLow'>>;
  /** Readings in a row that said "near end"; such sensors flap. */
  readonly lowReadings: number;
  /** Near end believed: stays until the roll may be another: the cover was opened and closed, or paper came after none. */
  readonly low: boolean;
}

export type PrinterEvent =
  /** There is no printer in the configuration. */
  | { readonly kind: 'not-configured' }
  | { readonly kind: 'connecting' }
  | { readonly kind: 'line-up' }
  | { readonly kind: 'line-down' }
  | { readonly kind: 'sensed'; readonly sensed: Sensed }
  /** A whole round of questions went without an answer. */
  | { readonly kind: 'silent-round' }
  /** Any bytes came. */
  | { readonly kind: 'heard' };

/** A near-end sensor is believed after this many readings in a row (devices.md 5, "near-end flaps"). */
export const lowReadingsUntilBelieved = 3;

const nothingSensed: PrinterState['sensed'] = {
  offline: false,
  cover: false,
  paperOut: false,
  error: false,
  cutter: false,
  unrecoverable: false,
  overheat: false,
};

export const firstState: PrinterState = {
  line: 'connecting',
  heard: false,
  spoke: false,
  silentRounds: 0,
  sensed: nothingSensed,
  lowReadings: 0,
  low: false,
};

export function next(state: PrinterState, event: PrinterEvent): PrinterState {
  switch (event.kind) {
    case 'not-configured':
      return { ...firstState, line: 'none' };
    case 'connecting':
      // The first attempt shows as connecting; later ones must not flicker between offline and connecting.
      return state.line === 'down' ? state : { ...state, line: 'connecting' };
    case 'line-up':
      return { ...state, line: 'up', heard: false, silentRounds: 0, sensed: nothingSensed };
    case 'line-down':
      return { ...state, line: 'down', heard: false, silentRounds: 0, sensed: nothingSensed };
    case 'silent-round':
      return { ...state, silentRounds: state.silentRounds + 1 };
    case 'heard':
      return state.heard && state.silentRounds === 0
        ? state
        : { ...state, heard: true, spoke: true, silentRounds: 0 };
    case 'sensed':
      return sense(state, event.sensed);
    default:
      return never(event);
  }
}

function sense(state: PrinterState, { paperLow, ...rest }: Sensed): PrinterState {
  const sensed = { ...state.sensed, ...rest };
  const closed = state.sensed.cover && !sensed.cover;
  // Printers that draw a new roll in by themselves have no cover to open.
  const reloaded = state.sensed.paperOut && !sensed.paperOut;
  const rollMayBeNew = closed || reloaded;
  // Without paper the near-end bits are set as well, and say nothing of the roll that comes.
  const lowReadings = rollMayBeNew || sensed.paperOut ? 0 : readingsOf(paperLow, state.lowReadings);
  const low = !rollMayBeNew && (state.low || lowReadings >= lowReadingsUntilBelieved);
  return { ...state, sensed, lowReadings, low };
}

function readingsOf(paperLow: boolean | undefined, before: number): number {
  if (paperLow === undefined) return before;
  return paperLow ? Math.min(before + 1, lowReadingsUntilBelieved) : 0;
}

export interface HealthAndReasons {
  readonly health: Health;
  readonly reasons: readonly DeviceReason[];
}

/** `nearEnd` is the profile's: whether those bits mean anything. */
export function statusOf(state: PrinterState, nearEnd: boolean): HealthAndReasons {
  switch (state.line) {
    case 'none':
      return { health: 'disabled', reasons: ['not-configured'] };
    case 'connecting':
      return { health: 'connecting', reasons: [] };
    case 'down':
      return { health: 'offline', reasons: ['unplugged'] };
    case 'up':
      return statusOfLine(state, nearEnd);
    default:
      return never(state.line);
  }
}

function statusOfLine(state: PrinterState, nearEnd: boolean): HealthAndReasons {
  // Comes first: without paper and with a full buffer it takes no question either.
  const blocking = blockingReasons(state);
  if (blocking.length > 0) return { health: 'blocked', reasons: blocking };
  // Its cable was pulled or it was switched off, behind a line that tells neither.
  if (state.spoke && state.silentRounds > 0) return { health: 'offline', reasons: ['no-reply'] };
  const caring: DeviceReason[] = [];
  if (state.silentRounds > 0) caring.push('no-reply');
  if (nearEnd && state.low) caring.push('paper-near-end');
  return { health: caring.length > 0 ? 'degraded' : 'ready', reasons: caring };
}

function blockingReasons({ sensed }: PrinterState): DeviceReason[] {
  const reasons: DeviceReason[] = [];
  if (sensed.cover) reasons.push('cover-open');
  if (sensed.paperOut) reasons.push('paper-out');
  if (sensed.cutter) reasons.push('cutter');
  if (sensed.unrecoverable) reasons.push('unrecoverable');
  // Opening the cover while it prints sets the "recovers by itself" bit too: then the head is not hot.
  if (sensed.overheat && !sensed.cover) reasons.push('overheat');
  if (sensed.error && reasons.length === 0) reasons.push('unrecoverable');
  // Offline without a cause it names (its FEED button, a recovery) still takes no ticket now.
  if (sensed.offline && reasons.length === 0) reasons.push('offline');
  return reasons;
}
