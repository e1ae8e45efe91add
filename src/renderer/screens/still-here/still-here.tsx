import { useEffect, useRef } from 'react';
import { waits } from '../../flow/common/waits.ts';
import { Button } from '../../ui/button.tsx';
import { DoorFrame } from '../../ui/door-frame.tsx';
import { useKiosk, useWords } from '../../ui/kiosk-view.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page, Title } from '../../ui/page.tsx';
import { Pictogram } from '../../ui/pictogram.tsx';
import { words } from './words.ts';

/** Nobody touched for a while: a calm question, spoken at once and once more, with no seconds shown. */
export function StillHere() {
  const { send, speaker } = useKiosk();
  const { say } = useWords();
  const read = useRef(speaker.readPage);
  useEffect(() => {
    read.current();
    const again = setTimeout(() => read.current(), waits.askAloudAgain);
    return () => clearTimeout(again);
  }, []);
  return (
    <Page
      name="still-here"
      truth={false}
      head={
        <>
          <DoorFrame>
            <span className="hand">
              <Pictogram id="cham" />
            </span>
          </DoorFrame>
          <Title>{say(words.title)}</Title>
          <p className="lead">
            {say(words.lead)} {say(words.often)}
          </p>
        </>
      }
    >
      <Button main huge onPress={() => send({ type: 'stillHere.yes' })}>
        {say(words.yes)}
      </Button>
      <Button onPress={() => send({ type: 'stillHere.finished' })}>{say(words.finished)}</Button>
      <Notice look="quiet">
        <b>{say(words.nobody)}</b> {say(words.wiped)}
      </Notice>
    </Page>
  );
}
