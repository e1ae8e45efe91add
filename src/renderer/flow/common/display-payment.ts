import { type EventObject, fromCallback } from 'xstate';
import type { PaymentPlace } from '../../../shared/contract/payment-display.ts';
import type { KioskPorts } from './ports.ts';

export type DisplayNews = { readonly type: 'display.told'; readonly shown: PaymentPlace };

/** The code stands on the display beside the screen as long as the state that shows it lasts. */
export const displayPayment = fromCallback<
  EventObject,
  { ports: KioskPorts; paymentId: string },
  DisplayNews
>(({ input: { ports, paymentId }, sendBack }) => {
  const put = () =>
    void ports.call('payments.display', { paymentId }).then((answer) => {
      if (answer.ok) sendBack({ type: 'display.told', shown: answer.value.shown });
    });
  const offs = [
    ports.on('payment.displayed', ({ shown }) => sendBack({ type: 'display.told', shown })),
    ports.onState((up) => {
      if (up) put();
    }),
  ];
  put();
  return () => {
    for (const off of offs) off();
    void ports.call('payments.endDisplay', {});
  };
});
