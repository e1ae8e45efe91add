import { type LanRoom, openLanRoom } from '../queue/lan-room.ts';
import { openQueue, type Queue } from '../queue/queue.ts';
import { currentDay } from '../tickets/current-day.ts';
import type { KioskOutside } from './outside.ts';

/** The centre's line and its port on the centre's network; null where the configuration names none. */
export interface QueueRoom {
  readonly queue: Queue;
  readonly lan: LanRoom | null;
}

export function openQueueRoom(outside: KioskOutside, onForProvince: () => void): QueueRoom | null {
  const { configuration, store, clock, ids, lan, log } = outside;
  if (!configuration.lan) return null;
  const today = () => currentDay(store, clock, configuration.centre.timeZone);
  const queue = openQueue({ store, clock, ids, configuration, today, onForProvince });
  if (!lan) return { queue, lan: null };
  return {
    queue,
    lan: openLanRoom({
      ...lan,
      settings: configuration.lan,
      queue,
      store,
      clock,
      ids,
      log,
      onCrash: outside.onCrash,
    }),
  };
}
