import { rmSync } from 'node:fs';
import type { KioskConfiguration } from '../configuration/schema.ts';
import { openStore } from '../store/open.ts';
import type { Store } from '../store/store.ts';

/** A database of its own in `folder`, empty at first; null where none can be made. `remove` leaves nothing of it. */
export function practiceStore(folder: string, wallMs: number): { store: Store; remove(): void } | null {
  const remove = () => rmSync(folder, { recursive: true, force: true });
  remove();
  const opened = openStore(folder, { wallMs });
  return opened.ok ? { store: opened.value, remove } : null;
}

/**
 * A kiosk with a name of its own, whose numbers are seen to be of no real series, and which knows no province. It has no
 * A4 printer: pages lie in one folder for the device process, and only the real kiosk may clear it; screens show them.
 * It names no account: a payment code moves real money, however practised the hand that shows it.
 */
export function practiceConfiguration(configuration: KioskConfiguration): KioskConfiguration {
  const { id, numberMark } = configuration.kiosk;
  return {
    ...configuration,
    province: null,
    payments: null,
    lan: null,
    documentPrinter: { kind: 'none' },
    kiosk: {
      ...configuration.kiosk,
      id: `${id.slice(0, longestOwnId).replace(/-$/, '')}-tap`,
      numberMark: numberMark === 'T' ? 'X' : 'T',
    },
  };
}

/** So that with its ending it is no longer than a slug. */
const longestOwnId = 36;
