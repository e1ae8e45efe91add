import { assign, setup } from 'xstate';
import type { MatterToPay, Payment, PaymentOpener } from '../../../shared/contract/payments.ts';
import { nextFeeQuestion } from '../../../shared/fee-questions.ts';
import { delays } from '../common/delays.ts';
import { displayPayment } from '../common/display-payment.ts';
import type { FlowEnding } from '../common/flow-input.ts';
import { followPayment } from '../common/follow-payment.ts';
import { listenForScans } from '../common/listen-for-scans.ts';
import { isKeyPress, pressed } from '../common/typed-text.ts';
import { askFind, askLeave, askOffer, askShow } from './actors.ts';
import type { PayContext, PayEvent, PayInput, SlipTrouble } from './context.ts';
import { questionNow } from './question.ts';
import type { PayRefusal } from './refusal.ts';
import { isDossierCode, isWholeCode, isWholeSecret } from './slip.ts';

/** Guards, actions and delays of paying, by the names its states use. */
export const paySetup = setup({
  types: {
    context: {} as PayContext,
    events: {} as PayEvent,
    input: {} as PayInput,
    output: {} as FlowEnding,
  },
  actors: { askFind, askOffer, askShow, askLeave, listenForScans, followPayment, displayPayment },
  delays,
  guards: {
    knowsTheSlip: ({ context }) => context.opener !== null,
    typedIt: ({ context }) => context.by === 'typing',
    isWholeCode: ({ context }) => isWholeCode(context.code),
    isDossierCode: ({ context }) => isDossierCode(context.code),
    isWholeSecret: ({ context }) => isWholeSecret(context.secret),
    /** Money came, or is said to be under way: asking again what it is for would invite a second payment. */
    isUnderWay: ({ context: { payment } }) =>
      payment?.state === 'confirmed' || payment?.state === 'unconfirmed',
    saysPaid: ({ context }) => context.payment?.state === 'unconfirmed',
    isCodeSeen: ({ context: { payment, seesCode } }) =>
      payment?.state === 'shown' || (payment?.state === 'unconfirmed' && seesCode),
    hasQuestion: ({ context }) => questionNow(context) !== null,
    answeredAny: ({ context }) => Object.keys(context.facts).length > 0,
    numberFits: ({ context }) => Number(context.digits) >= 1,
    cameFromFlow: ({ context }) => context.start?.cameFrom != null,
  },
  actions: {
    firstLeaf: assign({ leaf: 0 }),
    press: assign(({ context, event }, field: 'code' | 'secret') => ({
      [field]: isKeyPress(event) ? pressed(context[field], event).slice(0, longestTyped) : context[field],
      trouble: null,
    })),
    seek: assign((_, sought: { opener: PaymentOpener; by: PayContext['by'] }) => ({
      ...sought,
      trouble: null,
      matter: null,
      facts: {},
      payment: null,
    })),
    stumble: assign((_, trouble: SlipTrouble) => ({ trouble, opener: null })),
    know: assign((_, matter: MatterToPay) => ({ matter, payment: matter.payment })),
    answer: assign(({ context }, given: string | number) => {
      const question = questionNow(context);
      return question ? { facts: { ...context.facts, [question]: given }, digits: '' } : {};
    }),
    /** The question before the one that is asked now. */
    forgetLast: assign(({ context: { facts, matter } }) => {
      const { copies: _, ...rest } = facts;
      if (facts.copies !== undefined) return { facts: rest, digits: '' };
      const { pages: __, ...first } = rest;
      if (facts.pages !== undefined) return { facts: first, digits: '' };
      return matter && nextFeeQuestion(matter.rule, {}) === 'case'
        ? { facts: {}, digits: '' }
        : { digits: '' };
    }),
    take: assign((_, payment: Payment) => ({ payment })),
    refuse: assign((_, refusal: PayRefusal) => ({ refusal })),
    endHome: assign({ ending: { kind: 'home' } }),
    endThanks: assign({ ending: { kind: 'thanks' as const, label: null } }),
    endWithNumber: assign({
      ending: { kind: 'flow' as const, start: { flow: 'take-number' as const, from: null } },
    }),
    endWhereItCameFrom: assign(({ context }) => {
      const before = context.start?.cameFrom;
      return { ending: before ? { kind: 'flow' as const, start: before } : { kind: 'home' as const } };
    }),
  },
});

/** Longer than any code or secret with its dashes. */
const longestTyped = 16;
