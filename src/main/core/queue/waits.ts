/** Waiting times of the line, in milliseconds. */
export const queueWaits = {
  /** Until screens of the kiosk are told of a changed line: nobody reads quicker, and forecasts cost a little. */
  hall: 2_000,
  /** How long what happened in the line is kept: service times of a month ago are of other officers. */
  kept: 30 * 24 * 60 * 60_000,
};
