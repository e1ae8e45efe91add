import { never } from '../../../../shared/result.ts';
import { pageNow } from '../../../flow/apply/walking.ts';
import type { StepProps } from '../step-props.ts';
import { Address } from './address.tsx';
import { Card } from './card.tsx';
import { DateQuestion } from './date.tsx';
import { Digits } from './digits.tsx';
import { Options, YesNo } from './options.tsx';
import { Typed } from './typed.tsx';

/** One question by the kind of its answer. */
export function Question(step: StepProps) {
  const field = pageNow(step.context)?.field;
  if (!field) return null;
  switch (field.kind) {
    case 'name':
      return <Typed {...step} keys="letters" />;
    case 'text':
      return field.format === 'personal-number' || field.format === 'phone' ? (
        <Digits {...step} field={field} />
      ) : (
        <Typed {...step} keys={field.keys} />
      );
    case 'number':
      return <Digits {...step} field={field} />;
    case 'date':
      return <DateQuestion {...step} field={field} />;
    case 'choice':
      return <Options {...step} field={field} />;
    case 'yes-no':
      return <YesNo {...step} />;
    case 'address':
      return <Address {...step} field={field} />;
    case 'card':
      return <Card {...step} />;
    default:
      return never(field);
  }
}
