import type { RateContext, RateEvent } from '../../flow/rate/context.ts';

/** What every screen of rating gets: what is known, and how to answer. */
export interface StepProps {
  readonly context: RateContext;
  readonly send: (event: RateEvent) => void;
}
