/** What is known of a roll; millimetres. */
export interface RollFacts {
  /** Printed on it so far. */
  readonly used: number;
  /** Printed on it when the printer began to say near-end; null where it does not say so. */
  readonly nearEndAt: number | null;
  /** The printer says near-end now. */
  readonly nearEnd: boolean;
  /** How long rolls were that were used up, the newest first. */
  readonly lengths: readonly number[];
  /** How much was left on those when near-end was first said. */
  readonly tails: readonly number[];
}

/** The rolls most printers are sold with are 80 mm across the core and hold 50 to 80 m: what is believed before one was used up. */
export const assumedLength = 50_000;
/** Epson's near-end sensor is set to about this much by the factory; the first roll used up tells better. */
export const assumedTail = 3_000;

export interface RollLeft {
  readonly mm: number;
  /** Of a whole roll. */
  readonly percent: number;
}

/** What is left, learned from the rolls before. A sensor that says near-end knows better than any sum. */
export function rollLeft({ used, nearEndAt, nearEnd, lengths, tails }: RollFacts): RollLeft {
  const length = median(lengths) ?? assumedLength;
  const bySum = Math.max(0, length - used);
  const tail = median(tails) ?? assumedTail;
  const mm = nearEnd ? Math.max(0, tail - (used - (nearEndAt ?? used))) : bySum;
  return { mm, percent: Math.min(100, Math.round((100 * mm) / length)) };
}

function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)];
}
