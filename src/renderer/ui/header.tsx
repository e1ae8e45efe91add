import { dayOf, timeOf } from '../language/dates.ts';
import { useKiosk, useWords } from './kiosk-view.tsx';
import { TruthLine } from './truth-line.tsx';
import { words } from './words.ts';

/** Who is speaking, when, and whether there is a network. */
export function Header({ truth }: { truth: boolean }) {
  const { centre, now, practising } = useKiosk();
  const { tell, language } = useWords();
  return (
    <header className="top">
      <div className="who">
        <Mark />
        {centre && (
          <p>
            {tell(centre.title)}
            <b>{tell(centre.name)}</b>
          </p>
        )}
      </div>
      {practising ? <PracticeLine /> : truth && <TruthLine />}
      {centre && (
        <div className="when">
          <b>{timeOf(now, centre.timeZone)}</b>
          {dayOf(now, centre.timeZone, language)}
        </div>
      )}
    </header>
  );
}

/** In practice the truth is one: nothing here is. It stands on every page, also on those without a truth line. */
function PracticeLine() {
  const { say } = useWords();
  return (
    <div className="truth practice" role="status">
      <span>
        <b>{say(words.practice)}</b> {say(words.practiceNext)}
      </span>
    </div>
  );
}

/** The open door: the product's mark. */
function Mark() {
  return (
    <svg className="mark" viewBox="0 0 84 84" aria-hidden="true">
      <path d="M0 0H84V84H0z" className="mark-ground" />
      <path d="M14 18H70V24H14z" className="mark-lintel" />
      <path d="M24 32H60V84H24z" className="mark-room" />
      <path d="M24 32L43 40V84H24z" className="mark-leaf" />
      <circle cx="37.5" cy="62" r="2.8" className="mark-knob" />
    </svg>
  );
}
