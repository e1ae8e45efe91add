import type { DeviceContract } from '../../../devices/contract.ts';
import type { Client } from '../../../shared/contract/client.ts';
import type { PaymentPlace } from '../../../shared/contract/payment-display.ts';
import type { Payment, paymentKioskCommands, paymentKioskEvents } from '../../../shared/contract/payments.ts';
import type { Handlers } from '../../../shared/contract/server.ts';
import type { Off, Wire } from '../../../shared/contract/wire.ts';
import { failed, ok } from '../../../shared/result.ts';

export interface DisplayOutside {
  readonly devices: Pick<Client<DeviceContract>, 'call' | 'on' | 'onState'>;
  readonly payment: (id: string) => Payment | undefined;
  /** Told to the screen whose code it is, and to no other. */
  readonly onPlace: (place: { readonly shown: PaymentPlace }, to: Wire | undefined) => void;
}

export interface PaymentDisplaying {
  readonly handlers: Pick<
    Handlers<{ commands: typeof paymentKioskCommands; events: typeof paymentKioskEvents }>,
    'payments.display' | 'payments.endDisplay'
  >;
}

/** A code that a screen wants to be seen beside it. */
interface Wanted {
  readonly screen: Wire | undefined;
  readonly payment: Payment;
  readonly off: Off;
}

/**
 * The payment code on the display beside the screen. The screen shows it itself in any case, so a display that is lost
 * takes nothing away; a device process that was restarted is told the code anew, and nobody's code outlives its page.
 */
export function openPaymentDisplay({ devices, payment, onPlace }: DisplayOutside): PaymentDisplaying {
  let wanted: Wanted | null = null;

  devices.on('payment.changed', ({ shown }) => {
    if (wanted && shown !== null) onPlace({ shown }, wanted.screen);
  });
  devices.onState((up) => {
    if (!wanted) return;
    if (up) void put(wanted);
    else onPlace({ shown: 'nowhere' }, wanted.screen);
  });

  async function put({ payment: { qr, amountVnd, payee } }: Wanted): Promise<PaymentPlace> {
    const code = { payload: qr, amount: amountVnd, payee: payee.name };
    const shown = await devices.call('payment.show', code);
    return shown.ok ? shown.value.shown : 'nowhere';
  }

  /** A display that cannot be reached has forgotten its code, or does so when it comes back. */
  async function clear(): Promise<void> {
    void (await devices.call('payment.clear', {}));
  }

  async function end(screen: Wire | undefined): Promise<void> {
    if (!wanted || wanted.screen !== screen) return;
    wanted.off();
    wanted = null;
    await clear();
  }

  return {
    handlers: {
      async 'payments.display'({ paymentId }, screen) {
        const known = payment(paymentId);
        if (!known) return failed('unknown-payment');
        wanted?.off();
        const off =
          screen?.onState((up) => {
            if (!up) void end(screen);
          }) ?? (() => {});
        const asked: Wanted = { screen, payment: known, off };
        wanted = asked;
        const shown = await put(asked);
        // Ended meanwhile: the clearing may have overtaken the code.
        if (wanted !== asked && wanted === null) await clear();
        return ok({ shown });
      },
      async 'payments.endDisplay'(_, screen) {
        await end(screen);
        return ok({});
      },
    },
  };
}
