import { SlipPage } from '../../slip/slip-page.tsx';
import type { StepProps } from '../step-props.ts';
import { words } from './words.ts';

/** Whose dossier: whoever holds the slip may ask. */
export function Slip({ context, send }: StepProps) {
  return (
    <SlipPage
      name="track-slip"
      title={words.title}
      lead={words.lead}
      aside={words.noSlip}
      trouble={context.trouble}
      send={send}
    />
  );
}
