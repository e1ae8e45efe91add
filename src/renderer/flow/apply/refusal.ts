/** Why applying cannot go on: core's codes, and the screen's own two. */
export const applyRefusals = [
  'no-catalogue',
  'unknown-procedure',
  'unknown-form',
  'form-changed',
  'invalid',
  'unknown-paper',
  'unknown-priority',
  'no-province',
  'key-reused',
  'key-trouble',
  'disk-full',
  'refused',
  'left-waiting',
] as const;
export type ApplyRefusal = (typeof applyRefusals)[number];
