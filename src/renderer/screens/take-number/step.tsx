import { useSelector } from '@xstate/react';
import type { ActorRefFrom } from 'xstate';
import { patienceOf } from '../../flow/common/patience.ts';
import type { takeNumber } from '../../flow/take-number/machine.ts';
import { takeNumberPage } from '../../flow/take-number/pages.ts';
import { Working } from '../working/working.tsx';
import { ChooseGroup } from './choose-group/choose-group.tsx';
import { ChooseMatter } from './choose-matter/choose-matter.tsx';
import { ChooseOne } from './choose-one/choose-one.tsx';
import { Priority } from './priority/priority.tsx';
import { Refused } from './refused/refused.tsx';
import { TicketScreen } from './ticket/ticket.tsx';
import { TypeMatter } from './type-matter/type-matter.tsx';
import { WhatToBring } from './what-to-bring/what-to-bring.tsx';

/** The screen of each step of taking a number. */
export function TakeNumberStep({ actor }: { actor: ActorRefFrom<typeof takeNumber> }) {
  const snapshot = useSelector(actor, (each) => each);
  const step = { context: snapshot.context, send: actor.send };
  const patience = patienceOf(snapshot);
  const onLeave = () => actor.send({ type: 'leave' });
  switch (takeNumberPage(snapshot)) {
    case 'loading':
      return (
        <Working
          task={snapshot.matches('loadingDetails') ? 'details' : 'matters'}
          patience={patience}
          onLeave={onLeave}
        />
      );
    case 'choose-matter':
      return <ChooseMatter {...step} />;
    case 'choose-one':
      return <ChooseOne {...step} />;
    case 'type-matter':
      return <TypeMatter {...step} patience={patience} />;
    case 'choose-group':
      return <ChooseGroup {...step} />;
    case 'what-to-bring':
      return <WhatToBring {...step} />;
    case 'priority':
      return <Priority {...step} />;
    case 'issuing':
      return <Working task="number" patience={patience} onLeave={onLeave} />;
    case 'ticket':
      return <TicketScreen {...step} reprinting={snapshot.matches({ ticket: 'reprinting' })} />;
    case 'refused':
      return <Refused {...step} />;
    case 'thanks':
      return null;
  }
}
