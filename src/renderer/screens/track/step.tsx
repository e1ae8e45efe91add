import { useSelector } from '@xstate/react';
import type { ActorRefFrom } from 'xstate';
import { typedSecret } from '../../../shared/dossier-mark.ts';
import { patienceOf } from '../../flow/common/patience.ts';
import type { track } from '../../flow/track/machine.ts';
import { trackPage } from '../../flow/track/pages.ts';
import { isOfficeCode, isWholeName } from '../../flow/track/slip.ts';
import { useWords } from '../../ui/kiosk-view.tsx';
import { CodePage } from '../slip/code-page.tsx';
import { SlipTrouble } from '../slip/slip-trouble.tsx';
import { words as slipWords } from '../slip/words.ts';
import { Working } from '../working/working.tsx';
import { Refused } from './refused/refused.tsx';
import { Receipt } from './slip/receipt.tsx';
import { Slip } from './slip/slip.tsx';
import { StatusScreen } from './status/status.tsx';

/** The screen of each step of following a dossier. */
export function TrackStep({ actor }: { actor: ActorRefFrom<typeof track> }) {
  const { say } = useWords();
  const snapshot = useSelector(actor, (each) => each);
  const { context } = snapshot;
  const { send } = actor;
  const back = () => send({ type: 'back' });
  switch (trackPage(snapshot)) {
    case 'loading':
      return <Working task="slip" patience={patienceOf(snapshot)} onLeave={() => send({ type: 'leave' })} />;
    case 'track-slip':
      return <Slip context={context} send={send} />;
    case 'track-code':
      return (
        <CodePage
          name="track-code"
          title={say(slipWords.code)}
          hint={say(slipWords.dossierHint)}
          text={context.code}
          codes="office"
          whole={isWholeName(context.code)}
          onKey={send}
          onBack={back}
          onGiven={() => send({ type: 'code.given' })}
        />
      );
    case 'track-secret':
      return (
        <CodePage
          name="track-secret"
          title={say(slipWords.secret)}
          hint={say(slipWords.secretHint)}
          text={context.secret}
          whole={typedSecret(context.secret) !== null}
          onKey={send}
          onBack={back}
          onGiven={() => send({ type: 'secret.given' })}
        >
          {isOfficeCode(context.code) && !context.trouble && <Receipt code={context.code} />}
          {context.trouble && <SlipTrouble trouble={context.trouble} />}
        </CodePage>
      );
    case 'dossier-status':
      return (
        <StatusScreen context={context} send={send} ordering={snapshot.matches({ showing: 'ordering' })} />
      );
    case 'refused':
      return <Refused context={context} send={send} />;
    case 'thanks':
      return null;
  }
}
