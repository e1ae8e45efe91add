import type { HallStatus, NumberPlace } from '../../../shared/contract/queue/hall.ts';
import type { WaitingRange } from '../../../shared/contract/queue/words.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { readTicketMark } from '../../../shared/slip-code.ts';
import type { Clock } from '../clock.ts';
import type { KioskConfiguration } from '../configuration/schema.ts';
import type { Store } from '../store/store.ts';
import type { CentreLine } from './centre-line.ts';
import { type Asked, type Forecast, forecast } from './forecast/forecast.ts';
import { openServiceTimes } from './forecast/service-times.ts';
import type { QueueNumber } from './line/line.ts';
import { callerAt, counterName, shownState } from './views.ts';

export interface HallOutside {
  readonly centre: CentreLine;
  readonly configuration: KioskConfiguration;
  readonly store: Store;
  readonly clock: Clock;
  readonly chance: () => number;
}

/** What people in the hall are told of the line: how many are ahead, and how long it may take. */
export interface Hall {
  /** null: the queue host is not reached, and nobody knows. */
  status(): HallStatus | null;
  /** For a number that is issued now; null as for `status`. */
  expect(groupId: string, priority: boolean): { ahead: number; waiting: WaitingRange | null } | null;
  where(mark: string): Result<NumberPlace, 'not-found' | 'host-away'>;
}

const piece = 500;

export function openHall(outside: HallOutside): Hall {
  const { centre, configuration, store, clock, chance } = outside;
  const { queue } = configuration;
  const times = openServiceTimes();
  let learnt = 0;

  /** Hour of the day by the centre's time. */
  const hourAt = (wallMs: number) =>
    Number(
      new Intl.DateTimeFormat('en-GB', {
        timeZone: configuration.centre.timeZone,
        hour: '2-digit',
        hourCycle: 'h23',
      }).format(wallMs),
    );

  function learn(): void {
    const { queueNow, wallNow } = centre.seen();
    for (;;) {
      const rows = store.read((database) => centre.after(database, learnt, piece));
      for (const row of rows) {
        times.take(row, hourAt(wallNow - (queueNow - row.at)));
        learnt = row.seq;
      }
      if (rows.length < piece) return;
    }
  }

  function ask(asked: Asked): Forecast {
    learn();
    const { line, queueNow } = centre.seen();
    const hour = hourAt(clock.now().wallMs);
    return forecast(
      {
        line,
        rules: queue.calling,
        now: queueNow,
        groupsOf: (counterId) => callerAt(configuration, counterId).groupIds,
        times: (groupId) => times.of(groupId, hour),
        chance,
      },
      asked,
    );
  }

  function placeOf(number: QueueNumber): NumberPlace {
    const { facts, state, priority, counterId } = number;
    const waits = state === 'waiting';
    const group = queue.groups.find(({ id }) => id === facts.groupId);
    const told = waits ? ask({ groupId: facts.groupId, priority: priority !== null, number }) : null;
    return {
      label: facts.label,
      state: shownState(state),
      ahead: told?.ahead ?? null,
      waiting: told?.waiting ?? null,
      counters: (counterId === null ? (group?.counters ?? []) : [counterId]).map((id) =>
        counterName(configuration, id),
      ),
    };
  }

  return {
    status() {
      if (centre.state() === 'alone') return null;
      return {
        groups: queue.groups.map(({ id }) => {
          const { ahead, waiting } = ask({ groupId: id, priority: false, number: null });
          return { groupId: id, waiting: ahead, range: waiting };
        }),
      };
    },
    expect: (groupId, priority) =>
      centre.state() === 'alone' ? null : ask({ groupId, priority, number: null }),
    where(mark) {
      const read = readTicketMark(mark);
      if (!read.ok) return failed('not-found');
      const found = [...centre.seen().line.numbers.values()].find(
        ({ facts }) => facts.label === read.value.label,
      );
      if (found && found.facts.kioskId === read.value.kioskId) return ok(placeOf(found));
      return failed(centre.state() === 'alone' ? 'host-away' : 'not-found');
    },
  };
}
