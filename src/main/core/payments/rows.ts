import { z } from 'zod';
import {
  type Payment,
  type PaymentState,
  type PaymentSubject,
  payment,
} from '../../../shared/contract/payments.ts';
import type { Readable, Writable } from '../store/database.ts';

/** A payment with what the screen does not see. */
export interface PaymentRow {
  readonly told: Payment;
  readonly bill: string;
  readonly bin: string;
}

export function insertPayment(database: Writable, { told, bill, bin }: PaymentRow): void {
  database.run(
    `INSERT INTO payment (id, subject_kind, subject_id, state, expires_ms, told, bill, bin)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    told.paymentId,
    told.subject.kind,
    told.subject.id,
    told.state,
    told.expiresAt,
    JSON.stringify(told),
    bill,
    bin,
  );
}

export function updatePayment(database: Writable, told: Payment): void {
  database.run(
    'UPDATE payment SET state = ?, expires_ms = ?, told = ? WHERE id = ?',
    told.state,
    told.expiresAt,
    JSON.stringify(told),
    told.paymentId,
  );
}

export function paymentById(database: Readable, id: string): PaymentRow | undefined {
  return one(database, 'WHERE id = ?', id);
}

export function paymentOf(database: Readable, { kind, id }: PaymentSubject): PaymentRow | undefined {
  return one(database, 'WHERE subject_kind = ? AND subject_id = ?', kind, id);
}

export function paymentsIn(database: Readable, state: PaymentState): PaymentRow[] {
  return database.all(`${select} WHERE state = ?`, state).map(read);
}

const select = 'SELECT told, bill, bin FROM payment';
const rowSchema = z.object({ told: z.string(), bill: z.string(), bin: z.string() });

function one(database: Readable, where: string, ...values: string[]): PaymentRow | undefined {
  const row = database.get(`${select} ${where}`, ...values);
  return row && read(row);
}

function read(raw: object): PaymentRow {
  const { told, bill, bin } = rowSchema.parse(raw);
  return { told: payment.parse(JSON.parse(told)), bill, bin };
}
