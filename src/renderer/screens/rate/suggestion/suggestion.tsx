import { BackButton } from '../../../ui/back-button.tsx';
import { Button } from '../../../ui/button.tsx';
import { Keyboard } from '../../../ui/keyboard.tsx';
import { useWords } from '../../../ui/kiosk-view.tsx';
import { Page, Title } from '../../../ui/page.tsx';
import { TypedField } from '../../typing/typed-field.tsx';
import type { StepProps } from '../step-props.ts';
import { words } from './words.ts';

/** Free words for the province, readable by nobody on the way. */
export function Suggestion({ context, send }: StepProps) {
  const { say } = useWords();
  const empty = context.text.trim() === '';
  return (
    <Page
      name="suggestion"
      head={
        <>
          <Title>{say(words.title)}</Title>
          <p className="hint">{say(words.example)}</p>
        </>
      }
      acts={
        <>
          <BackButton onPress={() => send({ type: 'back' })} />
          <Button grow main={!empty} disabled={empty} onPress={() => send({ type: 'text.given' })}>
            {say(empty ? words.empty : words.send)}
          </Button>
        </>
      }
      keyboard={<Keyboard text={context.text} onKey={send} />}
    >
      <TypedField text={context.text} />
      <p className="hint">{say(words.staff)}</p>
    </Page>
  );
}
