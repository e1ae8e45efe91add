import type { Payee, PaymentFacts } from '../../../shared/contract/payments.ts';
import type { MatterDetails } from '../../../shared/contract/procedures.ts';
import type { Bilingual } from '../../../shared/contract/words.ts';
import { feeFor } from '../../../shared/fees.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { accountFor, type PaymentAccount, type PaymentSettings } from './payee-of.ts';

export interface OfferOutside {
  /** null: this place names no account, and everything is paid at the counter. */
  readonly settings: PaymentSettings | null;
  readonly details: (code: string) => Promise<Result<MatterDetails, 'no-catalogue' | 'unknown-procedure'>>;
  /** yyyy-MM-dd at the centre. */
  readonly today: () => string;
}

/** What can be paid for a matter today, and into which account. */
export interface PaymentOffer {
  readonly amountVnd: number;
  readonly account: PaymentAccount;
  readonly payee: Payee;
  /** The rule the amount follows, in words. */
  readonly fee: Bilingual;
  readonly matterName: string;
}

export type OfferTrouble = 'no-catalogue' | 'unknown-procedure' | 'fee-unknown' | 'free' | 'no-account';

export async function offerFor(
  outside: OfferOutside,
  code: string,
  { pages, copies, case: feeCase }: PaymentFacts,
): Promise<Result<PaymentOffer, OfferTrouble>> {
  const details = await outside.details(code);
  if (!details.ok) return details;
  const { fee, matter, groupId } = details.value;
  const amount = feeFor(fee.rule, {
    channel: 'counter',
    date: outside.today(),
    ...(pages === undefined ? {} : { pages }),
    ...(copies === undefined ? {} : { copies }),
    ...(feeCase === undefined ? {} : { case: feeCase }),
  });
  // An amount the record contradicts is for an officer to settle before anybody pays it.
  if (!amount.ok || !fee.known) return failed('fee-unknown');
  const { amountVnd } = amount.value;
  if (amountVnd === 0) return failed('free');
  const account = accountFor(outside.settings, groupId);
  if (!account) return failed('no-account');
  const payee = { name: account.name, bank: account.bank, account: account.account };
  return ok({ amountVnd, account, payee, fee: fee.text, matterName: matter.name.vi });
}
