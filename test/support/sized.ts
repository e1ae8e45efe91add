import { test } from 'vitest';

/** Whether every long suite runs whole (`npm run test:faults`, `npm run test:journeys`) or as briefly as the test command needs it. */
export const runsWhole = process.env.TESTS === 'whole';

/** How long one of them may take, in milliseconds. A limit of patience: a busy machine is no finding. */
export const patience = runsWhole ? 3 * 3_600_000 : 900_000;

export function sized(brief: number, whole: number): number {
  return runsWhole ? whole : brief;
}

/**
 * A test too long for the test command: it runs in `npm run test:journeys` and `test:faults` only, and its title says so
 * where it is counted as skipped.
 */
export function testWhole(title: string, body: () => Promise<void>, patience?: number): void {
  if (runsWhole) test(title, body, patience);
  else test.skip(`${title} (runs in npm run test:journeys)`, body);
}
