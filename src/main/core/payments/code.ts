import type { Payment } from '../../../shared/contract/payments.ts';
import { plainPurpose } from '../../../shared/viet-qr/plain-purpose.ts';
import { writeVietQr } from '../../../shared/viet-qr/viet-qr.ts';
import type { PaymentOffer } from './offer.ts';

/**
 * The code of a payment. `bill` names it among all of the province's and begins the purpose too, because some banks hand
 * on only that: "LP 7K4QM2XD TRICH LUC".
 */
export function codeOf(
  { amountVnd, account, matterName }: PaymentOffer,
  bill: string,
): Pick<Payment, 'amountVnd' | 'purpose' | 'qr'> {
  const purpose = plainPurpose(`LP ${bill} ${matterName}`);
  const { bin } = account;
  const transfer = { bin, account: account.account, to: 'account' as const, amountVnd, bill, purpose };
  const qr = writeVietQr(transfer);
  // Accounts are checked when the configuration is read, amounts by the fee rule: what is left is our own mistake.
  if (!qr.ok) throw new Error(`a payment code cannot be written: ${qr.code}`);
  return { amountVnd, purpose, qr: qr.value };
}
