import { canonicalJson } from '../../../shared/canonical-json.ts';
import type { CounterTrouble } from '../../../shared/contract/queue/counter.ts';
import type { Entered, QueueEvent } from '../../../shared/contract/queue/events.ts';
import type { FollowedEvent } from '../../../shared/contract/queue/peer.ts';
import { listeners, type Off } from '../../../shared/contract/wire.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { appendAudit } from '../audit/audit.ts';
import type { Clock, Moment } from '../clock.ts';
import type { KioskConfiguration } from '../configuration/schema.ts';
import type { Ids } from '../ids.ts';
import type { Writable } from '../store/database.ts';
import type { Store } from '../store/store.ts';
import { appendOutbox } from '../sync/outbox.ts';
import { type Keeper, openKeeper } from './keeper.ts';
import { type CounterWish, decide } from './line/decide.ts';
import { beginningOf, type DayEvent, eventsAfter, noteWish, queueTime, wishOf } from './queue-rows.ts';
import { outcomeOf, recordOf } from './record.ts';
import { callerAt, type Seen } from './views.ts';

export interface QueueOutside {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly configuration: KioskConfiguration;
  readonly today: () => string;
  /** Something for the province was committed. */
  readonly onForProvince: () => void;
}

/** Who wants something of the line, for the audit chain: a device of the LAN, or staff at the kiosk. */
export type Actor = string;

/** The centre's line as this kiosk keeps it. */
export interface Queue {
  readonly keeper: Keeper;
  /** Puts a number into the line in the transaction that issues it. */
  enter(database: Writable, number: Entered, day: string, moment: Moment): void;
  /** After a commit that entered numbers. */
  noteEntered(): void;
  /** One wish of a counter: happens once for its key, in one transaction, or not at all. */
  act(by: Actor, counterId: string, key: string, wish: CounterWish): Result<null, CounterTrouble>;
  /** Writes what follows from something else than a counter's wish: staff, another kiosk. */
  write(by: Actor, events: readonly QueueEvent[]): Result<null, 'disk-full'>;
  /** Goes on with what happened in another host's line, at its own times, then with `events`; `more` in the same transaction. */
  adopt(
    followed: readonly FollowedEvent[],
    events: readonly QueueEvent[],
    more: (database: Writable) => void,
  ): Result<null, 'disk-full'>;
  seen(): Seen;
  /** What happened today after `seq`, in order. */
  after(seq: number, most: number): { day: string; now: number; last: number; events: DayEvent[] };
  /** Something of the line changed: views are told anew. */
  onNews(listener: () => void): Off;
}

export function openQueue(outside: QueueOutside): Queue {
  const { store, clock, ids, configuration, today } = outside;
  const keeper = openKeeper({ store, clock, today });
  const news = listeners<null>();

  function commit(
    by: Actor,
    events: readonly QueueEvent[],
    more: (database: Writable, day: string) => void = () => {},
  ): Result<null, 'disk-full'> {
    const moment = clock.now();
    const day = today();
    const line = keeper.line();
    const written = store.write((database) => {
      more(database, day);
      for (const event of events) {
        const over = outcomeOf(line, event);
        if (over) {
          const payload = recordOf(over, configuration, day, queueTime(database, moment), moment);
          const stream = `queue:${over.number.facts.ticketId}`;
          appendOutbox(
            database,
            { key: ids.mint(), stream, kind: 'queue.number-over', schemaVersion: 1, payload },
            moment,
          );
        }
        appendAudit(database, { kind: 'queue.changed', body: auditOf(by, event) }, moment);
      }
      keeper.append(database, events, day, moment);
      return null;
    });
    if (!written.ok) return written;
    if (events.length > 0) news.tell(null);
    if (events.some((event) => event.kind === 'finished' || event.kind === 'missed')) outside.onForProvince();
    return ok(null);
  }

  function seen(): Seen {
    return { line: keeper.line(), configuration, queueNow: keeper.now(), wallNow: clock.now().wallMs };
  }

  return {
    keeper,
    seen,
    enter: (database, number, day, moment) => keeper.append(database, [number], day, moment),
    noteEntered: () => news.tell(null),
    act(by, counterId, key, wish) {
      const asked = canonicalJson({ ...wish });
      const earlier = store.read((database) => wishOf(database, key));
      if (earlier)
        return earlier.device_id === by && earlier.wish === asked ? ok(null) : failed('key-reused');
      const decided = decide(
        keeper.line(),
        callerAt(configuration, counterId),
        wish,
        configuration.queue.calling,
      );
      if (!decided.ok) return decided;
      return commit(by, decided.value, (database, day) => noteWish(database, key, by, asked, day));
    },
    write: (by, events) => commit(by, events),
    adopt(followed, events, more) {
      const moment = clock.now();
      const day = today();
      return store.write((database) => {
        const now = queueTime(database, moment);
        for (const { event, at } of followed)
          keeper.appendAt(database, event, day, at, before(moment, now - at));
        keeper.append(database, events, day, moment);
        more(database);
        return null;
      });
    },
    after(seq, most) {
      const day = today();
      const last = keeper.position();
      const events = store.read((database) =>
        eventsAfter(database, Math.max(seq, beginningOf(database, day)), most),
      );
      return { day, now: keeper.now(), last, events };
    },
    onNews: (listener) => news.add(() => listener()),
  };
}

/** So that the queue's clock goes on from what is taken over as if it had been there. */
function before({ wallMs, uptimeMs, bootId }: Moment, ms: number): Moment {
  return { wallMs: wallMs - ms, uptimeMs: uptimeMs - ms, bootId };
}

function auditOf(by: Actor, event: QueueEvent) {
  return {
    what: event.kind,
    ticketId: 'ticketId' in event ? event.ticketId : null,
    counterId: 'counterId' in event ? event.counterId : null,
    by,
  };
}
