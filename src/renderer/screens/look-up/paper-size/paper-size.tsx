import { BackButton } from '../../../ui/back-button.tsx';
import { useWords } from '../../../ui/kiosk-view.tsx';
import { Page, Title } from '../../../ui/page.tsx';
import { RowButton } from '../../../ui/row-button.tsx';
import type { StepProps } from '../step-props.ts';
import { words } from './words.ts';

/** A kiosk with two printers asks which paper. */
export function PaperSize({ send }: StepProps) {
  const { say } = useWords();
  return (
    <Page
      name="paper-size"
      head={
        <>
          <p className="step">{say(words.step)}</p>
          <Title>{say(words.title)}</Title>
          <p className="lead">{say(words.lead)}</p>
        </>
      }
      acts={<BackButton onPress={() => send({ type: 'back' })} />}
    >
      <RowButton
        pictogram="phieu"
        name={say(words.receipt)}
        onPress={() => send({ type: 'size.chosen', on: 'receipt' })}
      />
      <RowButton
        pictogram="to-khai"
        name={say(words.a4)}
        onPress={() => send({ type: 'size.chosen', on: 'a4' })}
      />
    </Page>
  );
}
