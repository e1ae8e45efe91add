import type { ApplyRefusal } from '../../../flow/apply/refusal.ts';
import { Button } from '../../../ui/button.tsx';
import { useWords } from '../../../ui/kiosk-view.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Page, Scene, Title } from '../../../ui/page.tsx';
import type { StepProps } from '../step-props.ts';
import { reasons, words } from './words.ts';

/** The one recommended step after each reason; the other way on is always the start. */
const waysOn: Readonly<Record<ApplyRefusal, 'again' | 'number' | 'home'>> = {
  'no-catalogue': 'number',
  'unknown-procedure': 'number',
  'unknown-form': 'number',
  'form-changed': 'home',
  invalid: 'again',
  'unknown-paper': 'again',
  'unknown-priority': 'again',
  'no-province': 'number',
  'key-reused': 'home',
  'key-trouble': 'home',
  'disk-full': 'home',
  refused: 'again',
  'left-waiting': 'again',
};

/** It did not go on: what happened, what to do, and a way on. */
export function Refused({ context, send }: StepProps) {
  const { say } = useWords();
  const refusal = context.refusal ?? 'refused';
  const reason = reasons[refusal];
  const way = waysOn[refusal];
  return (
    <Page
      name="refused"
      data={{ 'data-code': refusal }}
      head={<Title>{say(reason.title)}</Title>}
      acts={
        <>
          <Button main={way === 'home'} grow={way === 'home'} onPress={() => send({ type: 'home' })}>
            {say(words.home)}
          </Button>
          {way !== 'home' && (
            <Button main grow onPress={() => send({ type: way === 'again' ? 'again' : 'number.wanted' })}>
              {say(way === 'again' ? words.again : words.number)}
            </Button>
          )}
        </>
      }
    >
      <Notice look="trouble">{say(reason.next)}</Notice>
      <Scene pictogram="quay" />
    </Page>
  );
}
