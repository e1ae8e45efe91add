import { BackButton } from '../../../ui/back-button.tsx';
import { Button } from '../../../ui/button.tsx';
import { useKiosk, useWords } from '../../../ui/kiosk-view.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Page, Scene, Title } from '../../../ui/page.tsx';
import type { StepProps } from '../step-props.ts';
import { words } from './words.ts';

/** Nothing of the catalogue fits: not knowing is said, and a person is called. */
export function NotKnown({ context, send }: StepProps) {
  const kiosk = useKiosk();
  const { say } = useWords();
  const { reply } = context;
  return (
    <Page
      name="not-known"
      head={
        <>
          <p className="step clip">{say(words.step, { text: context.text.trim() })}</p>
          <Title>{say(words.title)}</Title>
        </>
      }
      acts={
        <>
          <BackButton onPress={() => send({ type: 'back' })} />
          <Button onPress={() => send({ type: 'number.wanted' })}>{say(words.number)}</Button>
          <Button main grow onPress={() => kiosk.send({ type: 'help.wanted' })}>
            {say(words.call)}
          </Button>
        </>
      }
    >
      {reply?.kind === 'unknown' && <Notice look="quiet">{reply.sentence}</Notice>}
      <Scene pictogram="goi" />
    </Page>
  );
}
