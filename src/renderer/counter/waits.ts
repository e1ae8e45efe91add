/** Every time the counter page waits, in milliseconds, with the reason. Tests replace the clock, not these. */
export const waits = {
  /** An answer that takes longer was lost with the line: the same wish is asked again. */
  oneAnswer: 3_000,
  /** Between an unanswered wish and the same wish again. */
  askAgain: 500,
  /** A wish that takes longer is named, and may be left. */
  nameTheWork: 1_000,
} as const;
