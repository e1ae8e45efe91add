import type { BoardView, SpokenCall } from '../../../shared/contract/queue/board.ts';
import type { CounterView } from '../../../shared/contract/queue/counter.ts';
import type {
  CounterLine,
  NumberAtCounter,
  NumberState,
  WaitingNumber,
} from '../../../shared/contract/queue/words.ts';
import type { Bilingual } from '../../../shared/contract/words.ts';
import type { KioskConfiguration } from '../configuration/schema.ts';
import type { Aloud, Line, QueueNumber } from './line/line.ts';
import { byIssue, type Caller, orderFor } from './line/order.ts';

/** A line at one moment, and how its own times become the kiosk's. */
export interface Seen {
  readonly line: Line;
  readonly configuration: KioskConfiguration;
  /** The moment, by the queue's own clock and by the kiosk's. */
  readonly queueNow: number;
  readonly wallNow: number;
}

/** As many as a page shows at once. */
const most = 30;
const mostNext = 12;
const mostHeld = 40;

/** The service groups a counter takes. */
export function callerAt(configuration: KioskConfiguration, counterId: string): Caller {
  const groups = configuration.queue.groups.filter((each) => each.counters.includes(counterId));
  return { counterId, groupIds: groups.map((each) => each.id) };
}

export function counterView(seen: Seen, counterId: string, whole: CounterView['queue']): CounterView {
  const { line, configuration } = seen;
  const { queue, centre } = configuration;
  const order = orderFor(line, callerAt(configuration, counterId), queue.calling);
  const [later, waiting] = [order.filter(isLater), order.filter((each) => !isLater(each))];
  const held = [...line.numbers.values()].filter(
    (each) => each.state === 'held' && each.counterId === counterId,
  );
  const lines = counterLines(seen);
  const current = line.counters.get(counterId)?.current ?? null;
  return {
    centre: centre.name,
    counter: lines.find((each) => each.id === counterId) ?? strangeCounter(counterId),
    groups: queue.groups
      .filter((each) => each.counters.includes(counterId))
      .map(({ id, name, prefix }) => ({
        id,
        name,
        prefix,
        waiting: waiting.filter((each) => each.facts.groupId === id).length,
      })),
    current: current && atCounter(seen, current),
    held: held
      .sort(byIssue)
      .slice(0, mostHeld)
      .map((each) => atCounter(seen, each)),
    waiting: waiting.slice(0, most).map((each) => asWaiting(seen, each)),
    waitingCount: waiting.length,
    later: later.slice(0, most).map((each) => asWaiting(seen, each)),
    otherCounters: lines.filter((each) => each.id !== counterId),
    queue: whole,
    now: seen.wallNow,
  };
}

export function boardView(seen: Seen, queue: BoardView['queue']): BoardView {
  const { line, configuration } = seen;
  const { centre, languages, lan } = configuration;
  const next = everybody(seen);
  return {
    centre: centre.name,
    title: centre.title,
    counters: counterLines(seen),
    called: line.aloud.map((each) => spoken(seen, each)),
    next: next.slice(0, mostNext).map((each) => each.facts.label),
    waitingCount: [...line.numbers.values()].filter((each) => each.state === 'waiting').length,
    languages,
    volume: lan?.volume ?? [],
    timeZone: centre.timeZone,
    queue,
    now: seen.wallNow,
  };
}

/** Who comes next at the open counters, a number of each in turn. */
function everybody(seen: Seen): QueueNumber[] {
  const { line, configuration } = seen;
  const open = configuration.queue.counters.filter((each) => line.counters.get(each.id)?.open);
  const orders = open.map((each) =>
    orderFor(line, callerAt(configuration, each.id), configuration.queue.calling).filter(
      (number) => !isLater(number),
    ),
  );
  const inTurn = Array.from({ length: mostNext }, (_, place) =>
    orders.flatMap((order) => order[place] ?? []),
  );
  return [...new Set(inTurn.flat())];
}

function spoken({ configuration, queueNow, wallNow }: Seen, aloud: Aloud): SpokenCall {
  const { counterId, at, ...call } = aloud;
  return {
    ...call,
    counterId,
    counterName: counterName(configuration, counterId),
    at: wallNow - (queueNow - at),
  };
}

function counterLines({ line, configuration }: Seen): CounterLine[] {
  return configuration.queue.counters.map(({ id, name }) => {
    const counter = line.counters.get(id);
    const current = counter?.current ?? null;
    return {
      id,
      name,
      open: counter?.open ?? false,
      label: current?.facts.label ?? null,
      priority: current !== null && current.priority !== null,
    };
  });
}

function asWaiting({ configuration, queueNow, wallNow }: Seen, number: QueueNumber): WaitingNumber {
  const { facts, state, priority, issuedAt } = number;
  const group = configuration.queue.priorityGroups.find((each) => each.id === priority);
  return {
    ticketId: facts.ticketId,
    label: facts.label,
    groupId: facts.groupId,
    state: shownState(state),
    // A group another kiosk knows and this one does not is still a priority.
    priority: group?.name ?? (priority === null ? null : { vi: 'Ưu tiên', en: 'Priority' }),
    matterName: facts.matterName,
    issuedAt: wallNow - (queueNow - issuedAt),
    counterId: number.counterId ?? number.sentTo,
  };
}

function atCounter(seen: Seen, number: QueueNumber): NumberAtCounter {
  const { facts, calledAt, aloud, note } = number;
  return {
    ...asWaiting(seen, number),
    calledAt: seen.wallNow - (seen.queueNow - (calledAt ?? seen.queueNow)),
    calls: Math.max(1, aloud),
    bring: [...facts.bring],
    language: facts.language,
    note,
  };
}

/** On its way to another kiosk it waits, as far as its owner is concerned. */
export function shownState(state: QueueNumber['state']): NumberState {
  return state === 'handing' || state === 'gone' ? 'waiting' : state;
}

const isLater = ({ state }: QueueNumber) => state === 'later';

export function counterName(configuration: KioskConfiguration, id: string): Bilingual {
  return configuration.queue.counters.find((each) => each.id === id)?.name ?? strangeCounter(id).name;
}

/** A counter that the configuration no longer has. */
function strangeCounter(id: string): CounterLine {
  return { id, name: { vi: `Quầy ${id}`, en: `Counter ${id}` }, open: false, label: null, priority: false };
}
