/** Every time a page of the LAN waits, in milliseconds, with the reason. Tests replace the clock, not these. */
export const waits = {
  /** A page asks for its view this often: a cable that was pulled closes no socket. */
  heartbeat: 1_000,
  /** An answer that takes longer means that the line is dead. */
  answer: 1_500,
  /** A line that broke is tried again after these, the last one for ever: the board is back within 3 s of the kiosk. */
  reconnect: [200, 400, 800],
  /** Who this browser is was not answered: asked again after this. */
  askAgain: 1_000,
} as const;
