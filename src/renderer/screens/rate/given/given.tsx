import { Button } from '../../../ui/button.tsx';
import { useWords } from '../../../ui/kiosk-view.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Page, Scene, Title } from '../../../ui/page.tsx';
import type { StepProps } from '../step-props.ts';
import { words } from './words.ts';

/** Kept: what is true of it, and that nothing more is wanted. */
export function Given({ context, send }: StepProps) {
  const { say } = useWords();
  return (
    <Page
      name="rate-given"
      data={{ 'data-given': context.given }}
      head={<Title>{say(words.title)}</Title>}
      acts={
        <>
          {context.given === 'rating' ? (
            <Button onPress={() => send({ type: 'writing.wanted' })}>{say(words.write)}</Button>
          ) : (
            <Button onPress={() => send({ type: 'home' })}>{say(words.more)}</Button>
          )}
          <Button main grow onPress={() => send({ type: 'done' })}>
            {say(words.done)}
          </Button>
        </>
      }
    >
      <Scene pictogram="danh-gia" />
      <Notice look="saved" pictogram="state-saved">
        {say(words[context.given])}
      </Notice>
    </Page>
  );
}
