import { SlipPage } from '../../slip/slip-page.tsx';
import type { StepProps } from '../step-props.ts';
import { words } from './words.ts';

/** Which matter is paid for: the slip says it. */
export function Slip({ context, send }: StepProps) {
  return (
    <SlipPage
      name="pay-slip"
      title={words.title}
      lead={words.lead}
      aside={words.cash}
      trouble={context.trouble}
      send={send}
    />
  );
}
