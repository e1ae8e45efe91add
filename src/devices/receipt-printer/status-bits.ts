import { never } from '../../shared/result.ts';
import type { StatusQuestion } from './protocol/encode.ts';

/** What status bytes say, whichever way they came. A field that a source does not speak of is left out. */
export interface Sensed {
  readonly offline?: boolean;
  readonly cover?: boolean;
  readonly paperOut?: boolean;
  readonly paperLow?: boolean;
  /** Stopped by an error whose kind another question tells. */
  readonly error?: boolean;
  readonly cutter?: boolean;
  readonly unrecoverable?: boolean;
  /** Recovers by itself: head too hot. */
  readonly overheat?: boolean;
}

const has = (byte: number, bit: number) => (byte & (1 << bit)) !== 0;

/** The answer to DLE EOT n (devices.md 2.1). */
export function readStatus(question: StatusQuestion, byte: number): Sensed {
  switch (question) {
    case 1:
      return { offline: has(byte, 3) };
    case 2:
      return { cover: has(byte, 2), error: has(byte, 6), ...(has(byte, 5) ? { paperOut: true } : {}) };
    case 3:
      return { cutter: has(byte, 3), unrecoverable: has(byte, 5), overheat: has(byte, 6) };
    case 4:
      return { paperLow: has(byte, 2) || has(byte, 3), paperOut: has(byte, 5) || has(byte, 6) };
    default:
      return never(question);
  }
}

/** Automatic status back (devices.md 2.2). */
export function readAsb(bytes: readonly [number, number, number, number]): Sensed {
  const [printer, errors, paper] = bytes;
  const cutter = has(errors, 3);
  const unrecoverable = has(errors, 5);
  const overheat = has(errors, 6);
  return {
    offline: has(printer, 3),
    cover: has(printer, 5),
    error: has(errors, 2) || cutter || unrecoverable || overheat,
    cutter,
    unrecoverable,
    overheat,
    paperLow: has(paper, 0) || has(paper, 1),
    paperOut: has(paper, 2) || has(paper, 3),
  };
}

/** The answer to GS r 1 (devices.md 2.4). */
export function readOrdered(byte: number): Sensed {
  return { paperLow: has(byte, 0) || has(byte, 1), paperOut: has(byte, 2) || has(byte, 3) };
}

/** FULL STATUS, first byte, bit 5: "ticket present in output" (devices.md 2.1). */
export function slipAtMouth([paper]: readonly [number, number, number, number]): boolean {
  return has(paper, 5);
}
