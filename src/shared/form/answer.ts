import { z } from 'zod';
import { slug } from '../contract/words.ts';

/** A place in today's two levels. */
export const addressAnswer = z.strictObject({
  /** Code of the commune in the national list; null where the person typed it and the list has none of that name. */
  unitCode: z
    .string()
    .regex(/^\d{5}$/)
    .nullable(),
  /** "Xã Mậu A, tỉnh Lào Cai" */
  unit: z.string().max(200),
  /** Village, street and house as the person says them; may be empty. */
  place: z.string().max(300),
});
export type AddressAnswer = z.infer<typeof addressAnswer>;

/**
 * What a person answered on one page, by the kind of its field.
 * - text, name: as typed · date: yyyy, yyyy-MM or yyyy-MM-dd, as much as is known · choice: the option's id
 * - number: whole · yes-no: true or false · address: `addressAnswer` · card: `scanned`, or `typed` where there is no card
 */
export const answer = z.union([z.string().max(2_000), z.int(), z.boolean(), addressAnswer]);
export type Answer = z.infer<typeof answer>;

export const mostPages = 80;

/** Answers by page. A page that was passed over, or was never shown, has none. */
export const answers = z
  .record(slug, answer)
  .refine((each) => Object.keys(each).length <= mostPages, `at most ${mostPages} answers`);
export type Answers = Readonly<z.infer<typeof answers>>;

export function isAddress(value: Answer | undefined): value is AddressAnswer {
  return typeof value === 'object';
}
