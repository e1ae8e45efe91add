import type { LineRules } from '../line/line.ts';

export interface Desk {
  readonly groupIds: readonly string[];
  readonly priorityRun: number;
  /** Whom it has now, and for how long in milliseconds. */
  readonly busyWith: { readonly groupId: string; readonly ms: number } | null;
}

export interface Person {
  readonly groupId: string;
  readonly priority: boolean;
  readonly issuedAt: number;
}

export interface Simulated {
  readonly desks: readonly Desk[];
  /** In order of issue. */
  readonly people: readonly Person[];
  readonly asked: { readonly groupId: string; readonly priority: boolean };
  readonly timesOf: (groupId: string) => readonly number[];
  readonly rules: LineRules;
  /** Priority numbers that still come, per millisecond. */
  readonly overtaking: number;
  readonly chance: () => number;
}

interface Running {
  readonly groupIds: readonly string[];
  freeAt: number;
  run: number;
}

/** Plays on how this line may go until the one asked about is called: one of many ways, by chance. In milliseconds. */
export function simulateWait({
  desks,
  people,
  asked,
  timesOf,
  rules,
  overtaking,
  chance,
}: Simulated): number {
  const target: Person = { ...asked, issuedAt: 0 };
  const waiting = [...people, target];
  const draw = (groupId: string) => {
    const times = timesOf(groupId);
    return times[Math.floor(chance() * times.length)] ?? 0;
  };
  const running: Running[] = desks.map(({ groupIds, priorityRun, busyWith }) => ({
    groupIds,
    run: priorityRun,
    freeAt: busyWith ? remaining(timesOf(busyWith.groupId), busyWith.ms, chance) : 0,
  }));
  const groups = [...new Set(desks.flatMap(({ groupIds }) => groupIds))];
  let nextOvertaker = gap(overtaking, chance);
  // Ends: the target is for at least one desk, and each turn takes one away or brings one, ever more rarely than served.
  for (let turn = 0; turn < 2_000; turn += 1) {
    const desk = running.reduce((first, each) => (each.freeAt < first.freeAt ? each : first));
    while (nextOvertaker <= desk.freeAt) {
      const groupId = groups[Math.floor(chance() * groups.length)] ?? asked.groupId;
      waiting.push({ groupId, priority: true, issuedAt: nextOvertaker });
      nextOvertaker += gap(overtaking, chance);
    }
    const next = pickFor(desk, waiting, rules);
    if (next === target) return desk.freeAt;
    if (next === undefined) {
      // Nobody for this desk now: it looks again when somebody else has been served.
      desk.freeAt =
        Math.min(...running.filter((each) => each !== desk).map(({ freeAt }) => freeAt), nextOvertaker) + 1;
      continue;
    }
    waiting.splice(waiting.indexOf(next), 1);
    desk.run = next.priority ? desk.run + 1 : 0;
    desk.freeAt += draw(next.groupId);
  }
  return Number.POSITIVE_INFINITY;
}

function pickFor(
  { groupIds, run }: Running,
  waiting: readonly Person[],
  rules: LineRules,
): Person | undefined {
  const priority = waiting.find((each) => each.priority && groupIds.includes(each.groupId));
  const other = waiting.find((each) => !each.priority && groupIds.includes(each.groupId));
  if (priority && other) return run < rules.mostPriorityInARow ? priority : other;
  return priority ?? other;
}

/** How long one that lasts `ms` already may still last: one of those that lasted longer. */
function remaining(times: readonly number[], ms: number, chance: () => number): number {
  const longer = times.filter((each) => each > ms);
  if (longer.length > 0) return (longer[Math.floor(chance() * longer.length)] ?? ms) - ms;
  // Longer than any before: nobody knows, and half as long again is as good a guess as twice.
  return ms * chance();
}

function gap(pace: number, chance: () => number): number {
  return pace === 0 ? Number.POSITIVE_INFINITY : -Math.log(1 - chance()) / pace;
}
