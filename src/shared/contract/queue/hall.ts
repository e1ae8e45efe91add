import { z } from 'zod';
import { command } from '../define.ts';
import { bilingual, slug } from '../words.ts';
import { numberState, queueLabel, waitingRange } from './words.ts';

/** What a citizen's screen says of the line before anybody takes a number. */
export const hallStatus = z.strictObject({
  groups: z.array(
    z.strictObject({
      groupId: slug,
      /** People who wait for the same counters. */
      waiting: z.int().nonnegative(),
      /** How long somebody who came now may wait; null when the centre's own times do not tell it yet. */
      range: waitingRange.nullable(),
    }),
  ),
});
export type HallStatus = z.infer<typeof hallStatus>;

/** Where one number stands, for whoever holds its slip. */
export const numberPlace = z.strictObject({
  label: queueLabel,
  state: numberState,
  /** People who come before; null for a number that does not wait. */
  ahead: z.int().nonnegative().nullable(),
  waiting: waitingRange.nullable(),
  /** The counter that calls or serves it, or else those it may be called to. */
  counters: z.array(bilingual),
});
export type NumberPlace = z.infer<typeof numberPlace>;

export const hallCommands = {
  /** null: nobody is called here, or the queue host is not reached and nobody knows. */
  'queue.status': command(z.strictObject({}), z.strictObject({ hall: hallStatus.nullable() }), []),
  /** By the QR of a slip of any kiosk of this centre. */
  'queue.where': command(z.strictObject({ mark: z.string().max(200) }), numberPlace, [
    /** No mark of a ticket, or none of today's line. */
    'not-found',
    /** Another kiosk's number, and the queue host is not reached now. */
    'host-away',
    /** Nobody is called here. */
    'no-queue',
  ]),
};
export const hallEvents = { 'queue.changed': z.strictObject({ hall: hallStatus.nullable() }) };
