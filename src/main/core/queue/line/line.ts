import type { Entered, Happened, QueueEvent } from '../../../../shared/contract/queue/events.ts';
import type { NumberState } from '../../../../shared/contract/queue/words.ts';
import { never } from '../../../../shared/result.ts';

/** How a centre mixes its line; settings of the configuration. */
export interface LineRules {
  /** Priority numbers a counter calls in a row while others wait; then one of the others. */
  readonly mostPriorityInARow: number;
  /** How many other numbers are called before one that nobody answered comes again. */
  readonly callsBeforeReturn: number;
}

/** One number of today's line. Times are of the queue's own clock. */
export interface QueueNumber {
  readonly facts: Entered;
  /** When it was issued; with its label it orders the line. */
  readonly issuedAt: number;
  priority: string | null;
  /** `gone`: the queue host has it. `handing`: it may have it. */
  state: NumberState | 'handing' | 'gone';
  /** Counter that has it. */
  counterId: string | null;
  /** Counter a colleague sent it to: nobody else calls it while that counter is open. */
  sentTo: string | null;
  note: string | null;
  /** The queue host refused it: it stays with this kiosk. */
  kept: boolean;
  missed: number;
  /** How many calls the line had made when it was missed: it rests for some more. */
  missedAtCall: number | null;
  /** How often it was called aloud since it was last called to a counter. */
  aloud: number;
  calledAt: number | null;
  firstCalledAt: number | null;
  servedAt: number | null;
  overAt: number | null;
}

export interface QueueCounter {
  open: boolean;
  current: QueueNumber | null;
  /** Priority numbers called in a row. */
  priorityRun: number;
}

/** One call aloud. */
export interface Aloud {
  readonly call: number;
  readonly label: string;
  readonly counterId: string;
  readonly language: Entered['language'];
  readonly again: boolean;
  readonly at: number;
}

/** Today's line: what its events amount to. Changed by `happen` alone. */
export interface Line {
  readonly numbers: Map<string, QueueNumber>;
  readonly counters: Map<string, QueueCounter>;
  /** Numbers called so far, calls repeated aloud not counted. */
  calls: number;
  /** The last calls aloud, newest first. */
  aloud: Aloud[];
  /** The last number entered of each kiosk: what one kiosk issued keeps its order, however the line delays it. */
  readonly newest: Map<string, number>;
  /** The same of those that came back from a host. */
  readonly newestBack: Map<string, number>;
}

/** Calls aloud a board may show. */
const boardCalls = 8;

export function emptyLine(): Line {
  return {
    numbers: new Map(),
    counters: new Map(),
    calls: 0,
    aloud: [],
    newest: new Map(),
    newestBack: new Map(),
  };
}

export function counterOf(line: Line, id: string): QueueCounter {
  const known = line.counters.get(id);
  if (known) return known;
  const fresh = { open: false, current: null, priorityRun: 0 };
  line.counters.set(id, fresh);
  return fresh;
}

/** Lets one event happen. Events were decided before: here nothing is refused. */
export function happen(line: Line, happened: Happened): void {
  const { event, at } = happened;
  switch (event.kind) {
    case 'opened':
      counterOf(line, event.counterId).open = true;
      return;
    case 'closed':
      close(line, event.counterId);
      return;
    case 'entered':
      enter(line, event, at);
      return;
    default: {
      const number = line.numbers.get(event.ticketId);
      if (number) change(line, number, event, happened);
    }
  }
}

function enter(line: Line, facts: Entered, at: number): void {
  // Those that come back from a host are ordered among themselves by that host's times alone.
  const newest = line.numbers.has(facts.ticketId) ? line.newestBack : line.newest;
  const issuedAt = Math.max(at - facts.ageMs, newest.get(facts.kioskId) ?? 0);
  newest.set(facts.kioskId, issuedAt);
  line.numbers.set(facts.ticketId, {
    facts,
    issuedAt,
    priority: facts.priority,
    state: facts.missed === 2 ? 'later' : 'waiting',
    counterId: null,
    sentTo: null,
    note: null,
    kept: false,
    missed: facts.missed,
    missedAtCall: null,
    aloud: 0,
    calledAt: null,
    firstCalledAt: null,
    servedAt: null,
    overAt: null,
  });
}

function close(line: Line, counterId: string): void {
  counterOf(line, counterId).open = false;
  for (const number of line.numbers.values()) {
    if (number.state === 'held' && number.counterId === counterId) release(number);
  }
}

type NumberEvent = Exclude<QueueEvent, { kind: 'opened' | 'closed' | 'entered' }>;

function change(line: Line, number: QueueNumber, event: NumberEvent, { at, seq }: Happened): void {
  switch (event.kind) {
    case 'called':
      call(line, number, event.counterId, at, seq);
      return;
    case 'recalled':
      number.aloud += 1;
      sayAloud(line, number, at, seq);
      return;
    case 'served':
      number.state = 'serving';
      number.servedAt = at;
      return;
    case 'held':
      leaveCounter(line, number);
      number.state = 'held';
      return;
    case 'missed':
      miss(line, number, at);
      return;
    case 'moved':
      leaveCounter(line, number);
      number.state = 'waiting';
      number.counterId = null;
      number.sentTo = event.to;
      number.note = event.note;
      return;
    case 'finished':
      leaveCounter(line, number);
      end(number, 'finished', at);
      return;
    case 'voided':
      leaveCounter(line, number);
      end(number, 'voided', at);
      return;
    case 'priority-set':
      number.priority = event.priority;
      return;
    case 'kept':
      number.kept = true;
      release(number);
      return;
    case 'put-back':
      release(number);
      return;
    case 'handing':
      number.state = 'handing';
      return;
    case 'handed':
      number.state = 'gone';
      return;
    default:
      never(event);
  }
}

function call(line: Line, number: QueueNumber, counterId: string, at: number, seq: number): void {
  const counter = counterOf(line, counterId);
  counter.current = number;
  counter.priorityRun = number.priority === null ? 0 : counter.priorityRun + 1;
  line.calls += 1;
  number.state = 'called';
  number.counterId = counterId;
  number.aloud = 1;
  number.calledAt = at;
  number.firstCalledAt ??= at;
  sayAloud(line, number, at, seq);
}

function sayAloud(line: Line, number: QueueNumber, at: number, call: number): void {
  const { label, language } = number.facts;
  const counterId = number.counterId ?? '';
  line.aloud.unshift({ call, label, counterId, language, again: number.aloud > 1, at });
  line.aloud.splice(boardCalls);
}

function miss(line: Line, number: QueueNumber, at: number): void {
  leaveCounter(line, number);
  number.missed += 1;
  number.counterId = null;
  number.missedAtCall = line.calls;
  if (number.missed >= 3) end(number, 'absent', at);
  else number.state = number.missed === 2 ? 'later' : 'waiting';
}

function leaveCounter(line: Line, number: QueueNumber): void {
  for (const counter of line.counters.values()) {
    if (counter.current === number) counter.current = null;
  }
}

function release(number: QueueNumber): void {
  number.state = 'waiting';
  number.counterId = null;
  number.overAt = null;
}

function end(number: QueueNumber, state: 'finished' | 'absent' | 'voided', at: number): void {
  number.state = state;
  number.overAt = at;
}
