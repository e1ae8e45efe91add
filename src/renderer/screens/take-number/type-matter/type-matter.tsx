import { toneTarget } from '../../../../shared/vietnamese/compose.ts';
import { withoutTone } from '../../../../shared/vietnamese/letters.ts';
import type { Patience } from '../../../flow/common/patience.ts';
import { BackButton } from '../../../ui/back-button.tsx';
import { Button } from '../../../ui/button.tsx';
import { Keyboard } from '../../../ui/keyboard.tsx';
import { useWords } from '../../../ui/kiosk-view.tsx';
import { Page, Title } from '../../../ui/page.tsx';
import type { StepProps } from '../step-props.ts';
import { Results } from './results.tsx';
import { TypedField } from './typed-field.tsx';
import { words } from './words.ts';

/** The matter by name, on our own keyboard. */
export function TypeMatter({ context, send, patience }: StepProps & { patience: Patience }) {
  const { say } = useWords();
  const { text, found } = context;
  const target = toneTarget(text);
  const hint = target ? say(words.hintTone, { vowel: withoutTone(target.vowel) }) : say(words.hintNoMarks);
  const nothing = found?.matters.length === 0;
  return (
    <Page
      name="type-matter"
      head={
        <>
          <Title>{say(words.title)}</Title>
          <TypedField text={text} />
          <p className="hint">{text === '' ? say(words.example) : hint}</p>
        </>
      }
      acts={
        <>
          <BackButton onPress={() => send({ type: 'back' })} />
          <Button grow main={nothing} onPress={() => send({ type: 'other.wanted' })}>
            {say(words.askOfficer)}
          </Button>
        </>
      }
      keyboard={<Keyboard text={text} onKey={send} />}
    >
      <Results context={context} send={send} slow={patience !== 'brief'} />
    </Page>
  );
}
