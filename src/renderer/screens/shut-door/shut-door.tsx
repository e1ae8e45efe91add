import type { OutOfService } from '../../../shared/contract/staff.ts';
import { timeOf } from '../../language/dates.ts';
import { todaysHours } from '../../language/opening-hours.ts';
import { BaseBar } from '../../ui/base-bar.tsx';
import { useKiosk, useWords } from '../../ui/kiosk-view.tsx';
import { useViewport } from '../../ui/viewport.ts';
import { ShutDoorArt } from '../attract/door-art.tsx';
import { Plaque } from '../attract/plaque.tsx';
import { Sky } from '../attract/sky.tsx';
import { reasons, words } from './words.ts';

/** The machine cannot work: the door is shut, and says where to go and what is safe. */
export function ShutDoor({
  sentence,
  closed,
}: {
  sentence: string | null;
  /** A person has shut it: why, since when, and where to go. */
  closed: OutOfService | null;
}) {
  const { centre, now } = useKiosk();
  const { say, tell } = useWords();
  const { portrait } = useViewport();
  return (
    <div className="kiosk door-page shut" data-screen="shut-door">
      <div className="wall">
        <ShutDoorArt portrait={portrait} />
        <Sky />
        {centre && <Plaque stretches={todaysHours(centre, now)} />}
        <main className="sign">
          <h1>{say(words.title)}</h1>
          <p lang={sentence && !closed ? 'vi' : undefined}>
            {closed ? closedWords() : (sentence ?? say(words.why))}
          </p>
          <hr />
          <p className="go">{closed ? tell(closed.go) : say(words.go)}</p>
          <p>{say(words.safe)}</p>
        </main>
      </div>
      <BaseBar />
    </div>
  );

  function closedWords(): string {
    if (!closed) return '';
    return say(reasons[closed.reason], { time: timeOf(closed.since, centre?.timeZone ?? 'UTC') });
  }
}
