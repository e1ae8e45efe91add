import type { Rate } from './limits.ts';

/** A token bucket: `take` says whether one more is allowed now. */
export interface Bucket {
  take(): boolean;
  /** Whether one more would be allowed. */
  has(): boolean;
}

/** @param nowMs a clock that only goes forward, in milliseconds */
export function bucket({ burst, perSecond }: Rate, nowMs: () => number): Bucket {
  let tokens = burst;
  let at = nowMs();
  const refill = () => {
    const now = nowMs();
    tokens = Math.min(burst, tokens + ((now - at) / 1000) * perSecond);
    at = now;
  };
  return {
    take() {
      refill();
      if (tokens < 1) return false;
      tokens -= 1;
      return true;
    },
    has() {
      refill();
      return tokens >= 1;
    },
  };
}

/** One bucket for each name; names not heard of for long are forgotten, and there are never more than `most`. */
export function buckets(rate: Rate, nowMs: () => number, most = 1_000): (name: string) => Bucket {
  const all = new Map<string, Bucket>();
  return (name) => {
    const known = all.get(name) ?? bucket(rate, nowMs);
    // Moved to the end: the first of the map is the one longest not heard of.
    all.delete(name);
    all.set(name, known);
    const [oldest] = all.keys();
    if (all.size > most && oldest !== undefined) all.delete(oldest);
    return known;
  };
}
