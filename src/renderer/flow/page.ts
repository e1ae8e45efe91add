import type { ActorRefFrom, SnapshotFrom } from 'xstate';
import type { session } from './session.ts';
import type { takeNumber } from './take-number.ts';

export type SessionActor = ActorRefFrom<typeof session>;
export type SessionSnapshot = SnapshotFrom<typeof session>;
export type TakeNumberActor = ActorRefFrom<typeof takeNumber>;
export type TakeNumberSnapshot = SnapshotFrom<typeof takeNumber>;

/** Every page there is: the value of `data-screen`, stable for tests. */
export const pageNames = [
  'opening',
  'attract',
  'shut-door',
  'still-here',
  'help',
  'home',
  'loading',
  'choose-matter',
  'choose-one',
  'type-matter',
  'choose-group',
  'what-to-bring',
  'priority',
  'issuing',
  'ticket',
  'refused',
  'thanks',
] as const;
export type PageName = (typeof pageNames)[number];

/** Which page the person sees. The idle question covers everything; a shut door only what needs core to begin. */
export function pageOf(snapshot: SessionSnapshot): PageName {
  if (snapshot.matches({ attention: 'asking' })) return 'still-here';
  if (snapshot.matches({ help: 'open' })) return 'help';
  const flow = snapshot.children.takeNumber;
  if (flow && snapshot.matches({ visit: 'takeNumber' })) return stepOf(flow.getSnapshot());
  if (snapshot.matches({ visit: 'thanks' })) return 'thanks';
  if (snapshot.matches({ core: 'away' })) return 'shut-door';
  if (!snapshot.context.centre) return 'opening';
  return snapshot.matches({ visit: 'home' }) ? 'home' : 'attract';
}

const steps: readonly (readonly [string, PageName])[] = [
  ['loadingMatters', 'loading'],
  ['loadingDetails', 'loading'],
  ['choosing', 'choose-matter'],
  ['choosingOne', 'choose-one'],
  ['typing', 'type-matter'],
  ['choosingGroup', 'choose-group'],
  ['whatToBring', 'what-to-bring'],
  ['prioritising', 'priority'],
  ['issuing', 'issuing'],
  ['ticket', 'ticket'],
  ['refused', 'refused'],
  ['ended', 'thanks'],
];

export function stepOf(snapshot: TakeNumberSnapshot): PageName {
  const key = typeof snapshot.value === 'string' ? snapshot.value : Object.keys(snapshot.value)[0];
  const found = steps.find(([state]) => state === key);
  if (!found) throw new Error(`state ${key} has no page`);
  return found[1];
}

export type Patience = 'brief' | 'slow' | 'leavable';

/** How long the state that works now has been working. */
export function patienceOf(snapshot: TakeNumberSnapshot): Patience {
  const deepest = leafValue(snapshot.value);
  return deepest === 'slow' || deepest === 'leavable' ? deepest : 'brief';
}

function leafValue(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return leafValue(Object.values(value)[0]);
}
