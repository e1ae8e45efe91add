import type { CounterView } from '../../shared/contract/queue/counter.ts';
import type { NumberAtCounter } from '../../shared/contract/queue/words.ts';
import { useLanWords } from '../lan/language.ts';
import { timeOf } from '../language/dates.ts';
import { words } from './words.ts';

/** The number at this counter and what its officer needs to know. No name: the queue knows none. */
export function Current({ view, timeZone }: { view: CounterView; timeZone: string }) {
  const { say } = useLanWords();
  const { counter, current, waitingCount } = view;
  if (current) return <AtCounter number={current} timeZone={timeZone} />;
  const waits =
    waitingCount === 0 ? say(words.nobodyWaits) : say(words.waitHere, { count: `${waitingCount}` });
  return (
    <div className="nobody">
      <h1>{say(counter.open ? words.nobody : words.closedTitle)}</h1>
      <p className="lead">{waits}</p>
      {!counter.open && <p className="lead">{say(words.closedNext)}</p>}
    </div>
  );
}

function AtCounter({ number, timeZone }: { number: NumberAtCounter; timeZone: string }) {
  const { say, tell } = useLanWords();
  const { label, state, calls, calledAt, matterName, priority, bring, note, language } = number;
  return (
    <div className="at-counter" data-state={state}>
      <div className="number-facts">
        <h1 className="called">{label}</h1>
        <div>
          <p className="doing" role="status">
            {state === 'called'
              ? say(words.calling, { times: `${calls}` })
              : say(words.serving, { time: timeOf(calledAt, timeZone) })}
          </p>
          <p className="matter">{matterName ? tell(matterName) : say(words.noMatter)}</p>
          {priority && <p className="priority">{say(words.priority, { group: tell(priority) })}</p>}
          {language === 'en' && <p className="doing">{say(words.speaksEnglish)}</p>}
        </div>
      </div>
      <div className="told">
        {note && (
          <div className="left-note">
            <h2>{say(words.note)}</h2>
            <p>{note}</p>
          </div>
        )}
        {bring.length > 0 && (
          <div>
            <h2>{say(words.bring)}</h2>
            <ul>
              {bring.map((paper) => (
                <li key={paper.vi}>– {tell(paper)}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </div>
  );
}
