import type { Line, LineRules, QueueNumber } from './line.ts';

/** Who asks for a number: a counter with the service groups it takes. */
export interface Caller {
  readonly counterId: string;
  readonly groupIds: readonly string[];
}

/** The number `caller` is to call next, by the centre's rule; undefined when nobody waits for it. */
export function nextFor(line: Line, caller: Caller, rules: LineRules): QueueNumber | undefined {
  const run = line.counters.get(caller.counterId)?.priorityRun ?? 0;
  return pick(lanesOf(line, caller, rules), run, rules);
}

/** All that wait for `caller`, in the order they would be called if nobody came or left. */
export function orderFor(line: Line, caller: Caller, rules: LineRules): QueueNumber[] {
  const lanes = lanesOf(line, caller, rules);
  const order: QueueNumber[] = [];
  let run = line.counters.get(caller.counterId)?.priorityRun ?? 0;
  for (let next = pick(lanes, run, rules); next; next = pick(lanes, run, rules)) {
    order.push(next);
    take(lanes, next);
    run = next.priority === null ? 0 : run + 1;
  }
  return order;
}

/** Whom `caller` may call, each lane in order of issue. */
interface Lanes {
  readonly priority: QueueNumber[];
  readonly others: QueueNumber[];
  /** Missed a moment ago. */
  readonly resting: QueueNumber[];
  readonly later: QueueNumber[];
}

function lanesOf(line: Line, caller: Caller, rules: LineRules): Lanes {
  const lanes: Lanes = { priority: [], others: [], resting: [], later: [] };
  for (const number of line.numbers.values()) {
    if (!isFor(line, number, caller)) continue;
    if (number.state === 'later') lanes.later.push(number);
    else if (rests(line, number, rules)) lanes.resting.push(number);
    else (number.priority === null ? lanes.others : lanes.priority).push(number);
  }
  for (const lane of Object.values(lanes)) lane.sort(byIssue);
  return lanes;
}

function isFor(line: Line, number: QueueNumber, { counterId, groupIds }: Caller): boolean {
  if (number.state !== 'waiting' && number.state !== 'later') return false;
  const { sentTo } = number;
  if (sentTo === counterId) return true;
  // A counter that closed leaves those sent to it to whoever takes their group.
  if (sentTo !== null && line.counters.get(sentTo)?.open) return false;
  return groupIds.includes(number.facts.groupId);
}

function rests(line: Line, { missedAtCall }: QueueNumber, rules: LineRules): boolean {
  return missedAtCall !== null && line.calls - missedAtCall < rules.callsBeforeReturn;
}

function pick(lanes: Lanes, run: number, rules: LineRules): QueueNumber | undefined {
  const [priority] = lanes.priority;
  const [other] = lanes.others;
  if (priority && other) return run < rules.mostPriorityInARow ? priority : other;
  return priority ?? other ?? lanes.resting[0] ?? lanes.later[0];
}

function take(lanes: Lanes, number: QueueNumber): void {
  for (const lane of Object.values(lanes)) {
    if (lane[0] === number) lane.shift();
  }
}

/** Order of issue; two of one millisecond by their label. */
export function byIssue(a: QueueNumber, b: QueueNumber): number {
  return a.issuedAt - b.issuedAt || (a.facts.label < b.facts.label ? -1 : 1);
}
