import { BackButton } from '../../../ui/back-button.tsx';
import { Button } from '../../../ui/button.tsx';
import { useWords } from '../../../ui/kiosk-view.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Page, Scene, Title } from '../../../ui/page.tsx';
import { SlipTrouble } from '../../slip/slip-trouble.tsx';
import { words as slipWords } from '../../slip/words.ts';
import type { StepProps } from '../step-props.ts';
import { words } from './words.ts';

/** Whose dossier: whoever holds the slip may ask. */
export function Slip({ context, send }: StepProps) {
  const { say } = useWords();
  return (
    <Page
      name="track-slip"
      head={
        <>
          <Title>{say(words.title)}</Title>
          <p className="lead">{say(words.lead)}</p>
        </>
      }
      acts={
        <>
          <BackButton onPress={() => send({ type: 'back' })} />
          <Button grow before="keyboard" onPress={() => send({ type: 'typing.wanted' })}>
            {say(slipWords.typeIt)}
          </Button>
        </>
      }
    >
      <Scene pictogram="may-quet" />
      {context.trouble && <SlipTrouble trouble={context.trouble} />}
      <Notice look="quiet">{say(words.noSlip)}</Notice>
    </Page>
  );
}
