import type { PayContext, PayEvent } from '../../flow/pay/context.ts';

/** What every screen of paying gets: what is known, and how to answer. */
export interface StepProps {
  readonly context: PayContext;
  readonly send: (event: PayEvent) => void;
}
