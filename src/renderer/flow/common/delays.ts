import { waits } from './waits.ts';

/** The delays every flow's states may use, by name. */
export const delays = {
  nameTheWork: waits.nameTheWork,
  mayLeave: waits.mayLeave - waits.nameTheWork,
  searchAfter: waits.searchAfter,
} as const;
