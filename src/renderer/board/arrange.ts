import type { BoardView } from '../../shared/contract/queue/board.ts';
import type { CounterLine } from '../../shared/contract/queue/words.ts';

/** How the counters stand on the board. */
export interface Arrangement {
  /** One column with the next numbers beside it, or two columns with them beneath. */
  readonly look: 'column' | 'two-columns';
  readonly counters: readonly CounterLine[];
  readonly next: readonly string[];
}

/**
 * Rows that still leave letters of 1/200 of 8 m on a 32" panel: 5 in one column, 10 in two. Where more counters are
 * open, those called last are shown; a closed counter is left out before an open one.
 */
export function arrange({ counters, called, next }: BoardView): Arrangement {
  const shown = counters.filter(({ open, label }) => open || label !== null);
  const look = shown.length <= rowsOfOneColumn ? 'column' : 'two-columns';
  const most = look === 'column' ? rowsOfOneColumn : 2 * rowsOfOneColumn;
  return {
    look,
    counters: shown.length <= most ? shown : lastCalled(shown, called, most),
    next: next.slice(0, look === 'column' ? rowsOfOneColumn : 4),
  };
}

const rowsOfOneColumn = 5;

function lastCalled(
  counters: readonly CounterLine[],
  called: BoardView['called'],
  most: number,
): readonly CounterLine[] {
  const turn = ({ id }: CounterLine) => {
    const place = called.findIndex(({ counterId }) => counterId === id);
    return place < 0 ? called.length : place;
  };
  const chosen = new Set([...counters].sort((one, other) => turn(one) - turn(other)).slice(0, most));
  return counters.filter((each) => chosen.has(each));
}
