import type { WaitingRange } from '../../../../shared/contract/queue/words.ts';
import type { Line, LineRules, QueueNumber } from '../line/line.ts';
import { byIssue } from '../line/order.ts';
import { type Desk, type Person, simulateWait } from './simulate.ts';

/** A number that is to be told how long it may wait: one just being issued, or one that waits. */
export interface Asked {
  readonly groupId: string;
  readonly priority: boolean;
  /** Null: it is issued now, behind all others. */
  readonly number: QueueNumber | null;
}

export interface ForecastOutside {
  readonly line: Line;
  readonly rules: LineRules;
  readonly now: number;
  /** Service groups of each counter. */
  readonly groupsOf: (counterId: string) => readonly string[];
  /** The centre's own service times of a group at this hour, in milliseconds. */
  readonly times: (groupId: string) => readonly number[];
  readonly chance: () => number;
}

export interface Forecast {
  /** People who would be called before, if nobody came or left. */
  readonly ahead: number;
  /** Null: too little is known, or no counter is open for it. */
  readonly waiting: WaitingRange | null;
}

/** Fewer service times than this are an anecdote. */
const fewestTimes = 8;
const runs = 120;
/** Of a hundred mornings like this one, ninety-two lie between. */
const [lowest, highest] = [0.04, 0.96];
const minute = 60_000;
/** A range is told in steps of so many minutes: nobody takes it for a promise. */
const step = 5;
/** Longer than this nobody can know, in minutes. */
const longest = 240;
/** How far back those who came are counted to know how many priority numbers may still overtake. */
const lately = 60 * minute;

export function forecast(outside: ForecastOutside, asked: Asked): Forecast {
  const desks = desksFor(outside, asked.groupId);
  const people = peopleBefore(outside, desks, asked);
  const ahead = countAhead(people, asked.priority, outside.rules);
  return { ahead, waiting: waitingOf(outside, desks, people, asked) };
}

function waitingOf(
  outside: ForecastOutside,
  desks: readonly Desk[],
  people: readonly Person[],
  asked: Asked,
): WaitingRange | null {
  const { times, chance, rules } = outside;
  const groups = new Set(desks.flatMap(({ groupIds }) => groupIds));
  const known = new Map([...groups].map((id) => [id, times(id)] as const));
  if (desks.length === 0 || (known.get(asked.groupId)?.length ?? 0) < fewestTimes) return null;
  const own = known.get(asked.groupId) ?? [];
  const timesOf = (groupId: string) => {
    const found = known.get(groupId) ?? [];
    return found.length >= fewestTimes ? found : own;
  };
  const overtaking = asked.priority ? 0 : priorityPace(outside, groups);
  const waits = Array.from({ length: runs }, () =>
    simulateWait({ desks, people, asked, timesOf, rules, overtaking, chance }),
  ).sort((a, b) => a - b);
  const at = (share: number) => (waits[Math.round(share * (runs - 1))] ?? 0) / minute;
  const fromMinutes = Math.floor(at(lowest) / step) * step;
  const toMinutes = Math.max(Math.ceil(at(highest) / step) * step, fromMinutes + step);
  return toMinutes > longest ? null : { fromMinutes, toMinutes };
}

/** The open counters that take a group, each with how long it has been busy. */
function desksFor({ line, groupsOf, now }: ForecastOutside, groupId: string): Desk[] {
  return [...line.counters].flatMap(([id, { open, current, priorityRun }]) => {
    const groupIds = groupsOf(id);
    if (!open || !groupIds.includes(groupId)) return [];
    const busyWith = current && {
      groupId: current.facts.groupId,
      ms: Math.max(0, now - (current.calledAt ?? now)),
    };
    return [{ groupIds, priorityRun, busyWith }];
  });
}

/** Who waits for the same counters and was there before. */
function peopleBefore({ line, now }: ForecastOutside, desks: readonly Desk[], asked: Asked): Person[] {
  const groups = new Set([asked.groupId, ...desks.flatMap(({ groupIds }) => groupIds)]);
  const { number } = asked;
  return [...line.numbers.values()]
    .filter((each) => each.state === 'waiting' && groups.has(each.facts.groupId) && each !== number)
    .filter((each) => number === null || isBefore(each, number))
    .sort(byIssue)
    .map((each) => ({
      groupId: each.facts.groupId,
      priority: each.priority !== null,
      issuedAt: each.issuedAt - now,
    }));
}

/** Earlier ones, and priority numbers whenever they came: they go first. */
function isBefore(other: QueueNumber, number: QueueNumber): boolean {
  return byIssue(other, number) < 0 || (other.priority !== null && number.priority === null);
}

function countAhead(people: readonly Person[], priority: boolean, rules: LineRules): number {
  if (!priority) return people.length;
  const first = people.filter((each) => each.priority).length;
  return first + Math.min(people.length - first, Math.floor(first / rules.mostPriorityInARow));
}

/** Priority numbers that came lately for these groups, per millisecond. */
function priorityPace({ line, now }: ForecastOutside, groups: ReadonlySet<string>): number {
  const came = [...line.numbers.values()].filter(
    ({ facts, priority, issuedAt }) =>
      priority !== null && groups.has(facts.groupId) && issuedAt > now - lately,
  );
  return came.length / lately;
}
