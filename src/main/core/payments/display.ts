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
  /** Told to the page on the second screen. */
  readonly onSecondScreen: (payment: Payment | null, to: Wire) => void;
}

export interface PaymentDisplaying {
  readonly handlers: Pick<
    Handlers<{ commands: typeof paymentKioskCommands; events: typeof paymentKioskEvents }>,
    'payments.display' | 'payments.endDisplay' | 'payments.watchDisplay'
  >;
}

/** A code that a screen wants to be seen beside it. */
interface Wanted {
  readonly screen: Wire | undefined;
  readonly payment: Payment;
  readonly off: Off;
}

/**
 * The payment code on the displays beside the screen: a page of ours on a second screen, a small display with a
 * protocol of its own. The screen shows it itself in any case, so a display that is lost takes nothing away; a device
 * process or a page that was restarted is told the code anew, and nobody's code outlives its page.
 */
export function openPaymentDisplay(outside: DisplayOutside): PaymentDisplaying {
  const { devices, payment, onPlace, onSecondScreen } = outside;
  let wanted: Wanted | null = null;
  let second: { readonly screen: Wire; readonly off: Off } | null = null;

  devices.on('payment.changed', ({ shown }) => {
    if (wanted && shown !== null) onPlace({ shown: placeWith(shown) }, wanted.screen);
  });
  devices.onState((up) => {
    if (!wanted) return;
    if (up) void put(wanted);
    else onPlace({ shown: placeWith('nowhere') }, wanted.screen);
  });

  /** Where the code can be seen, given what became of it at the device. */
  function placeWith(device: PaymentPlace): PaymentPlace {
    return device === 'nowhere' && second !== null ? 'second-screen' : device;
  }

  async function put({ payment: code }: Wanted): Promise<PaymentPlace> {
    if (second) onSecondScreen(code, second.screen);
    const { qr, amountVnd, payee } = code;
    const shown = await devices.call('payment.show', { payload: qr, amount: amountVnd, payee: payee.name });
    return placeWith(shown.ok ? shown.value.shown : 'nowhere');
  }

  function watch(screen: Wire): void {
    second?.off();
    const off = screen.onState((up) => {
      if (!up && second?.screen === screen) unwatch();
    });
    second = { screen, off };
    if (wanted) onPlace({ shown: 'second-screen' }, wanted.screen);
  }

  /** What stands at a device is told by its next word; the page on the second screen has none any more. */
  function unwatch(): void {
    second?.off();
    second = null;
    if (wanted) onPlace({ shown: 'nowhere' }, wanted.screen);
  }

  /** A display that cannot be reached has forgotten its code, or does so when it comes back. */
  async function clear(): Promise<void> {
    if (second) onSecondScreen(null, second.screen);
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
      'payments.watchDisplay'(_, screen) {
        if (screen) watch(screen);
        return ok({ payment: wanted?.payment ?? null });
      },
      async 'payments.endDisplay'(_, screen) {
        await end(screen);
        return ok({});
      },
    },
  };
}
