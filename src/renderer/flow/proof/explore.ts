import type { AnyEventObject, AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import { getAdjacencyMap } from 'xstate/graph';
import { type Heard, possibleEvents } from './possible-events.ts';
import { noteReadFields } from './read-fields.ts';

/** One state a chart can be in, as far as what may happen next depends on it, and where each event leads. */
export interface Place {
  readonly key: string;
  readonly snapshot: AnyMachineSnapshot;
  readonly ways: readonly { readonly event: AnyEventObject; readonly to: string }[];
}
export type Places = ReadonlyMap<string, Place>;

export interface Exploring {
  readonly machine: AnyStateMachine;
  /** States to begin at: those the scenes came through. */
  readonly from: readonly AnyMachineSnapshot[];
  readonly heard: Heard;
  /** How fields are told apart whose words are many: by what the chart makes of them. */
  readonly kinds?: Kinds;
}
export type Kinds = Readonly<Record<string, (context: never, value: unknown) => string>>;

/** No chart of ours has so many; a key that tells too much apart would never end. */
const mostSteps = 60_000;

/**
 * Every state the chart can reach by what a person does, by every answer core may give (those of the scenes, and each
 * failure its contract names) and by time. Two states are the same when they have the same name and the same words in
 * the fields their guards look at. Which fields those are is learnt by walking, until no new one is read.
 */
export function explore(exploring: Exploring): Places {
  const read = new Set<string>();
  for (;;) {
    const known = new Set(read);
    const places = walk(exploring, known, read);
    if (read.size === known.size) return places;
  }
}

/** What XState's graph answers; its own type is lost for a chart of any kind. */
type Adjacency = Readonly<
  Record<
    string,
    {
      readonly state: AnyMachineSnapshot;
      readonly transitions: Readonly<Record<string, { event: AnyEventObject; state: AnyMachineSnapshot }>>;
    }
  >
>;

function walk(
  { machine, from, heard, kinds = {} }: Exploring,
  known: ReadonlySet<string>,
  read: Set<string>,
): Places {
  const places = new Map<string, Place>();
  const key = (snapshot: AnyMachineSnapshot) => keyOf(snapshot, known, kinds);
  const events = (snapshot: AnyMachineSnapshot) => {
    const possible = possibleEvents(machine, snapshot, heard);
    for (const event of possible) noteReadFields(snapshot, event, read);
    return [...possible];
  };
  for (const fromState of from) {
    if (places.has(key(fromState))) continue;
    const map = getAdjacencyMap(machine, {
      fromState,
      events,
      serializeState: key,
      serializeEvent: (event: AnyEventObject) => JSON.stringify(event),
      limit: mostSteps,
      // What was walked from another beginning is not walked again.
      stopWhen: (snapshot: AnyMachineSnapshot) => snapshot.status !== 'active' || places.has(key(snapshot)),
    });
    for (const [name, { state, transitions }] of Object.entries(map as Adjacency)) {
      if (places.has(name)) continue;
      const ways = Object.values(transitions).map(({ event, state: next }) => ({ event, to: key(next) }));
      places.set(name, { key: name, snapshot: state, ways });
    }
  }
  return places;
}

function keyOf(snapshot: AnyMachineSnapshot, fields: ReadonlySet<string>, kinds: Kinds): string {
  if (snapshot.status !== 'active') return JSON.stringify(snapshot.value);
  const context = Object.entries(snapshot.context as Readonly<Record<string, unknown>>)
    .filter(([name]) => fields.has(name))
    .map(
      ([name, value]) =>
        `${name}=${kinds[name]?.(snapshot.context as never, snapshot.value) ?? kindOf(value)}`,
    );
  return `${JSON.stringify(snapshot.value)} ${context.join(' ')}`;
}

/** Words of a closed set and yes or no; what a person wrote and what core told are all alike. */
function kindOf(value: unknown): string {
  if (typeof value === 'boolean') return `${value}`;
  if (typeof value === 'string' && /^[a-z]+(-[a-z]+)*$/u.test(value)) return value;
  if (typeof value !== 'object' || value === null) return '-';
  if ('name' in value && 'actor' in value) return `${value.name}`;
  return '-';
}
