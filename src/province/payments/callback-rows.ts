import type { Queries } from '../store/database.ts';
import type { BankCallback, CallbackOutcome } from './bank-callback.ts';

export interface CallbackRow {
  readonly bankReference: string;
  readonly bill: string | null;
  readonly account: string;
  readonly amountVnd: number;
  readonly purpose: string;
  readonly receivedAt: Date;
  readonly outcome: CallbackOutcome;
}

const SELECT = `SELECT bank_reference AS "bankReference", bill, account, amount_vnd AS "amountVnd", purpose,
  received_at AS "receivedAt", outcome FROM bank_callback`;

export async function callbackBy(queries: Queries, bankReference: string): Promise<CallbackRow | undefined> {
  const [row] = await queries.query<CallbackRow>(`${SELECT} WHERE bank_reference = $1`, [bankReference]);
  return row;
}

/** Transfers that confirmed nothing: a person has to look at each. Newest first. */
export function strayCallbacks(queries: Queries, limit: number): Promise<readonly CallbackRow[]> {
  return queries.query<CallbackRow>(
    `${SELECT} WHERE outcome <> 'confirmed' ORDER BY received_at DESC LIMIT $1`,
    [limit],
  );
}

export async function insertCallback(
  queries: Queries,
  { bankReference, account, amountVnd, purpose, bookedAt }: BankCallback,
  bill: string | null,
  outcome: CallbackOutcome,
  paymentId: string | null,
  now: number,
): Promise<void> {
  await queries.query(
    `INSERT INTO bank_callback (bank_reference, bill, account, amount_vnd, purpose, booked_at, received_at, outcome,
       payment_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      bankReference,
      bill,
      account,
      amountVnd,
      purpose,
      bookedAt,
      new Date(now).toISOString(),
      outcome,
      paymentId,
    ],
  );
}
