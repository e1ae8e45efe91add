import type { DeviceReason } from '../../../../shared/contract/printing.ts';
import type { StaffTaskKind, StaffTodo } from '../../../../shared/contract/staff.ts';
import type { StaffEvent } from '../../../flow/staff/context.ts';
import { timeOf, writtenDate } from '../../../language/dates.ts';
import { Button } from '../../../ui/button.tsx';
import { useKiosk, useWords, type Words } from '../../../ui/kiosk-view.tsx';
import { Pictogram } from '../../../ui/pictogram.tsx';
import type { StaffProps } from '../frame.tsx';
import { words } from './words.ts';

interface Card {
  readonly pictogram: string;
  readonly title: string;
  readonly why: string;
  /** What the button says, and what it sends; null: somebody else must be called. */
  readonly act: { readonly label: string; readonly event: StaffEvent } | null;
}

/** One thing to do: what, until when, and the button that starts it. The first is larger. */
export function TodoCard({
  todo,
  first,
  send,
}: {
  todo: StaffTodo;
  first: boolean;
  send: StaffProps['send'];
}) {
  const { centre } = useKiosk();
  const texts = useWords();
  const { pictogram, title, why, act } = cardOf(todo, texts, (at) => timeOf(at, centre?.timeZone ?? 'UTC'));
  return (
    <section className={`todo ${first ? 'first' : ''}`} data-todo={todo.todo}>
      <span className="ico">
        <Pictogram id={pictogram} />
      </span>
      <div>
        <h2>{title}</h2>
        <p>{why}</p>
        {todo.todo === 'roll' && first && (
          <progress className="gauge" max={100} value={todo.percent} aria-label={title}>
            {todo.percent}
          </progress>
        )}
      </div>
      {act && (
        <Button main={first} small={!first} onPress={() => send(act.event)}>
          {act.label}
        </Button>
      )}
    </section>
  );
}

function cardOf(todo: StaffTodo, { say }: Words, time: (at: number) => string): Card {
  const task = (kind: StaffTaskKind, phrase: typeof words.begin | typeof words.mend = words.mend) => ({
    label: say(phrase),
    event: { type: 'task.wanted', kind } as const,
  });
  switch (todo.todo) {
    case 'roll':
      return {
        pictogram: todo.why === 'out' ? 'het-giay' : 'cuon-giay',
        title: say(words.roll),
        why:
          todo.why === 'out'
            ? say(words.rollOut)
            : todo.before === null
              ? say(words.rollLeft, { left: `${todo.left}` })
              : say(words.rollSoon, { left: `${todo.left}`, time: time(todo.before) }),
        act: task('roll', words.begin),
      };
    case 'printer':
      return {
        pictogram: 'may-in',
        title: say(words.printer),
        why: say(printerWords(todo.reason)),
        act: task(todo.reason === 'cutter' ? 'cutter' : todo.reason === 'cover-open' ? 'roll' : 'jam'),
      };
    case 'scanner':
      return {
        pictogram: 'may-quet',
        title: say(words.scanner),
        why: say(words.scannerWhy),
        act: task('scanner'),
      };
    case 'a4':
      return { pictogram: 'may-in', title: say(words.a4), why: say(a4Words(todo.reason)), act: task('a4') };
    case 'power':
      return {
        pictogram: 'state-trouble',
        title: say(words.power),
        why: say(words.powerWhy),
        act: task('power'),
      };
    case 'network':
      return {
        pictogram: 'mang-mat',
        title: say(words.network),
        why: say(words.networkWhy, { time: time(todo.since) }),
        act: task('network'),
      };
    case 'enrolment':
      return {
        pictogram: 'mang-mat',
        title: say(words.enrolment),
        why: say(words.enrolmentWhy, { time: time(todo.since) }),
        act: null,
      };
    case 'unconfirmed': {
      const labels = todo.prints.map(({ label, at }) => `${label} ${time(at)}`).join(', ');
      return {
        pictogram: 'phieu',
        title: say(words.unconfirmed, { count: `${todo.count}` }),
        why: say(words.unconfirmedWhy, { labels }),
        act: { label: say(words.open), event: { type: 'prints.wanted' } },
      };
    }
    case 'parked':
      return {
        pictogram: 'to-khai',
        title: say(words.parked, { count: `${todo.count}` }),
        why: say(words.parkedWhy, { time: time(todo.since) }),
        act: { label: say(words.open), event: { type: 'parked.wanted' } },
      };
    case 'disk':
      return {
        pictogram: 'state-trouble',
        title: say(words.disk),
        why: say(words.diskWhy, { megabytes: `${todo.freeMegabytes}` }),
        act: null,
      };
    case 'clock':
      return { pictogram: 'cho', title: say(words.clock), why: say(words.clockWhy), act: null };
    case 'close-day':
      return {
        pictogram: 'state-waiting',
        title: say(words.closeDay, { day: writtenDate(todo.day) }),
        why: say(words.closeDayWhy),
        act: null,
      };
    case 'out-of-service':
      return {
        pictogram: 'state-no',
        title: say(words.closed),
        why: say(words.closedWhy, { time: time(todo.since) }),
        act: {
          label: say(words.reopen),
          event: { type: 'act.wanted', act: { command: 'staff.reopen', input: {} } },
        },
      };
  }
}

function printerWords(reason: DeviceReason) {
  if (reason === 'cover-open') return words.coverOpen;
  return reason === 'cutter' ? words.cutter : words.printerAway;
}

function a4Words(reason: DeviceReason) {
  if (reason === 'paper-out' || reason === 'paper-near-end') return words.a4Paper;
  return reason === 'toner-low' || reason === 'toner-empty' ? words.a4Toner : words.a4Other;
}
