/** Keeps a client from asking a province that refuses most of what it is asked. */
export interface Throttle {
  /** One round that was wanted, and whether the province took it; a round that was held back counts as not taken. */
  note(taken: boolean, nowMs: number): void;
  /** Whether to hold this round back; `chance` is uniform in [0, 1). */
  refuses(chance: number, nowMs: number): boolean;
}

/** The client may want this many times what the province takes before it holds back. */
const multiplier = 2;

/**
 * Client-side throttling: over the last `windowMs` a round is held back with the probability
 * max(0, (wanted − 2 × taken) / (wanted + 1)) (Beyer et al., "Site Reliability Engineering", chapter 21,
 * https://sre.google/sre-book/handling-overload/). Times are of a clock that does not jump. In memory only: what must
 * outlive a restart is the time before which nothing is asked.
 */
export function openThrottle(windowMs: number): Throttle {
  let noted: { readonly at: number; readonly taken: boolean }[] = [];
  const recent = (nowMs: number) => {
    noted = noted.filter(({ at }) => nowMs - at < windowMs);
    return noted;
  };
  return {
    note(taken, nowMs) {
      recent(nowMs).push({ at: nowMs, taken });
    },
    refuses(chance, nowMs) {
      const all = recent(nowMs);
      const taken = all.filter((each) => each.taken).length;
      return chance < (all.length - multiplier * taken) / (all.length + 1);
    },
  };
}
