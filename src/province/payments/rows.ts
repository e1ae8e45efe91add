import type { Queries } from '../store/database.ts';

/** `confirmed` comes from a bank and from nowhere else; the others are the kiosk's words. */
export type PaymentState = 'shown' | 'unconfirmed' | 'expired' | 'cancelled' | 'confirmed';

export interface PaymentRow {
  readonly paymentId: string;
  readonly kioskId: string;
  readonly dossierId: string | null;
  readonly ticketId: string | null;
  readonly amountVnd: number;
  readonly payee: { readonly bin: string; readonly account: string; readonly name: string };
  readonly purpose: string;
  readonly bill: string;
  readonly shownAt: number;
  readonly expiresAt: number;
  readonly state: PaymentState;
  readonly receivedAt: Date;
  readonly confirmedAt: Date | null;
  readonly bankReference: string | null;
}

const SELECT = `SELECT payment_id AS "paymentId", kiosk_id AS "kioskId", dossier_id AS "dossierId",
  ticket_id AS "ticketId", amount_vnd AS "amountVnd", payee, purpose, bill, shown_at AS "shownAt",
  expires_at AS "expiresAt", state, received_at AS "receivedAt", confirmed_at AS "confirmedAt",
  bank_reference AS "bankReference" FROM payment`;

export function paymentsByBill(queries: Queries, bill: string): Promise<readonly PaymentRow[]> {
  return queries.query<PaymentRow>(`${SELECT} WHERE bill = $1 ORDER BY received_at`, [bill]);
}

export async function paymentById(queries: Queries, paymentId: string): Promise<PaymentRow | undefined> {
  const [row] = await queries.query<PaymentRow>(`${SELECT} WHERE payment_id = $1`, [paymentId]);
  return row;
}

export function paymentsOfDossier(queries: Queries, dossierId: string): Promise<readonly PaymentRow[]> {
  return queries.query<PaymentRow>(`${SELECT} WHERE dossier_id = $1 ORDER BY received_at`, [dossierId]);
}

export function newestPayments(queries: Queries, limit: number): Promise<readonly PaymentRow[]> {
  return queries.query<PaymentRow>(`${SELECT} ORDER BY received_at DESC, seq DESC LIMIT $1`, [limit]);
}

export async function confirmPayment(
  queries: Queries,
  paymentId: string,
  bankReference: string,
  at: number,
): Promise<void> {
  await queries.query(
    `UPDATE payment SET state = 'confirmed', version = 1, bank_reference = $2, confirmed_at = $3
     WHERE payment_id = $1`,
    [paymentId, bankReference, new Date(at).toISOString()],
  );
}
