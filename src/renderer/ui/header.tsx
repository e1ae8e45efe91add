import { dayOf, timeOf } from '../language/dates.ts';
import { useKiosk, useWords } from './kiosk-view.tsx';
import { Mark } from './mark.tsx';
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
