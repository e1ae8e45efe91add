import { never } from '../../../../shared/result.ts';
import type { StepProps } from '../step-props.ts';
import { Cancelled, Expired, Paid, Unconfirmed } from './outcome.tsx';
import { PayNow } from './pay-now.tsx';

/** One payment as it stands now. */
export function PaymentScreen(step: StepProps) {
  const { payment } = step.context;
  if (!payment) return null;
  const props = { ...step, payment };
  switch (payment.state) {
    case 'shown':
      return <PayNow {...props} />;
    case 'unconfirmed':
      return step.context.seesCode ? <PayNow {...props} /> : <Unconfirmed {...props} />;
    case 'confirmed':
      return <Paid {...props} />;
    case 'expired':
      return <Expired {...props} />;
    case 'cancelled':
      return <Cancelled {...props} />;
    default:
      return never(payment.state);
  }
}
