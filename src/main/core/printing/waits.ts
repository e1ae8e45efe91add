/** How long printing waits for what, in milliseconds. */
export const printingWaits = {
  /** A ticket that could not be printed is still printed this long after it was asked for; later nobody waits for it. */
  patience: 45_000,
  /** While the printer cannot take a job, it is asked again at least this often. */
  again: 2_000,
  /** The device process decides a job's fate well within this; silence beyond it is a fault of that process. */
  fate: 60_000,
  /**
   * An A4 document is waited for this long after it was asked for: somebody may bring paper. Then it is given up, and
   * taken out of its spooler's queue: pages that come out when nobody waits are read by whoever stands there.
   */
  documentPatience: 120_000,
  /** The device process decides a document's fate well within this. */
  documentFate: 120_000,
  /** Between two questions what became of a document in doubt. */
  documentAsk: 5_000,
};

/** How often at most a document in doubt is asked after: half an hour, until when a spooler may still prove it. */
export const mostDocumentAsks = 360;
export type PrintingWaits = typeof printingWaits;
