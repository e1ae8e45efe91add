import type {
  PaymentCode,
  PaymentDisplay,
  PaymentDisplayStatus,
  PaymentPlace,
} from '../../shared/contract/payment-display.ts';
import { listeners, type Off } from '../../shared/contract/wire.ts';
import { ok } from '../../shared/result.ts';

/** One screen of this machine. */
export interface Display {
  readonly id: number;
  /** The one with the kiosk on it. */
  readonly main: boolean;
}

/** The screens a shell can see. The browser shell has one. */
export interface Displays {
  now(): readonly Display[];
  onChange(listener: () => void): Off;
}

/** Puts a code where people see it; the shell's windows do. */
export interface PaymentSurface {
  /** @param display null: within the kiosk's own screen · @returns false when it could not be put there */
  put(code: PaymentCode, display: number | null): Promise<boolean>;
  /** Takes the code off that place; a place that is gone is no trouble. */
  remove(display: number | null): void;
}

/** The second screen when there is one; of several, the one with the lowest id, so that it stays where it was. */
export function screenForPayment(displays: readonly Display[]): number | null {
  const others = displays.filter((display) => !display.main).map((display) => display.id);
  return others.length > 0 ? Math.min(...others) : null;
}

export interface PaymentScreen extends PaymentDisplay {
  stop(): void;
  onChanged(listener: (status: PaymentDisplayStatus) => void): Off;
}

/** Shows a code on a second screen, and moves it to the main one the moment the second is lost, and back. */
export function paymentScreen(displays: Displays, surface: PaymentSurface, now: () => number): PaymentScreen {
  const changes = listeners<PaymentDisplayStatus>();
  const since = now();
  let wanted: PaymentCode | null = null;
  let stands: { readonly display: number | null } | null = null;
  let told: PaymentPlace | null = null;
  let turn: Promise<void> = Promise.resolve();

  const placeNow = (): PaymentPlace => {
    if (!stands) return 'nowhere';
    return stands.display === null ? 'main-screen' : 'second-screen';
  };
  const status = (): PaymentDisplayStatus => ({
    health: 'ready',
    reasons: [],
    since,
    shown: wanted ? placeNow() : null,
  });

  /** One after the other: a screen lost while a code is being put there is looked at again behind it. */
  function settle(): Promise<void> {
    turn = turn.then(async () => {
      if (wanted) await place(wanted);
      else leave();
      const now = status();
      if (now.shown === told) return;
      told = now.shown;
      changes.tell(now);
    });
    return turn;
  }

  async function place(code: PaymentCode): Promise<void> {
    const chosen = screenForPayment(displays.now());
    const display = chosen !== null && (await surface.put(code, chosen)) ? chosen : null;
    const put = display !== null || (await surface.put(code, null));
    if (stands && (!put || stands.display !== display)) surface.remove(stands.display);
    stands = put ? { display } : null;
  }

  function leave(): void {
    if (stands) surface.remove(stands.display);
    stands = null;
  }

  const off = displays.onChange(() => void settle());
  return {
    async show(code) {
      wanted = code;
      await settle();
      return ok(placeNow());
    },
    async clear() {
      wanted = null;
      await settle();
    },
    status,
    stop: off,
    onChanged: (listener) => changes.add(listener),
  };
}
