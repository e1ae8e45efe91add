import type { QueueEvent } from '../../../shared/contract/queue/events.ts';
import type { Clock, Moment } from '../clock.ts';
import type { Writable } from '../store/database.ts';
import type { Store } from '../store/store.ts';
import { emptyLine, happen, type Line } from './line/line.ts';
import { appendEvent, beginningOf, eventsAfter, lastEvent, queueTime } from './queue-rows.ts';

export interface KeeperOutside {
  readonly store: Store;
  readonly clock: Clock;
  /** The service day numbers are counted in now. */
  readonly today: () => string;
}

/**
 * Today's line in memory, as the rows say it. Rows are the truth: the line is only ever brought up to them, so what was
 * rolled back was never in it.
 */
export interface Keeper {
  line(): Line;
  /** Adds events in the transaction of what they follow from. */
  append(database: Writable, events: readonly QueueEvent[], day: string, moment: Moment): void;
  /** Adds an event that happened at a moment of the past, by the queue's own clock. */
  appendAt(database: Writable, event: QueueEvent, day: string, at: number, moment: Moment): void;
  /** Now, by the queue's own clock. */
  now(): number;
  /** The newest event the line has. */
  position(): number;
}

const piece = 500;

export function openKeeper({ store, clock, today }: KeeperOutside): Keeper {
  let day = '';
  let line = emptyLine();
  let applied = 0;

  function begin(now: string): void {
    day = now;
    line = emptyLine();
    applied = store.read((database) => beginningOf(database, now));
  }

  function catchUp(): void {
    const now = today();
    if (now !== day) begin(now);
    while (applied < store.read(lastEvent)) {
      const rows = store.read((database) => eventsAfter(database, applied, piece));
      for (const row of rows) {
        if (row.day === day) happen(line, row);
        applied = row.seq;
      }
    }
  }

  return {
    line() {
      catchUp();
      return line;
    },
    append(database, events, on, moment) {
      for (const event of events) appendEvent(database, on, event, queueTime(database, moment), moment);
    },
    appendAt: (database, event, on, at, moment) => appendEvent(database, on, event, at, moment),
    now: () => store.read((database) => queueTime(database, clock.now())),
    position() {
      catchUp();
      return applied;
    },
  };
}
