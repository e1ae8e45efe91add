import type { Clock } from '../clock.ts';
import type { Store } from '../store/store.ts';
import { serviceDay } from './service-day.ts';
import { readSeenDay } from './ticket-rows.ts';

/** The service day a number issued now would count in. */
export function currentDay(store: Store, clock: Clock, timeZone: string): string {
  return serviceDay(store.read(readSeenDay), clock.now(), timeZone).day;
}
