/** Why no number came. */
export const refusals = [
  'no-catalogue',
  'unknown-procedure',
  'unknown-matter',
  'unknown-priority',
  'range-used-up',
  'key-reused',
  'disk-full',
  'refused',
  'left-waiting',
] as const;
export type Refusal = (typeof refusals)[number];
