import type { CounterTrouble } from '../../../../shared/contract/queue/counter.ts';
import type { QueueEvent } from '../../../../shared/contract/queue/events.ts';
import { failed, never, ok, type Result } from '../../../../shared/result.ts';
import { counterOf, type Line, type LineRules, type QueueNumber } from './line.ts';
import { type Caller, nextFor } from './order.ts';

type AboutHere = 'recall' | 'serve' | 'finish' | 'hold' | 'noShow';

/** What an officer at a counter may want. */
export type CounterWish =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'callNext' }
  | { readonly kind: 'call'; readonly label: string }
  | { readonly kind: 'transfer'; readonly to: string; readonly note: string | null }
  | { readonly kind: AboutHere };

export type CounterRefusal = Exclude<CounterTrouble, 'key-reused' | 'disk-full'>;

type Decision = Result<readonly QueueEvent[], CounterRefusal>;

/** What follows from a wish at a counter; nothing is changed here. An empty list: it is so already. */
export function decide(line: Line, caller: Caller, wish: CounterWish, rules: LineRules): Decision {
  const { counterId } = caller;
  const counter = counterOf(line, counterId);
  if (wish.kind === 'open') return ok(counter.open ? [] : [{ kind: 'opened', counterId }]);
  if (wish.kind === 'close' && !counter.open) return ok([]);
  if (!counter.open) return failed('counter-closed');
  const here = counter.current;
  switch (wish.kind) {
    case 'close':
      return here ? failed('number-still-here') : ok([{ kind: 'closed', counterId }]);
    case 'callNext': {
      const next = nextFor(line, caller, rules);
      return next ? callHere(next, counterId, here) : failed('nobody-waits');
    }
    case 'call':
      return callByLabel(line, counterId, here, wish.label);
    case 'transfer':
      if (!here) return failed('no-number-here');
      if (wish.to === counterId || !line.counters.get(wish.to)?.open) return failed('unknown-counter');
      return ok([{ kind: 'moved', ticketId: here.facts.ticketId, to: wish.to, note: wish.note }]);
    default:
      return here ? ok(aboutHere(here, wish.kind)) : failed('no-number-here');
  }
}

function callByLabel(line: Line, counterId: string, here: QueueNumber | null, label: string): Decision {
  const number = [...line.numbers.values()].find((each) => each.facts.label === label);
  if (!number) return failed('unknown-number');
  switch (number.state) {
    case 'waiting':
    case 'later':
    case 'absent':
      return callHere(number, counterId, here);
    case 'held':
      return number.counterId === counterId
        ? callHere(number, counterId, here)
        : failed('at-another-counter');
    case 'called':
    case 'serving':
      return number.counterId === counterId ? ok([]) : failed('at-another-counter');
    case 'finished':
    case 'voided':
      return failed('number-is-over');
    case 'handing':
    case 'gone':
      return failed('being-handed-over');
    default:
      return never(number.state);
  }
}

/** Whom this counter serves is finished by the next call; whom it called must first be said to be absent. */
function callHere(number: QueueNumber, counterId: string, here: QueueNumber | null): Decision {
  if (here?.state === 'called') return failed('still-called');
  const call: QueueEvent = { kind: 'called', ticketId: number.facts.ticketId, counterId };
  return ok(here ? [{ kind: 'finished', ticketId: here.facts.ticketId }, call] : [call]);
}

function aboutHere({ facts: { ticketId }, state }: QueueNumber, kind: AboutHere): readonly QueueEvent[] {
  switch (kind) {
    case 'recall':
      return [{ kind: 'recalled', ticketId }];
    case 'serve':
      return state === 'serving' ? [] : [{ kind: 'served', ticketId }];
    case 'finish':
      return [{ kind: 'finished', ticketId }];
    case 'hold':
      return [{ kind: 'held', ticketId }];
    case 'noShow':
      return [{ kind: 'missed', ticketId }];
    default:
      return never(kind);
  }
}
