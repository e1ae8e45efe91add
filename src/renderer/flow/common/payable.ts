import type { MatterToPay, PaymentFacts, PaymentOpener } from '../../../shared/contract/payments.ts';
import type { Result } from '../../../shared/result.ts';
import { asking } from './asking.ts';
import type { FlowEnding } from './flow-input.ts';

/** Whether the matter of a slip that was just given can be paid for by QR. No answer: the slip stands without. */
export const askPayable = asking('payments.find');

export function isPayable(answer: Result<MatterToPay, string>): boolean {
  return answer.ok && answer.value.payable;
}

/** On to paying for it. There is no way back to a slip that was given: home is. */
export function payingFor(opener: PaymentOpener, facts: PaymentFacts = {}): FlowEnding {
  return { kind: 'flow', start: { flow: 'pay', from: { opener, facts, cameFrom: null } } };
}
