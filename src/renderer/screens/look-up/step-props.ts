import type { LookUpContext, LookUpEvent } from '../../flow/look-up/context.ts';

/** What every screen of looking something up gets: what is known, and how to answer. */
export interface StepProps {
  readonly context: LookUpContext;
  readonly send: (event: LookUpEvent) => void;
}
