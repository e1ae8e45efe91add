import type { Payment } from '../../../../shared/contract/payments.ts';
import type { StepProps } from '../step-props.ts';

export type PaymentProps = StepProps & { readonly payment: Payment };
