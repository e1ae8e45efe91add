import { type EventObject, fromCallback } from 'xstate';
import type { Payment } from '../../../shared/contract/payments.ts';
import type { KioskPorts } from './ports.ts';

export type PaymentNews = { readonly type: 'payment.told'; readonly payment: Payment };

/** Tells every change of one payment, and catches up at once and after the line was down. */
export const followPayment = fromCallback<EventObject, { ports: KioskPorts; paymentId: string }, PaymentNews>(
  ({ input: { ports, paymentId }, sendBack }) => {
    const catchUp = () =>
      void ports.call('payments.status', { paymentId }).then((known) => {
        if (known.ok) sendBack({ type: 'payment.told', payment: known.value });
      });
    const offs = [
      ports.on('payment.changed', (payment) => {
        if (payment.paymentId === paymentId) sendBack({ type: 'payment.told', payment });
      }),
      ports.onState((up) => {
        if (up) catchUp();
      }),
    ];
    catchUp();
    return () => {
      for (const off of offs) off();
    };
  },
);
