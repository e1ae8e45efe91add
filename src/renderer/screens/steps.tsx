import { useSelector } from '@xstate/react';
import type { RunningFlow } from '../flow/flows.ts';
import { ApplyStep } from './apply/step.tsx';
import { LookUpStep } from './look-up/step.tsx';
import { PayStep } from './pay/step.tsx';
import { RateStep } from './rate/step.tsx';
import { TakeNumberStep } from './take-number/step.tsx';
import { TrackStep } from './track/step.tsx';

/** The screen of the step at which the running flow is. A flow changes without the session: it is read at each change. */
export function Step({ flow }: { flow: RunningFlow }) {
  useSelector(flow.actor, (snapshot) => snapshot);
  switch (flow.name) {
    case 'take-number':
      return <TakeNumberStep actor={flow.actor} />;
    case 'apply':
      return <ApplyStep actor={flow.actor} />;
    case 'look-up':
      return <LookUpStep actor={flow.actor} />;
    case 'pay':
      return <PayStep actor={flow.actor} />;
    case 'track':
      return <TrackStep actor={flow.actor} />;
    case 'rate':
      return <RateStep actor={flow.actor} />;
  }
}
