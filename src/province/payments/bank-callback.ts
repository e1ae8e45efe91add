/** As schema `BankCallback` of the OpenAPI file describes it. */
export interface BankCallback {
  readonly bankReference: string;
  readonly account: string;
  readonly amountVnd: number;
  readonly bill: string | null;
  readonly purpose: string;
  readonly bookedAt: string;
}

/** As schema `CallbackOutcome` of the OpenAPI file explains them. */
export type CallbackOutcome =
  | 'confirmed'
  | 'already-paid'
  | 'wrong-amount'
  | 'wrong-account'
  | 'unknown-bill';
