/** How long sync waits for what, in milliseconds. */
export const syncWaits = {
  /** A province that has not answered by then is taken as not there; the batch is sent again later. */
  answer: 15_000,
  /** With nothing to send, the province is asked for its health this often: the truth line rests on it. */
  heartbeat: 20_000,
  /** First step of the back-off when the province is there but does not take a batch. */
  firstRetry: 2_000,
  /** Longest back-off against a province that answers with errors. */
  longestRetry: 300_000,
  /**
   * Longest back-off while nothing answers at all. Shorter: a cut line costs the province nothing, and tickets are to
   * be there within a minute of its return.
   */
  longestUnreachable: 30_000,
  /** What a kiosk held when it started is sent within this time, each kiosk at its own place in it. */
  startSpread: 10_000,
  /** The throttle looks back this far: long enough to see an overload, short enough to forget it (SRE book: two minutes). */
  throttle: 120_000,
  /** With the line on which news is announced: asked this often all the same, since a line may be dead and look alive. */
  news: 300_000,
  /** Without it. A payment that was made is told this late at most. */
  newsUnannounced: 15_000,
  /** Whether another catalogue was published is asked this often, and at once when the province announces one. */
  catalogue: 600_000,
  /** An announced catalogue is fetched within this time, each kiosk at its own place in it. */
  catalogueSpread: 60_000,
  /** One file of a catalogue: 3 MB over a slow line. What came whole is kept, so a break costs one file. */
  catalogueFile: 120_000,
  /** One part of a photographed page over a slow line. What came of it before stays at the province. */
  pagePart: 60_000,
  /** A page the province does not know of yet, or could not put together, is offered again after this. */
  pageAgain: 300_000,
  /** A Retry-After above this is cut to it. No persisted wait can be longer, so one further ahead means a clock was set back. */
  longestAsked: 3_600_000,
};
export type SyncWaits = typeof syncWaits;

/** Items in one batch at most. The province takes 100; half of that keeps a batch under 64 KiB. */
export const batchSize = 50;

/** Bytes of a photographed page sent at once: a line that breaks costs no more than these. */
export const partBytes = 64 * 1024;

/** A page that came and did not have its hash is sent so often; then a person must look. */
export const mostDamaged = 3;
