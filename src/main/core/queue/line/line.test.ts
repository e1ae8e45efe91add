import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sized } from '../../../../../test/support/sized.ts';
import type { Entered, QueueEvent } from '../../../../shared/contract/queue/events.ts';
import { SlowModel } from '../testing/slow-model.ts';
import { type CounterWish, decide } from './decide.ts';
import { emptyLine, happen, type Line, type QueueNumber } from './line.ts';
import type { Caller } from './order.ts';

const counters = ['1', '2', '3'] as const;
const groups = ['a', 'b', 'c'] as const;
/** Counter 1 takes two services, and service b is taken by two counters. */
const takes: Readonly<Record<string, readonly string[]>> = { '1': ['a', 'b'], '2': ['b'], '3': ['c'] };

type Step =
  | {
      readonly do: 'arrive';
      readonly group: string;
      readonly priority: boolean;
      readonly age: number;
      readonly kiosk: string;
    }
  | {
      readonly do: 'wish';
      readonly counter: string;
      readonly kind: CounterWish['kind'];
      readonly pick: number;
    }
  | { readonly do: 'staff'; readonly kind: 'voided' | 'put-back' | 'priority-set'; readonly pick: number };

const counter = fc.constantFrom(...counters);
const pick = fc.nat(1_000);
const often = <Value>(value: Value, weight: number) => ({ arbitrary: fc.constant(value), weight });
const kind = fc.oneof(
  often<CounterWish['kind']>('callNext', 30),
  often<CounterWish['kind']>('serve', 14),
  often<CounterWish['kind']>('finish', 10),
  often<CounterWish['kind']>('noShow', 8),
  often<CounterWish['kind']>('call', 6),
  often<CounterWish['kind']>('recall', 3),
  often<CounterWish['kind']>('hold', 4),
  often<CounterWish['kind']>('transfer', 5),
  often<CounterWish['kind']>('open', 6),
  often<CounterWish['kind']>('close', 2),
);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('arrive' as const),
      group: fc.constantFrom(...groups),
      priority: fc.boolean(),
      // A second kiosk hands over numbers it issued a while ago.
      age: fc.oneof(fc.constant(0), fc.nat(20)),
      kiosk: fc.constantFrom('first', 'second'),
    }),
  },
  { weight: 9, arbitrary: fc.record({ do: fc.constant('wish' as const), counter, kind, pick }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('staff' as const),
      kind: fc.constantFrom('voided' as const, 'put-back' as const, 'priority-set' as const),
      pick,
    }),
  },
);
const rules = fc.record({ mostPriorityInARow: fc.integer({ min: 1, max: 4 }), callsBeforeReturn: fc.nat(4) });

interface Morning {
  readonly line: Line;
  readonly model: SlowModel;
  readonly labels: string[];
  at: number;
}

function happens(morning: Morning, events: readonly QueueEvent[]): void {
  for (const event of events) {
    morning.at += 1;
    happen(morning.line, { seq: morning.at, at: morning.at, event });
  }
}

function numberOf(line: Line, label: string): QueueNumber {
  const found = [...line.numbers.values()].find((each) => each.facts.label === label);
  if (!found) throw new Error(`no ${label}`);
  return found;
}

function arrive(morning: Morning, { group, priority, age, kiosk }: Step & { do: 'arrive' }): void {
  const count = morning.labels.length + 1;
  const label = `${kiosk === 'first' ? 'A' : 'AK'}${String(count).padStart(3, '0')}`;
  const facts: Entered = {
    kind: 'entered',
    ticketId: `id-${count}`,
    label,
    groupId: group,
    procedureCode: null,
    matterName: null,
    priority: priority ? 'elderly' : null,
    bring: [],
    language: 'vi',
    ageMs: age,
    missed: 0,
    kioskId: kiosk,
  };
  happens(morning, [facts]);
  const earlier = morning.model.people
    .filter((person) => isOf(kiosk, person.label))
    .map(({ issued }) => issued);
  const issued = Math.max(morning.at - age, ...earlier, 0);
  morning.model.arrives({ label, group, issued }, priority);
  morning.labels.push(label);
}

const isOf = (kiosk: string, label: string) => label.startsWith('AK') === (kiosk === 'second');

