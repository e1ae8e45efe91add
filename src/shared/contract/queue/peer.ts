import { z } from 'zod';
import { command } from '../define.ts';
import { isoDate, slug } from '../words.ts';
import { entered, queueEvent } from './events.ts';

const { kind: _, kioskId: _kiosk, ...facts } = entered.shape;

/** A number another kiosk of the centre issued, as it stands there. Whose it is follows from who hands it over. */
export const handedNumber = z.strictObject(facts);
export type HandedNumber = z.infer<typeof handedNumber>;

/** One event of the host's line, by the host's own numbering and queue clock. */
export const followedEvent = z.strictObject({
  seq: z.int().positive(),
  day: isoDate,
  at: z.int(),
  event: queueEvent,
});
export type FollowedEvent = z.infer<typeof followedEvent>;

/** Numbers in one delivery, and events in one answer: both fit a frame with room to spare. */
export const mostHanded = 50;
export const mostFollowed = 100;

/** What another kiosk of the centre asks of the queue host. */
export const peerContract = {
  commands: {
    /**
     * Hands numbers over, which from the answer on are the host's to call. A number handed over again is taken once:
     * `taken` names it again. `refused`: another number of today has its label; two kiosks share a mark.
     */
    'peer.deliver': command(
      z.strictObject({ numbers: z.array(handedNumber).min(1).max(mostHanded) }),
      z.strictObject({ taken: z.array(z.uuid()), refused: z.array(z.uuid()) }),
      ['disk-full'],
    ),
    /** What happened in the host's line today after `after`, in order; ask again until `last` is reached. */
    'peer.follow': command(
      z.strictObject({ after: z.int().nonnegative() }),
      z.strictObject({
        hostId: slug,
        day: isoDate,
        /** The host's queue clock as it answers. */
        now: z.int(),
        last: z.int().nonnegative(),
        events: z.array(followedEvent).max(mostFollowed),
      }),
      [],
    ),
  },
  events: {
    /** The line went on to `last`: ask what happened. */
    'peer.appended': z.strictObject({ last: z.int().nonnegative() }),
  },
};
export type PeerContract = typeof peerContract;
