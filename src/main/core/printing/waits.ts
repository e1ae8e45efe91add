/** How long printing waits for what, in milliseconds. */
export const printingWaits = {
  /** A ticket that could not be printed is still printed this long after it was asked for; later nobody waits for it. */
  patience: 45_000,
  /** While the printer cannot take a job, it is asked again at least this often. */
  again: 2_000,
  /** The device process decides a job's fate well within this; silence beyond it is a fault of that process. */
  fate: 60_000,
};
export type PrintingWaits = typeof printingWaits;