function staff(morning: Morning, { kind: did, pick: at }: Step & { do: 'staff' }): void {
  const label = morning.labels[at % Math.max(1, morning.labels.length)];
  if (label === undefined) return;
  const { ticketId } = numberOf(morning.line, label).facts;
  const status = morning.model.status(label);
  const isOver = ['finished', 'absent', 'voided'].includes(status);
  if (did === 'voided' && !isOver) {
    happens(morning, [{ kind: 'voided', ticketId, reason: '' }]);
    morning.model.staff('void', label);
  }
  if (did === 'put-back' && isOver) {
    happens(morning, [{ kind: 'put-back', ticketId }]);
    morning.model.staff('back', label);
  }
  if (did === 'priority-set') {
    const is = at % 2 === 0;
    happens(morning, [{ kind: 'priority-set', ticketId, priority: is ? 'elderly' : null }]);
    morning.model.setPriority(label, is);
  }
}

function wish(morning: Morning, caller: Caller, asked: CounterWish, set: Parameters<typeof decide>[3]): void {
  const decided = decide(morning.line, caller, asked, set);
  const told = morning.model.wish(caller.counterId, asked);
  expect(decided.ok ? 'done' : decided.code).toBe(told.yes ? 'done' : told.why);
  if (!decided.ok || !told.yes) return;
  happens(morning, decided.value);
  const called = decided.value.find((event) => event.kind === 'called');
  const label =
    called && [...morning.line.numbers.values()].find((each) => each.facts.ticketId === called.ticketId);
  expect(label?.facts.label ?? null).toBe(told.called);
}

function wishOf({ kind: what, pick: at }: Step & { do: 'wish' }, labels: readonly string[]): CounterWish {
  if (what === 'call') return { kind: what, label: labels[at % Math.max(1, labels.length)] ?? 'A999' };
  if (what === 'transfer') return { kind: what, to: counters[at % 3] ?? '1', note: null };
  return { kind: what };
}

function holds({ line, model, labels }: Morning): void {
  const here = [...line.counters.values()].flatMap(({ current }) => (current ? [current.facts.label] : []));
  expect(new Set(here).size).toBe(here.length);
  for (const label of labels)
    expect(`${label} ${numberOf(line, label).state}`).toBe(`${label} ${model.status(label)}`);
  for (const id of counters) expect(line.counters.get(id)?.current?.facts.label ?? null).toBe(model.at(id));
}

/** Everybody is served, one counter after the other, until nobody is left. */
function emptyTheHall(morning: Morning, set: Parameters<typeof decide>[3]): void {
  for (const counterId of counters) {
    const caller = { counterId, groupIds: takes[counterId] ?? [] };
    for (const each of ['open', 'finish', 'close', 'open'] as const)
      wish(morning, caller, { kind: each }, set);
  }
  for (const counterId of counters) {
    const caller = { counterId, groupIds: takes[counterId] ?? [] };
    for (let left = morning.labels.length + 1; left > 0; left -= 1) {
      for (const each of ['callNext', 'serve'] as const) wish(morning, caller, { kind: each }, set);
    }
    wish(morning, caller, { kind: 'finish' }, set);
  }
}

test('over random mornings every number goes as the rules say, to one counter at a time, and none is lost', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 60, maxLength: 260 }), rules, (steps, set) => {
      const { mostPriorityInARow: inARow, callsBeforeReturn: rest } = set;
      const model = new SlowModel({ inARow, rest, takes: (id) => takes[id] ?? [] });
      const morning: Morning = { line: emptyLine(), model, labels: [], at: 0 };
      for (const id of counters)
        wish(morning, { counterId: id, groupIds: takes[id] ?? [] }, { kind: 'open' }, set);
      for (const each of steps) {
        if (each.do === 'arrive') arrive(morning, each);
        else if (each.do === 'staff') staff(morning, each);
        else {
          const caller = { counterId: each.counter, groupIds: takes[each.counter] ?? [] };
          wish(morning, caller, wishOf(each, morning.labels), set);
        }
      }
      holds(morning);
      emptyTheHall(morning, set);
      holds(morning);
      const over = morning.labels.map((label) => model.status(label));
      expect(over.filter((status) => !['finished', 'absent', 'voided'].includes(status))).toEqual([]);
    }),
    { numRuns: sized(120, 1_000) },
  );
}, 300_000);
