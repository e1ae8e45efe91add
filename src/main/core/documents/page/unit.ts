import type { Mark } from './mark.ts';

/** What stays on one page. Marks are measured from its own left top corner. */
export interface Unit {
  readonly height: number;
  readonly marks: readonly Mark[];
  /** A page never ends with it: it belongs to what follows. */
  readonly keepWithNext: boolean;
}

export function unit(height: number, marks: readonly Mark[], keepWithNext = false): Unit {
  return { height, marks, keepWithNext };
}

export function space(height: number): Unit {
  return unit(height, [], true);
}
