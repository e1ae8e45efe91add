import { z } from 'zod';
import type { Result } from '../result.ts';
import { printerStatus } from './printing.ts';

/** A payment code as shown to one person, until it is cleared. */
export const paymentCode = z.strictObject({
  /** What the QR says: printable ASCII, as VietQR is (EMVCo QRCPS-MPM, section 3.2). */
  payload: z.string().regex(/^[\x20-\x7e]{8,512}$/),
  /** Đồng, whole. */
  amount: z.int().positive().max(1_000_000_000),
  payee: z.string().min(1).max(100),
});
export type PaymentCode = z.infer<typeof paymentCode>;

/** Where the code can be seen. `nowhere`: this display cannot show it now, and somebody else has to. */
export const paymentPlace = z.enum(['second-screen', 'main-screen', 'vendor-display', 'nowhere']);
export type PaymentPlace = z.infer<typeof paymentPlace>;

export const paymentDisplayStatus = z.strictObject({
  ...printerStatus.shape,
  /** Where the present code stands; null when there is none. */
  shown: paymentPlace.nullable(),
});
export type PaymentDisplayStatus = z.infer<typeof paymentDisplayStatus>;

/** Whatever shows a payment code: a screen, or a small display with a protocol of its own. */
export interface PaymentDisplay {
  /** Takes the place of the code shown before. `nowhere` is an answer, not an error: the kiosk's own screen shows it. */
  show(code: PaymentCode): Promise<Result<PaymentPlace, 'unshowable'>>;
  clear(): Promise<void>;
  status(): PaymentDisplayStatus;
}
