/** What goes wrong in a simulated printer, and when. Points are counted from the moment the plan is set. */
export interface Fault {
  readonly at: FaultPoint;
  readonly do: FaultDeed;
}

export type FaultPoint =
  /** When this many bytes have arrived. */
  | { readonly on: 'byte'; readonly count: number }
  /** When picture number `count` begins to be printed; the first is 1. */
  | { readonly on: 'band'; readonly count: number }
  /** When this many rows have been printed. */
  | { readonly on: 'row'; readonly count: number }
  | { readonly on: 'cut' }
  /** When it is about to prove a print: its answer to GS ( H or GS r. */
  | { readonly on: 'proof' }
  /** When it is about to answer DLE EOT. */
  | { readonly on: 'status' }
  /** When somebody connects. */
  | { readonly on: 'open' };

export type FaultDeed =
  | { readonly kind: 'drop' }
  /** Takes no more bytes until `resume`. */
  | { readonly kind: 'stall' }
  | { readonly kind: 'paper-out' }
  | { readonly kind: 'cover-open' }
  | { readonly kind: 'cutter-jam' }
  /** Forgets its buffers and drops the line, as pulling its plug does. */
  | { readonly kind: 'power-cycle' }
  | { readonly kind: 'no-reply' }
  | { readonly kind: 'late-reply'; readonly ms: number }
  | { readonly kind: 'wrong-id' }
  | { readonly kind: 'garbled-reply' }
  | { readonly kind: 'double-reply' };

export const pointsByCount = ['byte', 'band', 'row'] as const;
export const pointsByName = ['cut', 'proof', 'status', 'open'] as const;
/** All but `late-reply`, which says how late. */
export const simpleDeeds = [
  'drop',
  'stall',
  'paper-out',
  'cover-open',
  'cutter-jam',
  'power-cycle',
  'no-reply',
  'wrong-id',
  'garbled-reply',
  'double-reply',
] as const satisfies readonly FaultDeed['kind'][];

export type ReplyDeed = Extract<
  FaultDeed['kind'],
  'no-reply' | 'late-reply' | 'wrong-id' | 'garbled-reply' | 'double-reply'
>;

/** Hands out each fault once, when its point is reached. */
export class FaultPlan {
  #left: readonly Fault[];
  readonly #counts = { byte: 0, band: 0, row: 0 };

  constructor(faults: readonly Fault[]) {
    this.#left = faults;
  }

  /** Counts one byte, band or row and says what goes wrong now. */
  count(on: 'byte' | 'band' | 'row'): FaultDeed[] {
    this.#counts[on] += 1;
    if (this.#left.length === 0) return [];
    const now = this.#counts[on];
    return this.#take((at) => at.on === on && at.count === now);
  }

  reach(on: 'cut' | 'proof' | 'status' | 'open'): FaultDeed[] {
    const due = this.#left.find((fault) => fault.at.on === on);
    return due ? this.#take((_, fault) => fault === due) : [];
  }

  #take(due: (at: FaultPoint, fault: Fault) => boolean): FaultDeed[] {
    const now = this.#left.filter((fault) => due(fault.at, fault));
    this.#left = this.#left.filter((fault) => !now.includes(fault));
    return now.map((fault) => fault.do);
  }
}
