/** Every time the board waits, in milliseconds, with the reason. Tests replace the clock, not these. */
export const waits = {
  /** A call that was longer on its way is shown and not said: whoever was meant has been called again or has come. */
  tooOldToSay: 20_000,
  /** A voice that never tells its end is given up after this, so that the next call is heard. */
  oneSentence: 12_000,
  /** A number stays framed as just called for so long. */
  newest: 15_000,
} as const;
