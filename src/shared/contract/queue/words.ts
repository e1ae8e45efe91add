import { z } from 'zod';
import { bilingual, language, slug, wallTime } from '../words.ts';

/** A number as called and printed: A018, AK018 of a second kiosk. */
export const queueLabel = z.string().regex(/^[A-Z]{1,2}\d{3}$/, 'a queue number such as A018');

/**
 * Where a number is.
 * - `waiting` · `called`: to a counter, nobody came yet · `serving` · `held`: at a counter, fetching or filling something
 * - `later`: called twice in vain; comes again when nobody else waits
 * - `finished` · `absent`: called three times in vain · `voided`: taken back by staff: no more calls
 */
export const numberState = z.enum([
  'waiting',
  'called',
  'serving',
  'held',
  'later',
  'finished',
  'absent',
  'voided',
]);
export type NumberState = z.infer<typeof numberState>;

/** How long somebody may wait, from the centre's own measured times. Never one minute: a range. */
export const waitingRange = z
  .strictObject({ fromMinutes: z.int().nonnegative(), toMinutes: z.int().positive() })
  .refine(({ fromMinutes, toMinutes }) => fromMinutes < toMinutes, 'a range goes up');
export type WaitingRange = z.infer<typeof waitingRange>;

/** Where a counter stands now; what the whole hall may see. */
export const counterLine = z.strictObject({
  id: slug,
  name: bilingual,
  open: z.boolean(),
  /** The number it calls or serves. */
  label: queueLabel.nullable(),
  /** True while it serves somebody of a priority group: the hall is told why. */
  priority: z.boolean(),
});
export type CounterLine = z.infer<typeof counterLine>;

/** One number as officers see it. No name: none is known. */
export const waitingNumber = z.strictObject({
  ticketId: z.uuid(),
  label: queueLabel,
  groupId: slug,
  state: numberState,
  priority: bilingual.nullable(),
  matterName: bilingual.nullable(),
  /** By the host's clock. */
  issuedAt: wallTime,
  /** Counter a colleague sent it to, or that holds it. */
  counterId: slug.nullable(),
});
export type WaitingNumber = z.infer<typeof waitingNumber>;

/** The number at a counter, with what its officer needs to know. */
export const numberAtCounter = z.strictObject({
  ...waitingNumber.shape,
  calledAt: wallTime,
  /** How often it was called aloud, this time included. */
  calls: z.int().positive(),
  /** What the person was told to bring. */
  bring: z.array(bilingual).max(4),
  language,
  /** From the colleague who sent it on; at most 200 letters. */
  note: z.string().max(200).nullable(),
});
export type NumberAtCounter = z.infer<typeof numberAtCounter>;

/** Names one wish of a device: the same key asks for the same thing again, and it happens once. */
export const commandKey = z.uuid();
