import { z } from 'zod';
import { slug } from '../../../shared/contract/words.ts';

/** An account fees are paid into. Fees of the police do not go to the commune, so each names its service groups. */
export const paymentAccount = z.strictObject({
  /** As the bank's app shows it, so that the person can compare. */
  name: z.string().min(1).max(60),
  bank: z.string().min(1).max(60),
  /** Six digits by letter 1589/NHNN-TT of the State Bank (5 March 2024). */
  bin: z.string().regex(/^\d{6}$/, 'the six digits of the bank'),
  account: z.string().regex(/^[0-9A-Za-z]{1,19}$/, 'up to 19 letters and digits'),
  groups: z.array(slug).min(1),
});
export type PaymentAccount = z.infer<typeof paymentAccount>;

export const paymentSettings = z
  .strictObject({
    accounts: z.array(paymentAccount).min(1).max(12),
    /** How long a code stays on the screen. */
    minutes: z.int().min(2).max(60).default(15),
  })
  .refine(
    ({ accounts }) => {
      const groups = accounts.flatMap((each) => each.groups);
      return new Set(groups).size === groups.length;
    },
    { message: 'a service group stands at two accounts', path: ['accounts'] },
  );
export type PaymentSettings = z.infer<typeof paymentSettings>;

export function accountFor(settings: PaymentSettings | null, groupId: string | null): PaymentAccount | null {
  if (groupId === null) return null;
  return settings?.accounts.find(({ groups }) => groups.includes(groupId)) ?? null;
}
