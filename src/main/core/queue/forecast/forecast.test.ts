import { describe, expect, test } from 'vitest';
import { seededChance } from '../../../../../test/support/seeded-chance.ts';
import { sized } from '../../../../../test/support/sized.ts';
import type { QueueEvent } from '../../../../shared/contract/queue/events.ts';
import { decide } from '../line/decide.ts';
import { emptyLine, happen, type Line } from '../line/line.ts';
import { forecast } from './forecast.ts';
import { openServiceTimes, type ServiceTimes } from './service-times.ts';

const minute = 60_000;
const rules = { mostPriorityInARow: 2, callsBeforeReturn: 2 };
const groupsOf = (counterId: string) => ({ '1': ['a'], '2': ['a', 'b'], '3': ['c'] })[counterId] ?? [];
const hourOf = (at: number) => 7 + Math.floor(at / (60 * minute));

interface Told {
  readonly from: number;
  readonly to: number;
  readonly trueWait: number;
}

/** One morning: people come by chance, counters serve as long as each takes, and nobody tells the forecast anything. */
function morning(times: ServiceTimes, chance: () => number, day: number) {
  const line: Line = emptyLine();
  const told = new Map<string, { from: number; to: number; at: number }>();
  const results: Told[] = [];
  const silent: number[] = [];
  let seq = 0;
  const begin = day * 24 * 60 * minute;
  const tell = (at: number, ...events: readonly QueueEvent[]) => {
    for (const event of events) {
      seq += 1;
      happen(line, { seq, at, event });
      times.take({ seq, at, event }, hourOf(at - begin));
    }
  };
  const wish = (at: number, counterId: string, kind: 'open' | 'callNext' | 'serve' | 'finish' | 'noShow') => {
    const decided = decide(line, { counterId, groupIds: groupsOf(counterId) }, { kind }, rules);
    if (decided.ok) tell(at, ...decided.value);
    return decided.ok;
  };
  const free = new Map(
    [
      ['1', 0],
      ['2', 0],
      ['3', 0],
    ].map(([id, at]) => [String(id), begin + Number(at)]),
  );
  for (const id of free.keys()) wish(begin, id, 'open');

  let next = begin + 2 * minute;
  let count = 0;
  for (let at = begin; at < begin + 240 * minute; at += 10_000) {
    for (; next <= at && at < begin + 200 * minute; next += -Math.log(1 - chance()) * 1.9 * minute)
      arrive(at);
    for (const [id, until] of free) if (until <= at) serveNext(id, at);
  }

  function arrive(at: number): void {
    count += 1;
    const groupId = ['a', 'a', 'b', 'c'][Math.floor(chance() * 4)] ?? 'a';
    const priority = chance() < 0.15;
    const said = forecast(
      { line, rules, now: at, groupsOf, times: (group) => times.of(group, hourOf(at - begin)), chance },
      { groupId, priority, number: null },
    );
    const ticketId = `${day}-${count}`;
    if (said.waiting) told.set(ticketId, { from: said.waiting.fromMinutes, to: said.waiting.toMinutes, at });
    else silent.push(at - begin);
    const label = `A${String(count).padStart(3, '0')}`;
    const facts = { label, groupId, procedureCode: null, matterName: null, priority: priority ? 'p' : null };
    const rest = { bring: [], language: 'vi' as const, ageMs: 0, missed: 0, kioskId: 'k' };
    tell(at, { kind: 'entered', ticketId, ...facts, ...rest });
  }

  function serveNext(id: string, at: number): void {
    wish(at, id, 'finish');
    if (!wish(at, id, 'callNext')) return;
    const number = line.counters.get(id)?.current;
    if (!number) return;
    const said = told.get(number.facts.ticketId);
    if (said && number.firstCalledAt === at) {
      results.push({ from: said.from, to: said.to, trueWait: (at - said.at) / minute });
    }
    if (chance() < 0.05) {
      wish(at + minute, id, 'noShow');
      free.set(id, at + minute);
      return;
    }
    wish(at + 20_000, id, 'serve');
    free.set(id, at + serviceMs(number.facts.groupId));
  }

  /** Log-normal, as measured service times are: many short ones and a few very long. */
  function serviceMs(groupId: string): number {
    const mean = { a: 4.2, b: 5, c: 6 }[groupId] ?? 5;
    const normal = Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
    return mean * minute * Math.exp(0.6 * normal - 0.18);
  }

  return { results, silent };
}

describe('waiting ranges', () => {
  test('hold the true wait of at least four in five, over simulated mornings, and are narrow enough to be of use', () => {
    const chance = seededChance(9);
    const times = openServiceTimes();
    const days = Array.from({ length: sized(6, 120) }, (_, day) => morning(times, chance, day));
    const results = days.flatMap(({ results: each }) => each);
    const held = results.filter(({ from, to, trueWait }) => from <= trueWait && trueWait <= to).length;
    const widths = results.map(({ from, to }) => to - from).sort((a, b) => a - b);
    expect(results.length).toBeGreaterThan(300);
    expect(held / results.length).toBeGreaterThanOrEqual(0.8);
    expect(widths[Math.floor(widths.length / 2)]).toBeLessThanOrEqual(30);
  });

  test('nothing is said in the first minutes of the first day', () => {
    const { silent } = morning(openServiceTimes(), seededChance(3), 0);
    expect(silent.filter((at) => at < 15 * minute).length).toBeGreaterThan(3);
  });
});

test('nothing is said where no counter is open, and people in front are counted all the same', () => {
  const line = emptyLine();
  for (const [count, priority] of [
    [1, null],
    [2, 'p'],
    [3, null],
  ] as const) {
    const label = `A00${count}`;
    const facts = {
      ticketId: `${count}`,
      label,
      groupId: 'a',
      procedureCode: null,
      matterName: null,
      priority,
    };
    const rest = { bring: [], language: 'vi' as const, ageMs: 0, missed: 0, kioskId: 'k' };
    happen(line, { seq: count, at: count, event: { kind: 'entered', ...facts, ...rest } });
  }
  const outside = { line, rules, now: 10, groupsOf, times: () => Array(20).fill(minute), chance: () => 0.5 };
  expect(forecast(outside, { groupId: 'a', priority: false, number: null })).toEqual({
    ahead: 3,
    waiting: null,
  });
  expect(forecast(outside, { groupId: 'a', priority: true, number: null })).toEqual({
    ahead: 1,
    waiting: null,
  });
});
