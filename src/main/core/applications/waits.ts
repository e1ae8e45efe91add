const minute = 60_000;
const hour = 60 * minute;

/** Every waiting time of applications, in milliseconds. */
export const applicationWaits = {
  /** A draft nobody came back for is erased. Two days: a paper forgotten at home is fetched within one. */
  draft: 48 * hour,
  /** How often drafts age and dossiers that arrived are erased from this machine. */
  sweep: 10 * minute,
  /** That a draft was here is remembered this long, to say "its time is over" instead of "not found". */
  tombstone: 30 * 24 * hour,
  /** A slip with a secret may be printed again this long; then its words are erased from the print journal. */
  slipKept: 15 * minute,
  /** One that may not have come out: an officer prints it again for who comes back the same day. */
  slipInDoubt: 12 * hour,
};
export type ApplicationWaits = typeof applicationWaits;

/** Wrong tries at a code before it is refused unread, and how fast one comes back while the machine is on. */
export const tryLimits = {
  'resume-code': { most: 10, backAfterMs: 6 * minute },
  'dossier-secret': { most: 20, backAfterMs: 3 * minute },
  'slip-code': { most: 20, backAfterMs: 3 * minute },
};
export type TryName = keyof typeof tryLimits;
