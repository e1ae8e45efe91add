import { silentRoundsUntilReopened } from './waits.ts';

/**
 * How long a silent line is kept. A printer that answered before, on this line or an earlier one, is most likely not
 * silent by nature: its line leads nowhere, as the second connection does to printers that serve one at a time.
 */
export interface SilencePatience {
  heard(): void;
  /** True when the line should be opened anew; asked after each silent round with their number on this line. */
  isOver(silentRounds: number): boolean;
}

export function silencePatience(): SilencePatience {
  const { first, most } = silentRoundsUntilReopened;
  let everHeard = false;
  let rounds = first;
  return {
    heard() {
      everHeard = true;
      rounds = first;
    },
    isOver(silentRounds) {
      if (!everHeard || silentRounds < rounds) return false;
      rounds = Math.min(rounds * 4, most);
      return true;
    },
  };
}
