import type { Refusal } from '../../../flow/take-number/refusal.ts';
import { Button } from '../../../ui/button.tsx';
import { useWords } from '../../../ui/kiosk-view.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Page, Scene, Title } from '../../../ui/page.tsx';
import type { StepProps } from '../step-props.ts';
import { reasons, words } from './words.ts';

type WayOn = 'again' | 'counter' | 'home';

/** The one recommended step after each reason; the other way on is always the start. */
export const waysOn: Readonly<Record<Refusal, WayOn>> = {
  'no-catalogue': 'counter',
  'unknown-procedure': 'counter',
  'unknown-matter': 'counter',
  'unknown-priority': 'home',
  'not-an-appointment': 'home',
  'other-centre': 'home',
  'other-day': 'home',
  'range-used-up': 'home',
  'key-reused': 'home',
  'disk-full': 'home',
  refused: 'again',
  'left-waiting': 'again',
};

/** No number came: what happened, what to do, and a way on. */
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
          {way === 'again' && (
            <Button main grow onPress={() => send({ type: 'again' })}>
              {say(words.again)}
            </Button>
          )}
          {way === 'counter' && (
            <Button main grow after="arrow-right" onPress={() => send({ type: 'other.wanted' })}>
              {say(words.chooseCounter)}
            </Button>
          )}
        </>
      }
    >
      <Notice look="trouble">{say(reason.next)}</Notice>
      <Scene pictogram={refusal === 'range-used-up' ? 'lay-so' : 'quay'} />
    </Page>
  );
}
