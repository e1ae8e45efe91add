import { Button } from '../../ui/button.tsx';
import { DoorFrame } from '../../ui/door-frame.tsx';
import { useKiosk, useWords } from '../../ui/kiosk-view.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page, Title } from '../../ui/page.tsx';
import { words } from './words.ts';

export function Thanks({ label }: { label: string | null }) {
  const { send } = useKiosk();
  const { say } = useWords();
  return (
    <Page
      name="thanks"
      head={<Title>{say(words.title)}</Title>}
      acts={
        <>
          <Button onPress={() => send({ type: 'thanks.more' })}>{say(words.more)}</Button>
          <Button main grow onPress={() => send({ type: 'thanks.done' })}>
            {say(words.done)}
          </Button>
        </>
      }
    >
      {label && (
        <div className="farewell">
          <DoorFrame lintel={say(words.yourNumber)}>
            <p className="num">{label}</p>
          </DoorFrame>
          <p className="lead">{say(words.seat)}</p>
        </div>
      )}
      <Notice look="quiet">{say(words.wiped)}</Notice>
    </Page>
  );
}
