import type { KioskContract } from '../../shared/contract/kiosk.ts';
import type { Handlers } from '../../shared/contract/server.ts';
import { failed, ok } from '../../shared/result.ts';

type Name = Extract<
  keyof KioskContract['commands'],
  `applications.${string}` | `units.${string}` | `ratings.${string}` | `suggestions.${string}`
>;

/** A kiosk that knows no application form, keeps no dossier and takes every rating. */
export function applyHandlers(): Pick<Handlers<KioskContract>, Name> {
  return {
    'applications.offer': () => failed('unknown-procedure'),
    'applications.begin': () => failed('unknown-form'),
    'applications.check': () => failed('unknown-form'),
    'applications.forms': () => failed('unknown-form'),
    'applications.keep': () => failed('unknown-form'),
    'applications.resume': () => failed('not-found'),
    'applications.submit': () => failed('unknown-form'),
    'applications.status': () => failed('not-found'),
    'applications.printStatus': () => failed('not-found'),
    'units.find': () => ok({ units: [] }),
    'units.suggest': () => ok({ units: [], place: '' }),
    'ratings.give': () => ok({ kept: true as const }),
    'suggestions.give': () => ok({ kept: true as const }),
  };
}
