import { type FeeQuestion, nextFeeQuestion } from '../../../shared/fee-questions.ts';
import type { PayContext } from './context.ts';

/** What is still to be asked before there is an amount. */
export function questionNow({ matter, facts }: Pick<PayContext, 'matter' | 'facts'>): FeeQuestion | null {
  return matter && nextFeeQuestion(matter.rule, facts);
}

/** More than this at once is a slip of the finger, or a case for the counter. */
export const mostAtOnce = 500;
export const mostDigits = `${mostAtOnce}`.length;
