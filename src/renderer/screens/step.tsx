import type { PageName, Patience } from '../flow/page.ts';
import { ChooseGroup } from './choose-group/choose-group.tsx';
import { ChooseMatter } from './choose-matter/choose-matter.tsx';
import { ChooseOne } from './choose-one/choose-one.tsx';
import { Priority } from './priority/priority.tsx';
import { Refused } from './refused/refused.tsx';
import type { StepProps } from './step-props.ts';
import { TicketScreen } from './ticket/ticket.tsx';
import { TypeMatter } from './type-matter/type-matter.tsx';
import { WhatToBring } from './what-to-bring/what-to-bring.tsx';
import { Working } from './working/working.tsx';

interface AnyStepProps extends StepProps {
  readonly page: PageName;
  readonly patience: Patience;
  readonly reprinting: boolean;
  readonly loading: 'matters' | 'details';
}

/** The screen of each step of taking a number. */
export function Step({ page, patience, reprinting, loading, ...step }: AnyStepProps) {
  switch (page) {
    case 'loading':
      return <Working task={loading} patience={patience} send={step.send} />;
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
      return <Working task="number" patience={patience} send={step.send} />;
    case 'ticket':
      return <TicketScreen {...step} reprinting={reprinting} />;
    case 'refused':
      return <Refused {...step} />;
    default:
      return null;
  }
}
