import { appendNews, lockKiosk } from '../news/append.ts';
import type { Database, Queries } from '../store/database.ts';
import type { BankCallback, CallbackOutcome } from './bank-callback.ts';
import { BILL_LOCK } from './bill-lock.ts';
import { type CallbackRow, callbackBy, insertCallback } from './callback-rows.ts';
import { confirmPayment, type PaymentRow, paymentById, paymentsByBill } from './rows.ts';

export interface CallbackAnswer {
  readonly outcome: CallbackOutcome | 'reference-reused';
  /** The bank told it before; the outcome is that of the first time. */
  readonly repeated: boolean;
}

/** Two connections with the same callback: the second waits for the first, and finds what it wrote. */
const CALLBACK_LOCK = 7_260_004;

/** Takes what a bank tells of one transfer, once. Money that fits a payment confirms it, however late it comes. */
export async function takeCallback(
  database: Database,
  callback: BankCallback,
  now: number,
): Promise<CallbackAnswer> {
  let answer: CallbackAnswer | null = null;
  while (answer === null) answer = await database.transaction((queries) => takeOnce(queries, callback, now));
  return answer;
}

/** null: its payment was written while we looked; look again. */
async function takeOnce(
  queries: Queries,
  callback: BankCallback,
  now: number,
): Promise<CallbackAnswer | null> {
  const { bankReference } = callback;
  await queries.query('SELECT pg_advisory_xact_lock($1, hashtext($2))', [CALLBACK_LOCK, bankReference]);
  const earlier = await callbackBy(queries, bankReference);
  if (earlier) return again(earlier, callback);
  const bill = billOf(callback);
  const payment = bill === null ? undefined : await lockedPayment(queries, bill);
  if (bill !== null && !payment && (await cameMeanwhile(queries, bill))) return null;
  const outcome = payment ? judge(payment, callback) : 'unknown-bill';
  await insertCallback(queries, callback, bill, outcome, payment?.paymentId ?? null, now);
  if (payment && outcome === 'confirmed') await confirm(queries, payment, callback, now);
  return { outcome, repeated: false };
}

/** The bill's lock is never held by one that still waits for a kiosk's row: batches take the two the other way round. */
async function cameMeanwhile(queries: Queries, bill: string): Promise<boolean> {
  await queries.query('SELECT pg_advisory_xact_lock($1, hashtext($2))', [BILL_LOCK, bill]);
  return (await paymentsByBill(queries, bill)).length > 0;
}

function again(earlier: CallbackRow, { account, amountVnd }: BankCallback): CallbackAnswer {
  const isSame = earlier.account === account && earlier.amountVnd === amountVnd;
  return { outcome: isSame ? earlier.outcome : 'reference-reused', repeated: true };
}

/** Some banks hand on only the words of the transfer; they begin with it: "LP 7K4QM2XD TRICH LUC". */
function billOf({ bill, purpose }: BankCallback): string | null {
  return bill ?? /\bLP ([A-Z2-9]{8})\b/.exec(purpose.toUpperCase())?.[1] ?? null;
}

async function lockedPayment(queries: Queries, bill: string): Promise<PaymentRow | undefined> {
  const [found] = await paymentsByBill(queries, bill);
  if (!found) return undefined;
  await lockKiosk(queries, found.kioskId);
  return paymentById(queries, found.paymentId);
}

function judge(payment: PaymentRow, { account, amountVnd }: BankCallback): CallbackOutcome {
  if (payment.state === 'confirmed') return 'already-paid';
  if (payment.payee.account !== account) return 'wrong-account';
  return payment.amountVnd === amountVnd ? 'confirmed' : 'wrong-amount';
}

async function confirm(
  queries: Queries,
  { paymentId, kioskId, amountVnd }: PaymentRow,
  { bankReference }: BankCallback,
  at: number,
): Promise<void> {
  await confirmPayment(queries, paymentId, bankReference, at);
  const facts = { paymentId, amountVnd, bankReference };
  await appendNews(queries, kioskId, {
    kind: 'payment.confirmed',
    subject: paymentId,
    version: 1,
    at,
    facts,
  });
}
