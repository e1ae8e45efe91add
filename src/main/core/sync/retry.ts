/**
 * Full jitter: a uniformly random wait below an exponentially growing limit, which spreads kiosks that failed together
 * (Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog 2015). Milliseconds.
 *
 * `failures` counts rounds in a row that failed, 1 for the first; `chance` is uniform in [0, 1).
 */
export function fullJitter(failures: number, first: number, longest: number, chance: number): number {
  const limit = Math.min(longest, first * 2 ** Math.min(failures - 1, 30));
  return Math.round(limit * chance);
}
