import { useSelector } from '@xstate/react';
import type { ActorRefFrom } from 'xstate';
import { patienceOf } from '../../flow/common/patience.ts';
import type { rate } from '../../flow/rate/machine.ts';
import { ratePage } from '../../flow/rate/pages.ts';
import { Working } from '../working/working.tsx';
import { Faces } from './faces/faces.tsx';
import { Given } from './given/given.tsx';
import { Reason } from './reason/reason.tsx';
import { Refused } from './refused/refused.tsx';
import { Suggestion } from './suggestion/suggestion.tsx';

/** The screen of each step of rating. */
export function RateStep({ actor }: { actor: ActorRefFrom<typeof rate> }) {
  const snapshot = useSelector(actor, (each) => each);
  const step = { context: snapshot.context, send: actor.send };
  switch (ratePage(snapshot)) {
    case 'loading':
      return (
        <Working
          task="opinion"
          patience={patienceOf(snapshot)}
          onLeave={() => actor.send({ type: 'leave' })}
        />
      );
    case 'rate':
      return <Faces {...step} />;
    case 'rate-reason':
      return <Reason {...step} />;
    case 'suggestion':
      return <Suggestion {...step} />;
    case 'rate-given':
      return <Given {...step} />;
    case 'refused':
      return <Refused {...step} />;
    case 'thanks':
      return null;
  }
}
