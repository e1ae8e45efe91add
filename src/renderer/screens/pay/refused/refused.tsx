import type { PayRefusal } from '../../../flow/pay/refusal.ts';
import { Button } from '../../../ui/button.tsx';
import { useWords } from '../../../ui/kiosk-view.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Page, Scene, Title } from '../../../ui/page.tsx';
import type { StepProps } from '../step-props.ts';
import { reasons, words } from './words.ts';

/** After these the same question may be answered otherwise; after all others somebody at a counter helps. */
const passing: ReadonlySet<PayRefusal> = new Set(['refused', 'left-waiting', 'unknown-payment']);
/** Good news, or nothing to see an officer for. */
const done: ReadonlySet<PayRefusal> = new Set(['free', 'already-paid']);

/** Nothing is paid here now: why, and where it is. */
export function Refused({ context, send }: StepProps) {
  const { say } = useWords();
  const refusal = context.refusal ?? 'refused';
  const home = () => send({ type: 'home' });
  return (
    <Page
      name="refused"
      data={{ 'data-code': refusal }}
      head={<Title>{say(reasons[refusal].title)}</Title>}
      acts={
        done.has(refusal) ? (
          <Button main grow onPress={home}>
            {say(words.home)}
          </Button>
        ) : (
          <>
            <Button onPress={home}>{say(words.home)}</Button>
            {passing.has(refusal) ? (
              <Button main grow onPress={() => send({ type: 'again' })}>
                {say(words.again)}
              </Button>
            ) : (
              <Button main grow onPress={() => send({ type: 'number.wanted' })}>
                {say(words.number)}
              </Button>
            )}
          </>
        )
      }
    >
      <Notice look={done.has(refusal) ? 'quiet' : 'trouble'}>{say(reasons[refusal].next)}</Notice>
      <Scene pictogram="quay" />
    </Page>
  );
}
