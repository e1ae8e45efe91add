import type { CounterView } from '../../../shared/contract/queue/counter.ts';
import type { Happened } from '../../../shared/contract/queue/events.ts';
import { listeners, type Off } from '../../../shared/contract/wire.ts';
import type { Readable } from '../store/database.ts';
import type { Mirror } from './peer/mirror.ts';
import { mirroredAfter } from './peer/mirror-rows.ts';
import type { Queue } from './queue.ts';
import { eventsAfter } from './queue-rows.ts';
import type { Seen } from './views.ts';

/**
 * The line people see at this kiosk: its own where it is the host, the host's while that is followed, and otherwise what
 * it has itself, which is said to be no more than that.
 */
export interface CentreLine {
  seen(): Seen;
  /** Whether all of the centre's numbers are in it. */
  state(): CounterView['queue'];
  /** What happened after `seq` in the line that is shown, of every day there is. */
  after(database: Readable, seq: number, most: number): Happened[];
  onNews(listener: () => void): Off;
  /** The host's line is known as it is now, or no longer. */
  turn(whole: boolean): void;
}

/** @param mirror null: this kiosk is the host */
export function openCentreLine(queue: Queue, mirror: Mirror | null): CentreLine {
  const news = listeners<null>();
  let followed = false;
  queue.onNews(() => news.tell(null));
  const isMirrored = () => mirror !== null && followed;
  return {
    seen: () => (mirror && followed ? { ...queue.seen(), line: mirror.line() } : queue.seen()),
    state: () => (mirror === null || isMirrored() ? 'whole' : 'alone'),
    after: mirror ? mirroredAfter : eventsAfter,
    onNews: (listener) => news.add(() => listener()),
    turn(whole) {
      followed = whole;
      news.tell(null);
    },
  };
}
