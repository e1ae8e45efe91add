/** Every time the staff room waits, in milliseconds. */
export const staffWaits = {
  /** Without a touch for so long nobody is signed in any more. */
  idle: 5 * 60_000,
  /** How far back the pace of printing is looked at, to say when a roll will be used up. */
  pace: 2 * 60 * 60_000,
  /** A print in doubt is spoken of so long; after that nobody waits for it. */
  doubt: 24 * 60 * 60_000,
} as const;
