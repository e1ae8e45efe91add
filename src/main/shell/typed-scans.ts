import { KeySieve, type SieveOutside } from '../../devices/scanner/wedge/key-sieve.ts';
import type { Keystroke } from '../../devices/scanner/wedge/keystroke.ts';
import type { KioskConfiguration } from '../core/configuration/schema.ts';

/** Takes the keys of one page, and hands those a person typed to `onTyped`. */
export type OpenSieve = (onTyped: SieveOutside['onTyped']) => (stroke: Keystroke) => void;

/** Where scans go once there is a house to take them; what comes before is nobody's. */
export interface TypedScans {
  /** Null where no scanner of this kiosk types: then nobody holds keys back. */
  readonly openSieve: OpenSieve | null;
  goTo(take: (text: string) => void): void;
}

export function typedScans(
  scanner: KioskConfiguration['scanner'] | null,
  { later }: Pick<SieveOutside, 'later'>,
): TypedScans {
  let take: (text: string) => void = () => {};
  const allow = scanner?.kind === 'wedge' ? scanner.allow : null;
  return {
    openSieve:
      allow &&
      ((onTyped) => {
        const sieve = new KeySieve(allow, { later, onTyped, onScan: (text) => take(text) });
        return (stroke) => sieve.press(stroke);
      }),
    goTo(to) {
      take = to;
    },
  };
}
