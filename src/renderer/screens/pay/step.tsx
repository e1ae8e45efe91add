import { useSelector } from '@xstate/react';
import type { ActorRefFrom } from 'xstate';
import { patienceOf } from '../../flow/common/patience.ts';
import type { pay } from '../../flow/pay/machine.ts';
import { payPage } from '../../flow/pay/pages.ts';
import { isDossierCode, isWholeCode, isWholeSecret } from '../../flow/pay/slip.ts';
import { useWords } from '../../ui/kiosk-view.tsx';
import { CodePage } from '../slip/code-page.tsx';
import { SlipTrouble } from '../slip/slip-trouble.tsx';
import { words as slipWords } from '../slip/words.ts';
import { Working } from '../working/working.tsx';
import { PaymentScreen } from './payment/payment.tsx';
import { Question } from './question/question.tsx';
import { Refused } from './refused/refused.tsx';
import { Slip } from './slip/slip.tsx';

/** The screen of each step of paying. */
export function PayStep({ actor }: { actor: ActorRefFrom<typeof pay> }) {
  const { say } = useWords();
  const snapshot = useSelector(actor, (each) => each);
  const { context } = snapshot;
  const { send } = actor;
  const back = () => send({ type: 'back' });
  switch (payPage(snapshot)) {
    case 'loading':
      return (
        <Working
          task={snapshot.matches('finding') ? 'slip' : 'payment'}
          patience={patienceOf(snapshot)}
          onLeave={() => send({ type: 'leave' })}
        />
      );
    case 'pay-slip':
      return <Slip context={context} send={send} />;
    case 'pay-code':
      return (
        <CodePage
          name="pay-code"
          title={say(slipWords.code)}
          hint={say(slipWords.codeHint)}
          text={context.code}
          whole={isWholeCode(context.code) || isDossierCode(context.code)}
          onKey={send}
          onBack={back}
          onGiven={() => send({ type: 'code.given' })}
        >
          {context.trouble && <SlipTrouble trouble={context.trouble} />}
        </CodePage>
      );
    case 'pay-secret':
      return (
        <CodePage
          name="pay-secret"
          title={say(slipWords.secret)}
          hint={say(slipWords.secretHint)}
          text={context.secret}
          whole={isWholeSecret(context.secret)}
          onKey={send}
          onBack={back}
          onGiven={() => send({ type: 'secret.given' })}
        />
      );
    case 'pay-question':
      return <Question context={context} send={send} />;
    case 'pay':
      return <PaymentScreen context={context} send={send} />;
    case 'refused':
      return <Refused context={context} send={send} />;
    case 'thanks':
      return null;
  }
}
