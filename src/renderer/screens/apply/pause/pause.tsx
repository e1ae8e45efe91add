import { Button } from '../../../ui/button.tsx';
import { useWords } from '../../../ui/kiosk-view.tsx';
import { Page, Title } from '../../../ui/page.tsx';
import { RowButton } from '../../../ui/row-button.tsx';
import type { StepProps } from '../step-props.ts';
import { words } from './words.ts';

/** Leaving midway: kept under a code, or wiped. */
export function Pause({ send }: StepProps) {
  const { say } = useWords();
  return (
    <Page
      name="pause"
      head={
        <>
          <Title>{say(words.title)}</Title>
          <p className="lead">{say(words.lead)}</p>
        </>
      }
      acts={
        <Button main grow onPress={() => send({ type: 'back' })}>
          {say(words.back)}
        </Button>
      }
    >
      <RowButton
        pictogram="phieu"
        name={say(words.keep)}
        support={say(words.keepSupport)}
        onPress={() => send({ type: 'keep.wanted' })}
      />
      <RowButton
        pictogram="state-trouble"
        name={say(words.drop)}
        support={say(words.dropSupport)}
        onPress={() => send({ type: 'drop.wanted' })}
      />
    </Page>
  );
}
