/** Whether every long suite runs whole (`npm run test:faults`, `npm run test:journeys`) or as briefly as the test command needs it. */
export const runsWhole = process.env.TESTS === 'whole';

export function sized(brief: number, whole: number): number {
  return runsWhole ? whole : brief;
}
