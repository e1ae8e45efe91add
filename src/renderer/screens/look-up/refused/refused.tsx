import type { LookUpContext } from '../../../flow/look-up/context.ts';
import type { LookUpRefusal } from '../../../flow/look-up/refusal.ts';
import { Button } from '../../../ui/button.tsx';
import { useWords } from '../../../ui/kiosk-view.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Page, Scene, Title } from '../../../ui/page.tsx';
import type { StepProps } from '../step-props.ts';
import { reasons, words } from './words.ts';

type WayOn = 'again' | 'list' | 'start' | 'number';

/** The one recommended step after each reason; the other way on is always the start. */
const waysOn: Readonly<Record<LookUpRefusal, WayOn>> = {
  'no-catalogue': 'number',
  'unknown-procedure': 'number',
  'unknown-answer': 'start',
  'not-a-checklist': 'start',
  'other-centre': 'start',
  'key-reused': 'list',
  'disk-full': 'list',
  'not-configured': 'list',
  'unknown-form': 'list',
  'no-such-page': 'list',
  'no-font': 'list',
  refused: 'again',
  'left-waiting': 'again',
};

/** It cannot be shown, or not printed: what happened, what to do, and a way on. */
export function Refused({ context, send }: StepProps) {
  const { say } = useWords();
  const refusal = context.refusal ?? 'refused';
  const way = wayOn(refusal, context);
  return (
    <Page
      name="refused"
      data={{ 'data-code': refusal }}
      head={<Title>{say(reasons[refusal].title)}</Title>}
      acts={
        <>
          <Button onPress={() => send({ type: 'home' })}>{say(words.home)}</Button>
          <Button main grow onPress={() => send(eventOf[way])}>
            {say(words[way])}
          </Button>
        </>
      }
    >
      <Notice look="trouble">{say(reasons[refusal].next)}</Notice>
      <Scene pictogram="quay" />
    </Page>
  );
}

const eventOf = {
  again: { type: 'again' },
  list: { type: 'back' },
  start: { type: 'typing.wanted' },
  number: { type: 'number.wanted' },
} as const;

/** Without a checklist there is no list to see. */
function wayOn(refusal: LookUpRefusal, { checklist }: LookUpContext): WayOn {
  const way = waysOn[refusal];
  return way === 'list' && !checklist ? 'start' : way;
}
