import { z } from 'zod';
import { command } from './define.ts';
import { waitingRange } from './queue/words.ts';
import { bilingual, isoDate, language, procedureCode, requestKey, slug, wallTime } from './words.ts';

export const wantedMatter = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('procedure'), code: procedureCode }),
  /** "Something else": the person will tell the officer of this service group. */
  z.strictObject({ kind: z.literal('group'), groupId: slug }),
  /** The QR of a number taken at home. Shown again, it gives the same number. */
  z.strictObject({ kind: z.literal('appointment'), mark: z.string().max(120) }),
]);
export type WantedMatter = z.infer<typeof wantedMatter>;

/** A queue number as issued. It is valid from COMMIT on, whatever the printer does. */
export const ticket = z.strictObject({
  id: z.uuid(),
  /** As called and printed: A018. */
  label: z.string().min(2).max(8),
  /** The service day it counts in; see `service-day.ts` in core for what a wrong clock does to it. */
  day: isoDate,
  groupName: bilingual,
  counters: z.array(bilingual).min(1),
  matterName: bilingual.nullable(),
  priority: bilingual.nullable(),
  /** Papers to hold ready, shortest words first; at most four. */
  bring: z.array(bilingual).max(4),
  /** People in front by the centre's own queue; null when nobody counts them. */
  ahead: z.int().nonnegative().nullable(),
  /** How long it may take, by the centre's own times; null when they do not tell it. */
  waiting: waitingRange.nullable().default(null),
  issuedAt: wallTime,
  /** False when the clock was never compared with the province's, or was over 5 minutes off. */
  clockVerified: z.boolean(),
  /** Text of the QR on screen and paper. */
  qr: z.string().min(8).max(120),
  /** Four-and-four code a person can read out. Never a dossier code. */
  slipCode: z.string().length(9),
});
export type Ticket = z.infer<typeof ticket>;

export const ticketCommands = {
  /** Commits one number. The same `requestKey` answers with the same ticket, also after a crash. */
  'tickets.take': command(
    z.strictObject({
      requestKey,
      matter: wantedMatter,
      priority: slug.nullable(),
      language,
    }),
    ticket,
    [
      'no-catalogue',
      'unknown-matter',
      'unknown-priority',
      'not-an-appointment',
      /** An appointment at another centre, or of another day than today's service day. */
      'other-centre',
      'other-day',
      /** The day's range of this group is used up. */
      'range-used-up',
      /** This key was used for another matter: a bug of the screen, and nothing was issued. */
      'key-reused',
      'disk-full',
    ],
  ),
};
