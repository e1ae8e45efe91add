import { z } from 'zod';
import { bilingual, slug } from '../contract/words.ts';

const option = z.strictObject({
  id: slug,
  text: bilingual,
  /** A symbol of the project's own family (`khai-sinh`, `uy-quyen`). */
  pictogram: slug.optional(),
  note: bilingual.optional(),
  /** This case is none for a machine: what to do instead. It can be chosen, and nothing can be submitted with it. */
  stop: bilingual.optional(),
});
export type FieldOption = z.infer<typeof option>;

/** Facts of an identity card that may answer a page. Its address never does: it is offered in today's units. */
export const cardFact = z.enum(['name', 'number', 'birthDate', 'sex', 'issuedDate']);
export type CardFact = z.infer<typeof cardFact>;

/**
 * How a page is answered.
 * - `text`: `format` narrows it: `personal-number` twelve digits, `phone` a telephone number, `paper-number` letters and
 *   digits of another paper; `keys` which keys come up first
 * - `name`: a person's, on the Vietnamese keys
 * - `date`: `least` is the coarsest that is taken; `time` says whether it lies behind us (today included) or ahead
 * - `choice`: two to nine options · `number`: whole, from `min` to `max`
 * - `address`: today's commune and the place in it; `place` whether village or house is wanted
 * - `card`: the person holds a card to the reader, or goes on without; `fills` which page gets which fact, `address`
 *   the page its address is offered on
 */
export const field = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('text'),
    most: z.int().min(1).max(1_000),
    format: z.enum(['any', 'personal-number', 'phone', 'paper-number']),
    keys: z.enum(['letters', 'digits']),
  }),
  z.strictObject({ kind: z.literal('name'), most: z.int().min(2).max(120) }),
  z.strictObject({
    kind: z.literal('date'),
    least: z.enum(['year', 'month', 'day']),
    time: z.enum(['past', 'future', 'any']),
  }),
  z.strictObject({ kind: z.literal('choice'), options: z.array(option).min(2).max(9) }),
  z.strictObject({
    kind: z.literal('number'),
    min: z.int().nonnegative(),
    max: z.int().positive().max(1_000_000_000_000),
    unit: bilingual.nullable(),
  }),
  z.strictObject({ kind: z.literal('address'), place: z.enum(['wanted', 'optional']) }),
  z.strictObject({ kind: z.literal('yes-no') }),
  z.strictObject({
    kind: z.literal('card'),
    fills: z.partialRecord(cardFact, slug),
    address: slug.nullable(),
  }),
]);
export type Field = z.infer<typeof field>;
export type FieldOf<Kind extends Field['kind']> = Extract<Field, { kind: Kind }>;
