/** Why nothing can be paid here now: core's codes, and the screen's own two. */
export const payRefusals = [
  'no-catalogue',
  'unknown-procedure',
  'no-matter',
  'other-kiosk',
  'too-many-tries',
  'fee-unknown',
  'free',
  'no-account',
  'already-paid',
  'unknown-subject',
  'unknown-payment',
  'disk-full',
  'refused',
  'left-waiting',
] as const;
export type PayRefusal = (typeof payRefusals)[number];
