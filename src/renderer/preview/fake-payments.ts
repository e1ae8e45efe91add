import type { FeeRule } from '../../shared/contract/fee-rule.ts';
import type { KioskContract } from '../../shared/contract/kiosk.ts';
import type { MatterToPay, Payment, PaymentState } from '../../shared/contract/payments.ts';
import type { Handlers } from '../../shared/contract/server.ts';
import { failed, ok } from '../../shared/result.ts';
import type { FakeCoreSetting } from './setting.ts';

const payee = { name: 'UBND XA SUOI MAY', bank: 'Agribank', account: '0000000000001' };
const subject = { kind: 'ticket', id: '0190d1c6-0000-7000-8000-000000000001' } as const;
const extract: FeeRule = { kind: 'fixed', amountVnd: 8_000, per: 'copy' };
const certified: FeeRule = {
  kind: 'by-case',
  cases: [
    {
      id: 'pages',
      text: { vi: 'Chứng thực bản sao từ bản chính', en: 'Certified copy from the original' },
      rule: { kind: 'per-page', firstVnd: 2_000, firstPages: 2, nextVnd: 1_000, mostVnd: 200_000 },
    },
    {
      id: 'signature',
      text: { vi: 'Chứng thực chữ ký trong giấy tờ, văn bản', en: 'Certified signature on a paper' },
      rule: { kind: 'fixed', amountVnd: 10_000, per: 'case' },
    },
  ],
};

/** Invented: two copies of an extract, with the code of the published test vector for it. */
function inventedPayment(now: number, state: PaymentState): Payment {
  return {
    paymentId: '0190d1c6-0000-7000-8000-0000000000aa',
    subject,
    procedureCode: '2.000635',
    amountVnd: 16_000,
    payee,
    purpose: 'LP 5M17K4QA TRICH LUC HO',
    qr: '00020101021238570010A00000072701270006970405011300000000000010208QRIBFTTA5303704540480005802VN62480115H15-261122-00010825LP H15-261122-0001 TRICHL6304394A',
    state,
    shownAt: now,
    expiresAt: now + 15 * 60_000,
    confirmedAt: state === 'confirmed' ? now + 22 * 60_000 : null,
  };
}

function inventedMatter(payment: Payment | null, byCase: boolean): MatterToPay {
  return {
    subject,
    procedureCode: byCase ? '2.000815' : '2.000635',
    name: byCase
      ? { vi: 'Chứng thực bản sao', en: 'Certified copy' }
      : { vi: 'Bản sao trích lục hộ tịch', en: 'Copy of a civil-status extract' },
    label: 'A018',
    rule: byCase ? certified : extract,
    payment,
    payable: payment?.state !== 'confirmed',
  };
}

type PaymentHandlers = Pick<
  Handlers<KioskContract>,
  | 'payments.display'
  | 'payments.endDisplay'
  | 'payments.watchDisplay'
  | 'payments.find'
  | 'payments.offer'
  | 'payments.show'
  | 'payments.leave'
  | 'payments.status'
>;

/** One slip, paid for as far as it is set; a code that begins with C is of the matter with several cases. */
export function fakePayments(setting: FakeCoreSetting, now: () => number): PaymentHandlers {
  let state: PaymentState = setting.payment ?? 'shown';
  return {
    'payments.find': ({ opener }) => {
      if (setting.slipRefusal) return failed(setting.slipRefusal);
      const byCase = opener.by === 'slip-code' && opener.code.startsWith('C');
      return ok(inventedMatter(setting.payment ? inventedPayment(now(), setting.payment) : null, byCase));
    },
    'payments.offer': () =>
      setting.payRefusal
        ? failed(setting.payRefusal)
        : ok({
            amountVnd: 16_000,
            payee,
            fee: { vi: '8.000 đồng mỗi bản', en: '8,000 VND per copy' },
            paid: false,
          }),
    'payments.show': () => ok(inventedPayment(now(), state)),
    'payments.leave': ({ how }) => {
      state = how === 'says-paid' ? 'unconfirmed' : 'cancelled';
      return ok(inventedPayment(now(), state));
    },
    'payments.display': () => ok({ shown: 'nowhere' as const }),
    'payments.endDisplay': () => ok({}),
    'payments.watchDisplay': () =>
      ok({ payment: setting.payment ? inventedPayment(now(), setting.payment) : null }),
    'payments.status': () => ok(inventedPayment(now(), state)),
  };
}
