import { z } from 'zod';
import { restartPart } from './staff.ts';

/**
 * What travels between a shell and the processes it forks: contract frames it only carries, and a few words of its
 * own. The shell understands the envelope and nothing inside it.
 */
export const envelope = z.discriminatedUnion('to', [
  /** Screen ↔ core. `peer` names one screen: a kiosk has one, a developer's browser may be a second. */
  z.strictObject({ to: z.literal('kiosk'), peer: z.string().max(64), text: z.string() }),
  z.strictObject({ to: z.literal('kiosk-peer'), peer: z.string().max(64), up: z.boolean() }),
  /** Core ↔ devices. */
  z.strictObject({ to: z.literal('devices'), text: z.string() }),
  z.strictObject({ to: z.literal('devices-peer'), up: z.boolean() }),
  /** Shell → devices: one scan of a scanner that types like a keyboard. Only what its allow-list lets through. */
  z.strictObject({ to: z.literal('typed-scan'), text: z.string().max(120) }),
  /** Shell → child, once, before anything else. `settings` is checked by the child's own schema. */
  z.strictObject({ to: z.literal('start'), settings: z.unknown() }),
  /** Shell → child: finish what is being written and end. */
  z.strictObject({ to: z.literal('stop') }),
  /** Child → shell: it serves now. */
  z.strictObject({ to: z.literal('ready'), facts: z.record(z.string(), z.string()) }),
  /** Core → shell: staff asked for these to be ended and started again. */
  z.strictObject({ to: z.literal('restart'), part: restartPart }),
  /** Child → shell: it cannot work, and a restart would not help; one sentence for people says what to do. */
  z.strictObject({ to: z.literal('unfit'), sentence: z.strictObject({ vi: z.string(), en: z.string() }) }),
]);
export type Envelope = z.infer<typeof envelope>;
