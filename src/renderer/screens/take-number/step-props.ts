import type { TakeNumberContext, TakeNumberEvent } from '../../flow/take-number/context.ts';

/** What every screen of taking a number gets: what is known, and how to answer. */
export interface StepProps {
  readonly context: TakeNumberContext;
  readonly send: (event: TakeNumberEvent) => void;
}
