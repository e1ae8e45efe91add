/** Why no number came. */
export const refusals = [
  'no-catalogue',
  'unknown-procedure',
  'unknown-matter',
  'unknown-priority',
  'not-an-appointment',
  'other-centre',
  'other-day',
  'range-used-up',
  'key-reused',
  'disk-full',
  'refused',
  'left-waiting',
] as const;
export type Refusal = (typeof refusals)[number];
