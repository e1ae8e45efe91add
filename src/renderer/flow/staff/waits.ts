/** Every time the staff's side waits, in milliseconds. */
export const staffWaits = {
  /** A finger rests in the corner so long: nobody does that by chance. */
  corner: 1_500,
  /** The first page is asked anew this often, and whenever a device tells something. */
  refresh: 5_000,
  /** Without a touch for so long the page locks itself. */
  idle: 5 * 60_000,
  /** Between two words to core that somebody is still here. */
  stay: 20_000,
} as const;
