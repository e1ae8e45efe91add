import type { KioskContract } from '../../shared/contract/kiosk.ts';
import type { Handlers } from '../../shared/contract/server.ts';
import { failed, ok } from '../../shared/result.ts';
import { centre } from './invented.ts';

const none = { health: 'disabled' as const, reasons: [], name: 'none' };

/** A kiosk that was accepted long ago. */
export const fakeSetUp: Pick<
  Handlers<KioskContract>,
  Extract<keyof KioskContract['commands'], `setUp.${string}`>
> = {
  'setUp.status': () =>
    ok({
      wanted: false,
      kiosk: { id: 'suoi-may-1', name: 'máy Suối Mây 1', version: '0.1.0' },
      centre: { title: centre.title, name: centre.name },
      province: null,
      printer: none,
      scanner: { health: 'disabled', name: 'none' },
      a4: none,
      proof: { print: null, loop: 'none' },
      pinSet: true,
      acceptedAt: 0,
    }),
  'setUp.enrol': () => failed('not-wanted'),
  'setUp.print': () => failed('not-wanted'),
  'setUp.setPin': () => failed('not-wanted'),
  'setUp.accept': () => failed('not-wanted'),
};
