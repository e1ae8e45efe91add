import type { KioskContract } from '../../shared/contract/kiosk.ts';
import type { Payment, PaymentState } from '../../shared/contract/payments.ts';
import type { Handlers } from '../../shared/contract/server.ts';
import { failed, ok } from '../../shared/result.ts';

const payee = { name: 'UBND XA SUOI MAY', bank: 'Agribank', account: '0000000000001' };

/** Invented: two copies of an extract, with the code of the published test vector for it. */
function inventedPayment(now: number, state: PaymentState): Payment {
  return {
    paymentId: '0190d1c6-0000-7000-8000-0000000000aa',
    subject: { kind: 'ticket', id: '0190d1c6-0000-7000-8000-000000000001' },
    procedureCode: '2.000635',
    amountVnd: 16_000,
    payee,
    purpose: 'LP 5M17K4QA TRICH LUC HO',
    qr: '00020101021238570010A00000072701270006970405011300000000000010208QRIBFTTA5303704540480005802VN62480115H15-261122-00010825LP H15-261122-0001 TRICHL6304394A',
    state,
    shownAt: now,
    expiresAt: now + 15 * 60_000,
    confirmedAt: state === 'confirmed' ? now : null,
  };
}

type PaymentHandlers = Pick<
  Handlers<KioskContract>,
  'payments.offer' | 'payments.show' | 'payments.leave' | 'payments.status'
>;

export function fakePayments(now: () => number): PaymentHandlers {
  return {
    'payments.offer': ({ procedureCode }) =>
      procedureCode === '2.000635'
        ? ok({
            amountVnd: 16_000,
            payee,
            fee: { vi: '8.000 đồng mỗi bản', en: '8,000 VND per copy' },
            paid: false,
          })
        : failed('fee-unknown'),
    'payments.show': () => ok(inventedPayment(now(), 'shown')),
    'payments.leave': ({ how }) =>
      ok(inventedPayment(now(), how === 'says-paid' ? 'unconfirmed' : 'cancelled')),
    'payments.status': () => ok(inventedPayment(now(), 'shown')),
  };
}
