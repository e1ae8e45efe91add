import { z } from 'zod';
import { command } from '../../shared/contract/define.ts';
import { paymentCode, paymentDisplayStatus, paymentPlace } from '../../shared/contract/payment-display.ts';
import { textLineSettings } from '../text-line/settings.ts';

export const paymentCommands = {
  'payment.status': command(z.strictObject({}), paymentDisplayStatus, []),
  'payment.show': command(paymentCode, z.strictObject({ shown: paymentPlace }), [
    /** A text that the display's protocol would read as a command of its own. */
    'unshowable',
  ]),
  'payment.clear': command(z.strictObject({}), z.strictObject({}), []),
};

export const paymentEvents = { 'payment.changed': paymentDisplayStatus };

/**
 * Where a payment code is shown.
 * - `screen`: on the kiosk's second screen when there is one, else on its main screen. Electron finds it by itself; the
 *   browser shell is told by `second` where it lies on the desktop, in pixels
 * - `vendor-text`: on a small display that takes lines of text (Bonrix DQR)
 */
export const paymentDisplaySettings = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('screen'),
    second: z
      .strictObject({
        left: z.int(),
        top: z.int(),
        width: z.int().min(200).max(10_000),
        height: z.int().min(200).max(10_000),
      })
      .optional(),
  }),
  z.strictObject({ kind: z.literal('vendor-text'), line: textLineSettings }),
  z.strictObject({ kind: z.literal('none') }),
]);
export type PaymentDisplaySettings = z.infer<typeof paymentDisplaySettings>;
