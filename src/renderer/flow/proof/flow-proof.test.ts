import { describe, expect, test } from 'vitest';
import { flows } from '../flows.ts';
import { pageOf, type SessionSnapshot } from '../page.ts';
import { flowCharts, played, sessionChart } from './charts.ts';
import type { Place } from './explore.ts';
import { isByHand } from './possible-events.ts';
import { lastingStates, leadingTo } from './reach.ts';
import { patient, statesOf } from './states-of.ts';

/** No question is asked in it and nothing else is worked at: a person looks at it as long as they like. */
function rests({ snapshot }: Place): boolean {
  const nodes: readonly { invoke: readonly { src: unknown }[]; after: readonly unknown[] }[] =
    snapshot._nodes;
  const asks = nodes.some(({ invoke }) => invoke.some(({ src }) => `${src}`.startsWith('ask')));
  return snapshot.status === 'active' && !asks && !nodes.some(({ after }) => after.length > 0);
}

/** What the buttons that lead back, out or on say to a chart. */
const waysOut: ReadonlySet<string> = new Set(['back', 'home', 'done', 'leave']);
const isEnd = ({ snapshot }: Place) => snapshot.status === 'done';
const namesOf = (places: Iterable<Place>) => [...places].map(({ key }) => key);

test('every scene of the preview comes where it says', () => expect(played.lost).toEqual([]));

describe.each(flowCharts)('$owner', ({ owner, machine, places }) => {
  const all = [...places.values()];

  test('every state can be reached', () => {
    const reached = new Set(all.flatMap(({ snapshot }) => statesOf(owner, snapshot)));
    const missed = lastingStates(machine)
      .map((state) => state.split('.').filter((each) => !patient.has(each)))
      .map((state) => `${owner} ${state.join('.')}`);
    expect([...new Set(missed)].filter((state) => !reached.has(state))).toEqual([]);
  });

  test('no state is a dead end: out of each a person comes by hand, even where core never answers', () => {
    const byHand = leadingTo(
      places,
      isEnd,
      (event) => isByHand(event) || event.type.startsWith('xstate.after.'),
    );
    expect(namesOf(all.filter(({ key }) => !byHand.has(key)))).toEqual([]);
  });

  test('every state that rests has a way back or on by one touch', () => {
    const shut = all
      .filter(rests)
      .filter(({ key, ways: on }) => on.every(({ event, to }) => !waysOut.has(event.type) || to === key));
    expect(namesOf(shut)).toEqual([]);
  });

  test('every state in which core is asked says after a while what it does, and may then be left', () => {
    const asking = all.filter(
      (place) => statesOf(owner, place.snapshot).length > 0 && !rests(place) && !isEnd(place),
    );
    const left = leadingTo(
      places,
      (place) => rests(place) || isEnd(place),
      ({ type }) => waysOut.has(type) || type.startsWith('xstate.after.'),
    );
    expect(namesOf(asking.filter(({ key }) => !left.has(key)))).toEqual([]);
  });

  test('every state that rests, and every page, has a scene for its picture', () => {
    const resting = new Set(all.filter(rests).flatMap(({ snapshot }) => statesOf(owner, snapshot)));
    expect([...resting].filter((state) => !played.shown.has(state))).toEqual([]);
    const pages = new Set(
      all.filter((place) => !isEnd(place)).map(({ snapshot }) => pageNamed(owner, snapshot)),
    );
    expect([...pages].filter((page) => !played.pages.has(page))).toEqual([]);
  });
});

function pageNamed(owner: string, snapshot: Place['snapshot']): string {
  const flow = Object.entries(flows).find(([name]) => name === owner)?.[1];
  return flow?.pageOf(snapshot as never) ?? pageOf(snapshot as SessionSnapshot);
}

describe('the session', () => {
  const { places } = sessionChart;
  const all = [...places.values()];
  const at = (place: Place, state: object) => (place.snapshot as SessionSnapshot).matches(state as never);

  test('from every state the help page is one touch away, and the way back leads where one was', () => {
    for (const place of all.filter((each) => !at(each, { help: 'open' }))) {
      const open = places.get(place.ways.find(({ event }) => event.type === 'help.wanted')?.to ?? '');
      expect(open && at(open, { help: 'open' }), place.key).toBe(true);
      const back = places.get(open?.ways.find(({ event }) => event.type === 'help.done')?.to ?? '');
      expect(back && statesOf('session', back.snapshot)[0]).toBe(statesOf('session', place.snapshot)[0]);
    }
  });

  test('every visit that nobody goes on with ends by itself at the door, with nothing left of it', () => {
    const isOver = (place: Place) =>
      at(place, { visit: 'door', attention: 'nobody', practice: 'off', help: 'closed' }) &&
      place.snapshot.context.flow === null;
    const ending = leadingTo(places, isOver, ({ type }) => type.startsWith('xstate.after.'));
    expect(namesOf(all.filter(({ key }) => !ending.has(key)))).toEqual([]);
  });

  test('nothing but the question whether somebody is there comes before that end', () => {
    for (const place of all.filter(
      (each) => at(each, { attention: 'present' }) && !at(each, { visit: 'door' }),
    )) {
      const idle = place.ways.find(({ event }) => event.type.startsWith('xstate.after.idle'));
      const asked = places.get(idle?.to ?? '');
      expect(asked && pageOf(asked.snapshot as SessionSnapshot), place.key).toBe('still-here');
    }
  });

  test('every page it shows has a scene', () => {
    const pages = new Set(all.map(({ snapshot }) => pageOf(snapshot as SessionSnapshot)));
    expect([...pages].filter((page) => !played.pages.has(page))).toEqual([]);
  });
});
