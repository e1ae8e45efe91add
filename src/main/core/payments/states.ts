import type { PaymentState } from '../../../shared/contract/payments.ts';

/** `confirm` comes from the province and from nowhere else. */
export type PaymentEvent = 'show' | 'say-paid' | 'expire' | 'cancel' | 'confirm';

type Table = Readonly<Record<PaymentState, Readonly<Partial<Record<PaymentEvent, PaymentState>>>>>;

const table: Table = {
  shown: {
    show: 'shown',
    'say-paid': 'unconfirmed',
    expire: 'expired',
    cancel: 'cancelled',
    confirm: 'confirmed',
  },
  // Money that is said to be under way does not expire: somebody has to find it, or find that there is none.
  unconfirmed: { show: 'unconfirmed', confirm: 'confirmed' },
  // The time of the code is over; what the person did with it is still told.
  expired: { show: 'shown', 'say-paid': 'unconfirmed', cancel: 'cancelled', confirm: 'confirmed' },
  cancelled: { show: 'shown', confirm: 'confirmed' },
  confirmed: {},
};

/** The state after `event`; what means nothing in a state changes nothing: events come late, twice and out of order. */
export function paymentAfter(state: PaymentState, event: PaymentEvent): PaymentState {
  return table[state][event] ?? state;
}
