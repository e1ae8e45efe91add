import { canonicalJson } from '../../../shared/canonical-json.ts';
import type { BoardView, SpokenCall } from '../../../shared/contract/queue/board.ts';
import type { CounterTrouble, CounterView } from '../../../shared/contract/queue/counter.ts';
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
import type { Entered, QueueEvent } from './line/events.ts';
import { noteWish, queueTime, wishOf } from './queue-rows.ts';
import { outcomeOf, recordOf } from './record.ts';
import { boardView, callerAt, counterView, type Seen, spoken } from './views.ts';

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

/** What changed: views are told anew, and `call` is spoken now. */
export interface QueueNews {
  readonly call: SpokenCall | null;
}

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
  seen(): Seen;
  counter(counterId: string): CounterView;
  board(): BoardView;
  onNews(listener: (news: QueueNews) => void): Off;
}

export function openQueue(outside: QueueOutside): Queue {
  const { store, clock, ids, configuration, today } = outside;
  const keeper = openKeeper({ store, clock, today });
  const news = listeners<QueueNews>();

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
    if (events.length > 0) tellNews(events);
    if (events.some((event) => event.kind === 'finished' || event.kind === 'missed')) outside.onForProvince();
    return ok(null);
  }

  function tellNews(events: readonly QueueEvent[]): void {
    const [latest] = keeper.line().aloud;
    const aloud = events.some(({ kind }) => kind === 'called' || kind === 'recalled');
    news.tell({ call: aloud && latest ? spoken(seen(), latest) : null });
  }

  function seen(): Seen {
    return { line: keeper.line(), configuration, queueNow: keeper.now(), wallNow: clock.now().wallMs };
  }

  return {
    keeper,
    seen,
    enter: (database, number, day, moment) => keeper.append(database, [number], day, moment),
    noteEntered: () => news.tell({ call: null }),
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
    counter: (counterId) => counterView(seen(), counterId),
    board: () => boardView(seen()),
    onNews: (listener) => news.add(listener),
  };
}

function auditOf(by: Actor, event: QueueEvent) {
  return {
    what: event.kind,
    ticketId: 'ticketId' in event ? event.ticketId : null,
    counterId: 'counterId' in event ? event.counterId : null,
    by,
  };
}
