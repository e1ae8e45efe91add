/** Waiting times between the kiosks of a centre, in milliseconds. */
export const peerWaits = {
  /** Until a line that was cut is dialled again: the first tries come quickly, a host that is gone is asked rarely. */
  redial: [500, 1_000, 2_000, 5_000],
  /** How long dialling may take. */
  dial: 5_000,
  /** A line that says nothing is asked, and given up when it does not answer until the next time. */
  heartbeat: 3_000,
  /** Until a delivery the host could not take is tried again. */
  retry: 5_000,
};
