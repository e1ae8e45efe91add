import { Button } from '../../../ui/button.tsx';
import { useWords } from '../../../ui/kiosk-view.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Page, Scene, Title } from '../../../ui/page.tsx';
import type { StepProps } from '../step-props.ts';
import { reasons, words } from './words.ts';

/** It cannot be shown now: why, and what to do. */
export function Refused({ context, send }: StepProps) {
  const { say } = useWords();
  const refusal = context.refusal ?? 'refused';
  const needsOfficer = refusal === 'too-many-tries';
  return (
    <Page
      name="refused"
      data={{ 'data-code': refusal }}
      head={<Title>{say(reasons[refusal].title)}</Title>}
      acts={
        <>
          <Button onPress={() => send({ type: 'home' })}>{say(words.home)}</Button>
          <Button main grow onPress={() => send({ type: needsOfficer ? 'number.wanted' : 'again' })}>
            {say(needsOfficer ? words.number : words.again)}
          </Button>
        </>
      }
    >
      <Notice look="trouble">{say(reasons[refusal].next)}</Notice>
      <Scene pictogram="quay" />
    </Page>
  );
}
