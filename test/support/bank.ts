import { randomUUID } from 'node:crypto';
import { bankSignature } from '../../src/province/payments/signature.ts';
import type { Payment } from '../../src/shared/contract/payments.ts';
import { bankSecret } from './apply-scene.ts';

/** What the bank's server tells the province once money of this payment has come; answers with what it made of it. */
export async function bankTells(
  provinceUrl: string,
  { payee, amountVnd, purpose }: Payment,
): Promise<string> {
  const body = JSON.stringify({
    bankReference: `FT${randomUUID().slice(0, 12)}`,
    account: payee.account,
    amountVnd,
    bill: null,
    purpose,
    bookedAt: new Date().toISOString(),
  });
  const response = await fetch(`${provinceUrl}/v1/bank/callbacks`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'bank-signature': bankSignature(bankSecret, body) },
    body,
  });
  return ((await response.json()) as { outcome: string }).outcome;
}
