/** How many frames a screen may send at once, and how many a second for long. A hurried finger makes five a second. */
export const screenPace = { burst: 200, perSecond: 50 };

export interface Pace {
  /** False when whatever asks is too fast at `now` (milliseconds). */
  allows(now: number): boolean;
}

/** A bucket of allowances that fills with time. A clock that goes back only delays its filling. */
export function steadyPace(start: number, { burst, perSecond } = screenPace): Pace {
  let left = burst;
  let last = start;
  return {
    allows(now) {
      left = Math.min(burst, left + (Math.max(0, now - last) / 1000) * perSecond);
      last = now;
      if (left < 1) return false;
      left -= 1;
      return true;
    },
  };
}
