import type { Off } from '../../shared/contract/wire.ts';

/** One screen of this machine. */
export interface Display {
  readonly id: number;
  /** The one with the kiosk on it. */
  readonly main: boolean;
}

/** The screens a shell can see. */
export interface Displays {
  now(): readonly Display[];
  onChange(listener: () => void): Off;
}

/** Where the page that shows payment codes is found, relative to the kiosk's own address. */
export const paymentDisplayQuery = 'display=payment';

/** The second screen when there is one; of several, the one with the lowest id, so that it stays where it was. */
export function screenForPayment(displays: readonly Display[]): number | null {
  const others = displays.filter((display) => !display.main).map((display) => display.id);
  return others.length > 0 ? Math.min(...others) : null;
}

/**
 * Keeps one window on the second screen for as long as there is one: opened when it is plugged in, closed when it is
 * lost, opened anew where another takes its place.
 * @returns closes it and looks no more
 */
export function keepSecondWindow(displays: Displays, open: (display: number) => { close(): void }): Off {
  let stands: { readonly display: number; readonly window: { close(): void } } | null = null;
  const leave = () => {
    stands?.window.close();
    stands = null;
  };
  const settle = () => {
    const display = screenForPayment(displays.now());
    if (display === (stands?.display ?? null)) return;
    leave();
    if (display !== null) stands = { display, window: open(display) };
  };
  const off = displays.onChange(settle);
  settle();
  return () => {
    off();
    leave();
  };
}
