import type { CounterLine } from '../../shared/contract/queue/words.ts';
import { useLanWords } from '../lan/language.ts';
import { words } from './words.ts';

/** One counter and its number. A number just called stands in the door's frame. */
export function CounterRow({ counter, newest }: { counter: CounterLine; newest: boolean }) {
  const { say, tell } = useLanWords();
  const name = tell(counter.name);
  // "Quầy 1": the word small, its number as large as the queue number, for both are looked for from afar.
  const [, word = name, digits] = /^(.*\D)(\d+)$/u.exec(name) ?? [];
  return (
    <div className={`row ${newest ? 'newest' : ''}`} data-counter={counter.id} role="status">
      <p className={`number ${counter.label === null ? 'none' : ''}`}>
        {counter.label ?? say(counter.open ? words.nobody : words.closed)}
      </p>
      <p className={`place ${digits === undefined ? 'named' : ''}`}>
        <span>{word.trim()}</span>
        {digits !== undefined && <b>{digits}</b>}
      </p>
      {counter.priority && counter.label !== null && <p className="priority">{say(words.priority)}</p>}
    </div>
  );
}
