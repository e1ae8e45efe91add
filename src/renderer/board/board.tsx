import type { BoardView } from '../../shared/contract/queue/board.ts';
import { useLanWords } from '../lan/language.ts';
import { dayOf, timeOf } from '../language/dates.ts';
import { Mark } from '../ui/mark.tsx';
import { Notice } from '../ui/notice.tsx';
import { arrange } from './arrange.ts';
import { CounterRow } from './counter-row.tsx';
import { words } from './words.ts';

export interface BoardProps {
  readonly view: BoardView;
  /** The kiosk's clock now, in milliseconds. */
  readonly now: number;
  /** Since when the kiosk is not heard, by its clock; null while it is. */
  readonly lostSince: number | null;
  /** Counters whose number was called just now. */
  readonly newest: ReadonlySet<string>;
  readonly sound: 'heard' | 'blocked' | 'no-voice';
  readonly onSound: () => void;
}

/** What the hall sees: each counter's number, who comes next, and whether any of it is still true. */
export function Board(props: BoardProps) {
  const { view, now, lostSince, newest } = props;
  const { say, tell, language } = useLanWords();
  const { look, counters, next } = arrange(view);
  return (
    <main className={`board ${look}`} data-page="board" data-line={lostSince === null ? 'up' : 'lost'}>
      <h1 className="unseen">{say(words.title)}</h1>
      <header>
        <Mark />
        <p className="who">
          {tell(view.title)}
          <b>{tell(view.centre)}</b>
        </p>
        <BoardTruth {...props} />
        <p className="when">
          <b>{timeOf(now, view.timeZone)}</b>
          {dayOf(now, view.timeZone, language)}
        </p>
      </header>
      {counters.length === 0 ? (
        <div className="nobody">
          <h2>{say(words.allClosed)}</h2>
          <p>{say(words.allClosedNext)}</p>
        </div>
      ) : (
        <section className="counters" aria-label={say(words.now)}>
          {counters.map((counter) => (
            <CounterRow key={counter.id} counter={counter} newest={newest.has(counter.id)} />
          ))}
        </section>
      )}
      {next.length > 0 && (
        <section className="next">
          <h2>{view.languages.map((each) => words.next[each]).join(' · ')}</h2>
          <ul>
            {next.map((label) => (
              <li key={label}>{label}</li>
            ))}
          </ul>
        </section>
      )}
    </main>
  );
}

/** What the hall has to know about the board itself; nothing where all is as it should be. */
function BoardTruth({ view, lostSince, sound, onSound }: BoardProps) {
  const { say } = useLanWords();
  if (lostSince !== null) {
    return (
      <Notice look="trouble" fact={say(words.lost, { time: timeOf(lostSince, view.timeZone) })}>
        {say(words.lostNext)}
      </Notice>
    );
  }
  if (sound === 'blocked') {
    return (
      <button type="button" className="btn" onClick={onSound}>
        {say(words.soundBlocked)}
      </button>
    );
  }
  if (view.queue === 'alone') return <Notice look="quiet">{say(words.alone)}</Notice>;
  return sound === 'no-voice' ? <p className="cap">{say(words.noVoice)}</p> : null;
}
