import type { CounterView } from '../../shared/contract/queue/counter.ts';
import type { WaitingNumber } from '../../shared/contract/queue/words.ts';
import { useLanWords } from '../lan/language.ts';
import type { SendToDesk } from './desk.ts';
import { words } from './words.ts';

interface ListsProps {
  readonly view: CounterView;
  readonly now: number;
  readonly newKey: () => string;
  readonly send: SendToDesk;
}

/** Who waits for this counter, who is on hold, and who did not come; touching a number calls it. */
export function WaitingLists(props: ListsProps) {
  const { view } = props;
  const { say } = useLanWords();
  return (
    <div className="lists">
      {view.held.length > 0 && (
        <List {...props} name={say(words.heldList, { count: `${view.held.length}` })} numbers={view.held} />
      )}
      <List
        {...props}
        name={say(words.waitingList, { count: `${view.waitingCount}` })}
        numbers={view.waiting}
      />
      {view.later.length > 0 && (
        <List
          {...props}
          name={say(words.laterList, { count: `${view.later.length}` })}
          numbers={view.later}
        />
      )}
    </div>
  );
}

interface ListProps extends ListsProps {
  readonly name: string;
  readonly numbers: readonly WaitingNumber[];
}

function List({ name, numbers, view, now, newKey, send }: ListProps) {
  const { say, tell } = useLanWords();
  const callable = view.counter.open && view.current?.state !== 'called';
  return (
    <section>
      <h2>{name}</h2>
      <ul>
        {numbers.map(({ ticketId, label, matterName, priority, issuedAt }) => (
          <li key={ticketId}>
            <button
              type="button"
              className="btn number-row"
              aria-disabled={!callable}
              onClick={() =>
                callable &&
                send({ type: 'wish', wish: { name: 'counter.call', input: { key: newKey(), label } } })
              }
            >
              <b>{label}</b>
              <span>
                {priority && <em>{tell(priority)}</em>}
                {matterName ? tell(matterName) : say(words.noMatter)}
              </span>
              <small>
                {say(words.minutes, { count: `${Math.max(0, Math.floor((now - issuedAt) / 60_000))}` })}
              </small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
