import { BackButton } from '../../../ui/back-button.tsx';
import { Button } from '../../../ui/button.tsx';
import { useWords } from '../../../ui/kiosk-view.tsx';
import { Page, Scene, Title } from '../../../ui/page.tsx';
import type { StepProps } from '../step-props.ts';
import { PaperName } from './paper-name.tsx';
import { troubles, words } from './words.ts';

/** There is no picture: why, and the original's way. */
export function NoPicture({ context, send }: StepProps) {
  const { say } = useWords();
  const { fact, next } = troubles[context.photoTrouble ?? 'in-use'];
  return (
    <Page
      name="photo-trouble"
      data={{ 'data-trouble': context.photoTrouble ?? 'in-use' }}
      head={
        <>
          <PaperName context={context} />
          <Title>{say(fact)}</Title>
        </>
      }
      acts={
        <>
          <BackButton onPress={() => send({ type: 'back' })} />
          <Button onPress={() => send({ type: 'again' })}>{say(words.retry)}</Button>
          <Button main grow onPress={() => send({ type: 'paper.done' })}>
            {say(words.originals)}
          </Button>
        </>
      }
    >
      <p className="lead">{say(next)}</p>
      <Scene pictogram="ban-chinh" />
    </Page>
  );
}
