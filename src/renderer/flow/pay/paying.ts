import { assign, not } from 'xstate';
import type { Input } from '../../../shared/contract/define.ts';
import type { KioskContract } from '../../../shared/contract/kiosk.ts';
import { patience } from '../common/patience.ts';
import { refusalOf } from '../common/refusal.ts';
import type { PayContext } from './context.ts';
import { paySetup } from './setup.ts';

/** The states of one payment: its amount, its code, and what became of it. */

export const offering = paySetup.createStateConfig({
  ...patience,
  invoke: {
    src: 'askOffer',
    input: ({ context }) => ({ ports: context.ports, question: askedOf(context) }),
    onDone: [
      {
        guard: ({ event }) => event.output.ok,
        target: 'preparing',
        actions: assign({ fee: ({ event }) => (event.output.ok ? event.output.value.fee : null) }),
      },
      {
        target: 'refused',
        actions: { type: 'refuse', params: ({ event }) => refusalOf(event.output) },
      },
    ],
  },
  on: { leave: { target: 'refused', actions: { type: 'refuse', params: 'left-waiting' } } },
});

export const preparing = paySetup.createStateConfig({
  ...patience,
  invoke: {
    src: 'askShow',
    input: ({ context }) => ({ ports: context.ports, question: askedOf(context) }),
    onDone: [
      {
        guard: ({ event }) => event.output.ok,
        target: 'showing',
        actions: {
          type: 'take',
          params: ({ event: { output } }) => {
            if (!output.ok) throw new Error('a payment that was refused is shown');
            return output.value;
          },
        },
      },
      // The province told of the money while the person was answering: the slip says what is known.
      {
        guard: ({ event }) => !event.output.ok && event.output.code === 'already-paid',
        target: 'finding',
      },
      {
        target: 'refused',
        actions: { type: 'refuse', params: ({ event }) => refusalOf(event.output) },
      },
    ],
  },
  on: { leave: { target: 'refused', actions: { type: 'refuse', params: 'left-waiting' } } },
});

/** The page of one payment, whatever its state: the province's word may come at any moment. */
export const showing = paySetup.createStateConfig({
  invoke: {
    src: 'followPayment',
    input: ({ context }) => ({ ports: context.ports, paymentId: context.payment?.paymentId ?? '' }),
  },
  initial: 'code',
  states: {
    code: {
      always: { guard: not('isCodeSeen'), target: 'outcome' },
      invoke: {
        src: 'displayPayment',
        input: ({ context }) => ({ ports: context.ports, paymentId: context.payment?.paymentId ?? '' }),
      },
      on: { 'display.told': { actions: assign({ display: ({ event }) => event.shown }) } },
    },
    outcome: { always: { guard: 'isCodeSeen', target: 'code' } },
  },
  on: {
    'payment.told': { actions: { type: 'take', params: ({ event }) => event.payment } },
    'paid.said': [{ guard: 'saysPaid', actions: assign({ seesCode: false }) }, { target: 'saying' }],
    'cash.wanted': { target: 'cancelling' },
    'code.wanted': [{ guard: 'saysPaid', actions: assign({ seesCode: true }) }, { target: 'asking' }],
    'number.wanted': { target: 'ended', actions: 'endWithNumber' },
    done: { target: 'ended', actions: 'endThanks' },
    back: [
      { guard: ({ context }) => context.seesCode, actions: assign({ seesCode: false }) },
      { guard: 'cameFromFlow', target: 'ended', actions: 'endWhereItCameFrom' },
      { target: 'ended', actions: 'endHome' },
    ],
  },
});

export const saying = leavingAs('says-paid');
export const cancelling = leavingAs('cancelled');

/** The person's own word: it is told to the province, and confirms nothing. */
function leavingAs(how: 'says-paid' | 'cancelled') {
  return paySetup.createStateConfig({
    ...patience,
    invoke: {
      src: 'askLeave',
      input: ({ context }) => ({
        ports: context.ports,
        question: { paymentId: context.payment?.paymentId ?? '', how },
      }),
      onDone: [
        {
          guard: ({ event }) => event.output.ok,
          target: 'showing',
          actions: {
            type: 'take',
            params: ({ event: { output } }) => {
              if (!output.ok) throw new Error('a payment that was not left is taken');
              return output.value;
            },
          },
        },
        {
          target: 'refused',
          actions: { type: 'refuse', params: ({ event }) => refusalOf(event.output) },
        },
      ],
    },
    on: { leave: { target: 'refused', actions: { type: 'refuse', params: 'left-waiting' } } },
  });
}

function askedOf({ matter, facts }: PayContext): Input<KioskContract, 'payments.offer'> {
  if (!matter) throw new Error('a payment is asked for before its matter is known');
  return { subject: matter.subject, procedureCode: matter.procedureCode, facts };
}
