import type { BankCallback } from '../payments/bank-callback.ts';
import type { PaymentRow } from '../payments/rows.ts';
import { bankSignature } from '../payments/signature.ts';

/** What a bank would send once the money of this payment came. Its reference hangs on the payment: sent twice, it is one. */
export function simulatedCallback(payment: PaymentRow, secret: string, now: number) {
  const callback: BankCallback = {
    bankReference: `MO-PHONG-${payment.paymentId}`,
    account: payment.payee.account,
    amountVnd: payment.amountVnd,
    bill: payment.bill,
    purpose: payment.purpose,
    bookedAt: new Date(now).toISOString(),
  };
  const payload = JSON.stringify(callback);
  return {
    method: 'POST',
    url: '/v1/bank/callbacks',
    headers: { 'content-type': 'application/json', 'bank-signature': bankSignature(secret, payload) },
    payload,
  } as const;
}
