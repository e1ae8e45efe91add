/** The test command runs each fault suite briefly; `npm run test:faults` runs it as long as its promise asks. */
export function sized(brief: number, whole: number): number {
  return process.env.FAULTS === 'full' ? whole : brief;
}
