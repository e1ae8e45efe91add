import { Button } from '../../ui/button.tsx';
import { useKiosk, useWords } from '../../ui/kiosk-view.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page, Title } from '../../ui/page.tsx';
import { Pictogram } from '../../ui/pictogram.tsx';
import { RowButton } from '../../ui/row-button.tsx';
import { words } from './words.ts';

/** What to do to get an officer. Nobody is notified, and the page says so. */
export function Help({ practice }: { practice: 'off' | 'on' | 'unavailable' }) {
  const { send, centre, helped } = useKiosk();
  const { say, tell } = useWords();
  const counters = centre?.counters.map(({ name }) => tell(name)).join(', ') ?? '';
  return (
    <Page
      name="help"
      head={
        <>
          <Title>{say(words.title)}</Title>
          <p className="lead">{say(words.notNotified)}</p>
        </>
      }
      acts={
        <Button main grow onPress={() => send({ type: 'help.done' })}>
          {say(words.back)}
        </Button>
      }
    >
      <h2>{say(words.todo)}</h2>
      <ul className="ways">
        <li>
          <span className="ico">
            <Pictogram id="goi" />
          </span>
          <p>{say(words.wave)}</p>
        </li>
        <li>
          <span className="ico">
            <Pictogram id="quay" />
          </span>
          <p>{say(words.counter, { counters })}</p>
        </li>
      </ul>
      <Notice look="quiet">{say(helped ? words.handOver : words.kept)}</Notice>
      <div className="help-more">
        <Helper />
        <Practise practice={practice} />
      </div>
    </Page>
  );
}

/** A volunteer beside the person says so once; the screens and papers follow. */
function Helper() {
  const { send, helped } = useKiosk();
  const { say } = useWords();
  return (
    <RowButton
      pictogram="uy-quyen"
      name={say(helped ? words.helperEnd : words.helper)}
      support={say(helped ? words.helperEndSupport : words.helperSupport)}
      onPress={() => send({ type: 'helper.toggled' })}
    />
  );
}

/** The way into practice and out of it. */
function Practise({ practice }: { practice: 'off' | 'on' | 'unavailable' }) {
  const { send } = useKiosk();
  const { say } = useWords();
  switch (practice) {
    case 'off':
      return (
        <RowButton
          pictogram="cham"
          name={say(words.practise)}
          support={say(words.practiseSupport)}
          onPress={() => send({ type: 'practice.wanted' })}
        />
      );
    case 'on':
      return (
        <RowButton
          pictogram="cham"
          name={say(words.practiseEnd)}
          support={say(words.practiseEndSupport)}
          onPress={() => send({ type: 'practice.finished' })}
        />
      );
    case 'unavailable':
      return <Notice look="trouble">{say(words.practiseNot)}</Notice>;
  }
}
