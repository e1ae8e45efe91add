import { z } from 'zod';
import { command } from './define.ts';
import { feeRule } from './fee-rule.ts';
import { paymentPlace } from './payment-display.ts';
import { bilingual, procedureCode, slug, wallTime } from './words.ts';

/**
 * What is known of one payment. Only the province confirms; a kiosk without a network never does.
 * - `shown`: its code can be seen and paid · `unconfirmed`: the person says to have paid, nobody has told us yet
 * - `expired`: nobody paid while it could be seen · `cancelled`: the person chose otherwise (cash at the counter)
 * - `confirmed`: the province says that the money is there; it may come after any of the others, and is the end
 */
export const paymentState = z.enum(['shown', 'unconfirmed', 'expired', 'cancelled', 'confirmed']);
export type PaymentState = z.infer<typeof paymentState>;

/** What is paid for: one matter has one payment, whatever happens to it. */
export const paymentSubject = z.strictObject({ kind: z.enum(['dossier', 'ticket']), id: z.uuid() });
export type PaymentSubject = z.infer<typeof paymentSubject>;

/** What the fee depends on beside the procedure (src/shared/fees.ts). */
export const paymentFacts = z.strictObject({
  pages: z.int().min(1).max(10_000).optional(),
  copies: z.int().min(1).max(10_000).optional(),
  case: slug.optional(),
});
export type PaymentFacts = z.infer<typeof paymentFacts>;

export const payee = z.strictObject({
  name: z.string().min(1).max(60),
  bank: z.string().min(1).max(60),
  /** Shown so that the person can compare it with what the bank's app says. */
  account: z.string().regex(/^[0-9A-Za-z]{1,19}$/),
});
export type Payee = z.infer<typeof payee>;

export const payment = z.strictObject({
  paymentId: z.uuid(),
  subject: paymentSubject,
  procedureCode,
  /** Whole đồng. */
  amountVnd: z.int().positive(),
  payee,
  purpose: z.string().min(1).max(25),
  /** Text of the VietQR code. */
  qr: z.string().min(20).max(512),
  state: paymentState,
  shownAt: wallTime,
  expiresAt: wallTime,
  confirmedAt: wallTime.nullable(),
});
export type Payment = z.infer<typeof payment>;

/** What names a matter to be paid for: the QR of a slip, or what stands on it. */
const paymentOpener = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('mark'), mark: z.string().max(200) }),
  z.strictObject({ by: z.literal('slip-code'), code: z.string().max(40) }),
  z.strictObject({ by: z.literal('typed'), reference: z.string().max(40), secret: z.string().max(40) }),
]);
export type PaymentOpener = z.infer<typeof paymentOpener>;

export const matterToPay = z.strictObject({
  subject: paymentSubject,
  procedureCode,
  name: bilingual,
  /** As it stands on the slip: A018, or MCK-7K4Q-M2XD. */
  label: z.string().max(20),
  /** What has to be asked before there is an amount follows from it (src/shared/fee-questions.ts). */
  rule: feeRule,
  /** The one payment of this matter, where it was begun before. */
  payment: payment.nullable(),
  /** Money may be due for it and can be sent by QR: there is a price, an account, and it is not paid. */
  payable: z.boolean(),
});
export type MatterToPay = z.infer<typeof matterToPay>;

/**
 * Why nothing can be paid at the kiosk; the counter takes it in each case.
 * - `fee-unknown`: the record gives no amount for this case · `free`: it says that nothing is to be paid
 * - `no-account`: the configuration names no account of this authority
 */
const whyNot = ['no-catalogue', 'unknown-procedure', 'fee-unknown', 'free', 'no-account'] as const;

const asked = { subject: paymentSubject, procedureCode, facts: paymentFacts };

export const paymentKioskCommands = {
  /** Which matter a slip is of. A dossier needs its secret as everywhere. */
  'payments.find': command(z.strictObject({ opener: paymentOpener }), matterToPay, [
    'no-catalogue',
    'unknown-procedure',
    /** No such slip here: wrong, of long ago, or of something else. */
    'not-found',
    /** A number "for something else": no procedure, so no amount. */
    'no-matter',
    /** Payments belong to the kiosk that gave the slip. */
    'other-kiosk',
    'too-many-tries',
  ]),
  'payments.offer': command(
    z.strictObject(asked),
    z.strictObject({ amountVnd: z.int().positive(), payee, fee: bilingual, paid: z.boolean() }),
    whyNot,
  ),
  /** Shows the code of this matter, the same one again after a while. Asking twice is asking once. */
  'payments.show': command(z.strictObject(asked), payment, [
    ...whyNot,
    'already-paid',
    'unknown-subject',
    'disk-full',
  ]),
  /** The person leaves the page: having paid by their own word, or for the counter. */
  'payments.leave': command(
    z.strictObject({ paymentId: z.uuid(), how: z.enum(['says-paid', 'cancelled']) }),
    payment,
    ['unknown-payment', 'disk-full'],
  ),
  /**
   * Shows the code of this payment on the display beside the screen too, for as long as this screen wants it: until
   * `payments.endDisplay`, or until the screen's line goes down. `nowhere`: there is none, or it cannot show it now.
   */
  'payments.display': command(
    z.strictObject({ paymentId: z.uuid() }),
    z.strictObject({ shown: paymentPlace }),
    ['unknown-payment'],
  ),
  /**
   * The caller is the page on a second screen, for as long as its line is up: it is told the code to show, now and by
   * `payment.onDisplay`. The page that asked last is the one.
   */
  'payments.watchDisplay': command(z.strictObject({}), z.strictObject({ payment: payment.nullable() }), []),
  /** Only what this screen asked for. */
  'payments.endDisplay': command(z.strictObject({}), z.strictObject({}), []),
  'payments.status': command(z.strictObject({ paymentId: z.uuid() }), payment, ['unknown-payment']),
};

export const paymentKioskEvents = {
  'payment.changed': payment,
  /** The display was lost, or came back, while a code is to be seen. */
  'payment.displayed': z.strictObject({ shown: paymentPlace }),
  /** To the page on a second screen alone. null: nobody's code is to be seen. */
  'payment.onDisplay': z.strictObject({ payment: payment.nullable() }),
};
