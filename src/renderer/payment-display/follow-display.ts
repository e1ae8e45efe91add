import type { Payment } from '../../shared/contract/payments.ts';
import type { Off } from '../../shared/contract/wire.ts';
import type { KioskPorts } from '../flow/common/ports.ts';

/** Tells the payment whose code is to be seen on this screen; null while there is none, or nobody to tell it. */
export function followDisplay(
  ports: Pick<KioskPorts, 'call' | 'on' | 'onState'>,
  tell: (payment: Payment | null) => void,
): Off {
  const watch = () =>
    void ports
      .call('payments.watchDisplay', {})
      .then((answer) => tell(answer.ok ? answer.value.payment : null));
  const offs = [
    ports.on('payment.onDisplay', ({ payment }) => tell(payment)),
    // A core that was restarted knows no code and no screens.
    ports.onState((up) => {
      if (up) watch();
      else tell(null);
    }),
  ];
  watch();
  return () => {
    for (const off of offs) off();
  };
}
