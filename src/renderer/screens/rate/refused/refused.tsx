import type { RateRefusal } from '../../../flow/rate/context.ts';
import { Button } from '../../../ui/button.tsx';
import { useWords } from '../../../ui/kiosk-view.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Page, Scene, Title } from '../../../ui/page.tsx';
import type { StepProps } from '../step-props.ts';
import { reasons, words } from './words.ts';

/** Trying again may help after these. */
const passing: ReadonlySet<RateRefusal> = new Set(['refused', 'left-waiting']);

/** It was not kept: why, and what to do instead. What was written stays. */
export function Refused({ context, send }: StepProps) {
  const { say } = useWords();
  const refusal = context.refusal ?? 'refused';
  const mayTry = passing.has(refusal);
  const home = () => send({ type: 'home' });
  return (
    <Page
      name="refused"
      data={{ 'data-code': refusal }}
      head={<Title>{say(reasons[refusal].title)}</Title>}
      acts={
        <>
          <Button onPress={() => send({ type: 'back' })}>{say(words.back)}</Button>
          <Button main grow onPress={mayTry ? () => send({ type: 'again' }) : home}>
            {say(mayTry ? words.again : words.home)}
          </Button>
        </>
      }
    >
      <Notice look="trouble">{say(reasons[refusal].next)}</Notice>
      <Scene pictogram="quay" />
    </Page>
  );
}
