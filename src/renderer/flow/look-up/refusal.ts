/** Why the look-up cannot go on: core's codes, and the screen's own two. */
export const lookUpRefusals = [
  'no-catalogue',
  'unknown-procedure',
  'unknown-answer',
  'not-a-checklist',
  'other-centre',
  'key-reused',
  'disk-full',
  'not-configured',
  'unknown-form',
  'no-such-page',
  'no-font',
  'refused',
  'left-waiting',
] as const;
export type LookUpRefusal = (typeof lookUpRefusals)[number];
