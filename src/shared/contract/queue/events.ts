import { z } from 'zod';
import { bilingual, language, procedureCode, slug } from '../words.ts';
import { queueLabel } from './words.ts';

const ticketId = z.uuid();
const about = { ticketId };

/** A number joins the line: issued here, or handed over by another kiosk of the centre. */
export const entered = z.strictObject({
  kind: z.literal('entered'),
  ...about,
  label: queueLabel,
  groupId: slug,
  procedureCode: procedureCode.nullable(),
  matterName: bilingual.nullable(),
  priority: slug.nullable(),
  bring: z.array(bilingual).max(4),
  language,
  /** Milliseconds since it was issued, counted by whoever issued it: clocks of two kiosks are never compared. */
  ageMs: z.int().nonnegative(),
  /** How often it had been called in vain elsewhere. */
  missed: z.int().min(0).max(2),
  kioskId: slug,
});
export type Entered = z.infer<typeof entered>;

/** What happened in the line. Nothing else ever changes it. */
export const queueEvent = z.discriminatedUnion('kind', [
  entered,
  z.strictObject({ kind: z.literal('called'), ...about, counterId: slug }),
  z.strictObject({ kind: z.literal('recalled'), ...about }),
  z.strictObject({ kind: z.literal('served'), ...about }),
  z.strictObject({ kind: z.literal('held'), ...about }),
  /** Nobody came. What follows from it (back, later, absent) is counted, not told. */
  z.strictObject({ kind: z.literal('missed'), ...about }),
  z.strictObject({ kind: z.literal('moved'), ...about, to: slug, note: z.string().max(200).nullable() }),
  z.strictObject({ kind: z.literal('finished'), ...about }),
  z.strictObject({ kind: z.literal('opened'), counterId: slug }),
  z.strictObject({ kind: z.literal('closed'), counterId: slug }),
  z.strictObject({ kind: z.literal('voided'), ...about, reason: z.string().max(200) }),
  z.strictObject({ kind: z.literal('priority-set'), ...about, priority: slug.nullable() }),
  /** Staff bring back a number that was over. */
  z.strictObject({ kind: z.literal('put-back'), ...about }),
  /** On its way to the queue host: nobody calls it here until the host has answered. */
  z.strictObject({ kind: z.literal('handing'), ...about }),
  /** The host has it; it is no longer of this line. */
  z.strictObject({ kind: z.literal('handed'), ...about }),
  /** The host cannot have taken it; it is of this line again. */
  z.strictObject({ kind: z.literal('kept'), ...about }),
]);
export type QueueEvent = z.infer<typeof queueEvent>;

/** An event with its place: `seq` orders the line and never repeats, `at` is the queue's own clock in milliseconds. */
export interface Happened {
  readonly seq: number;
  readonly at: number;
  readonly event: QueueEvent;
}
