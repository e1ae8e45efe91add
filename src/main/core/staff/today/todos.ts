import type { DeviceReason } from '../../../../shared/contract/printing.ts';
import type { StaffToday, StaffTodo, UnconfirmedPrint } from '../../../../shared/contract/staff.ts';
import type { Seen } from '../around.ts';
import type { RollNow } from '../roll/roll.ts';

export interface TodoFacts extends Pick<StaffToday, 'network' | 'disk' | 'clock'> {
  readonly seen: Seen;
  readonly has: { readonly printer: boolean; readonly a4: boolean; readonly scanner: boolean };
  readonly roll: RollNow;
  /** Since when the door is shut by a person's hand. */
  readonly stoppedSince: number | null;
  readonly inDoubt: readonly UnconfirmedPrint[];
  readonly parkedSince: number;
  /** The newest day with numbers that nobody closed, before today. */
  readonly openDay: string | null;
}

/** Fewer numbers than this and the roll is spoken of, where no sensor does. */
const fewNumbers = 80;

/** What to do, the more urgent first: what keeps people waiting now, then what soon will, then what can wait. */
export function todosOf(facts: TodoFacts): StaffTodo[] {
  return [
    stopped(facts),
    printer(facts),
    scanner(facts),
    power(facts),
    soonOut(facts),
    a4(facts),
    inDoubt(facts),
    parked(facts),
    network(facts),
    disk(facts),
    clock(facts),
    openDay(facts),
  ].filter((todo) => todo !== null);
}

type Todo = StaffTodo | null;

function stopped({ stoppedSince }: TodoFacts): Todo {
  return stoppedSince === null ? null : { todo: 'out-of-service', since: stoppedSince };
}

/** An open cover also says that there is no paper: closing it comes first. */
const urgent: readonly DeviceReason[] = ['cover-open', 'cutter', 'overheat', 'unrecoverable'];

function printer({ seen, has, roll }: TodoFacts): Todo {
  const { health, reasons } = seen.printer;
  if (!has.printer || health === 'ready' || health === 'degraded') return null;
  const reason = urgent.find((each) => reasons.includes(each));
  if (reason) return { todo: 'printer', reason };
  if (reasons.includes('paper-out')) return { todo: 'roll', why: 'out', ...paper(roll) };
  return { todo: 'printer', reason: reasons[0] ?? 'no-reply' };
}

function soonOut({ seen, has, roll }: TodoFacts): Todo {
  if (!has.printer || seen.printer.reasons.includes('paper-out')) return null;
  if (seen.printer.reasons.includes('paper-near-end'))
    return { todo: 'roll', why: 'near-end', ...paper(roll) };
  return roll.left < fewNumbers ? { todo: 'roll', why: 'low', ...paper(roll) } : null;
}

const paper = ({ left, before, percent }: RollNow) => ({ left, before, percent });

function scanner({ seen, has }: TodoFacts): Todo {
  const { health } = seen.scanner;
  return has.scanner && health !== 'ready' && health !== 'degraded' ? { todo: 'scanner' } : null;
}

function power({ seen }: TodoFacts): Todo {
  return seen.power === 'battery' ? { todo: 'power', battery: seen.battery } : null;
}

function a4({ seen, has }: TodoFacts): Todo {
  const { health, reasons } = seen.a4;
  const [reason] = reasons;
  if (!has.a4 || (health === 'ready' && reason === undefined)) return null;
  return { todo: 'a4', reason: reason ?? 'no-reply' };
}

function inDoubt({ inDoubt: prints }: TodoFacts): Todo {
  if (prints.length === 0) return null;
  const shown = prints.slice(0, 3).map(({ label, at }) => ({ label, at }));
  return { todo: 'unconfirmed', prints: shown, count: prints.length };
}

function parked({ network: { parked: count }, parkedSince }: TodoFacts): Todo {
  return count === 0 ? null : { todo: 'parked', count, since: parkedSince };
}

function network({ network: { state, since } }: TodoFacts): Todo {
  if (state === 'not-recognized') return { todo: 'enrolment', since };
  return state === 'offline' ? { todo: 'network', since } : null;
}

function disk({ disk: now }: TodoFacts): Todo {
  return now === null || now.room === 'enough' ? null : { todo: 'disk', freeMegabytes: now.freeMegabytes };
}

/** A clock nobody could compare is no task while there is no network: then the network is. */
function clock({ clock: { verified, aheadMs }, network: { state } }: TodoFacts): Todo {
  return verified || state !== 'online' ? null : { todo: 'clock', aheadMs };
}

function openDay({ openDay: day }: TodoFacts): Todo {
  return day === null ? null : { todo: 'close-day', day };
}
