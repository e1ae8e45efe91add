import type { ApplyContext, ApplyEvent } from '../../flow/apply/context.ts';

/** What every screen of applying gets: what is known, and how to answer. */
export interface StepProps {
  readonly context: ApplyContext;
  readonly send: (event: ApplyEvent) => void;
}
