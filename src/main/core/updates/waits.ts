/** Waits of updates, in milliseconds. */
export const updateWaits = {
  /** For the place of updates to answer. */
  answer: 30_000,
  /** A new version has this long to come up and be well before it is committed. */
  healthy: 60_000,
};
