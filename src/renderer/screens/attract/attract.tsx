import { todaysHours } from '../../language/opening-hours.ts';
import { BaseBar } from '../../ui/base-bar.tsx';
import { useKiosk, useWords } from '../../ui/kiosk-view.tsx';
import { Pictogram } from '../../ui/pictogram.tsx';
import { TruthLine } from '../../ui/truth-line.tsx';
import { useViewport } from '../../ui/viewport.ts';
import { OpenDoor } from './door-art.tsx';
import { Plaque } from './plaque.tsx';
import { Sky } from './sky.tsx';
import { words } from './words.ts';

/** The door stands open; touching it walks in. */
export function Attract() {
  const { send, centre, now } = useKiosk();
  const { say } = useWords();
  const { portrait } = useViewport();
  return (
    <div className="kiosk door-page attract" data-screen="attract">
      <div className="wall">
        <OpenDoor portrait={portrait} />
        <Sky heads />
        {centre && <Plaque stretches={todaysHours(centre, now)} />}
        <main className="opening">
          <button type="button" className="enter" onClick={() => send({ type: 'door.touched' })}>
            <span className="hand">
              <Pictogram id="cham" />
            </span>
            <span className="say">{say(words.invite)}</span>
            <span className="services">
              <Service id="lay-so" name={say(words.takeNumber)} />
              <Service id="to-khai" name={say(words.whatToBring)} />
              <Service id="quay" name={say(words.meetOfficer)} />
            </span>
          </button>
          <p className="threshold">
            {say(words.noPhone)}
            <br />
            {say(words.noAccount)}
          </p>
        </main>
      </div>
      <TruthLine />
      <BaseBar />
    </div>
  );
}

function Service({ id, name }: { id: string; name: string }) {
  return (
    <span className="service">
      <Pictogram id={id} />
      <span>{name}</span>
    </span>
  );
}
