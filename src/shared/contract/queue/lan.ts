import { z } from 'zod';
import { slug } from '../words.ts';

/** What a paired device may do; a pairing code is made for exactly one. */
export const lanRole = z.enum(['counter', 'board', 'kiosk', 'adapter']);
export type LanRole = z.infer<typeof lanRole>;

/** A one-time code as shown on the staff screen: 7K4Q-M2XD, with or without its dash, in any case. */
export const pairingCode = z.string().min(8).max(12);

/** `POST /pair` of a browser. The answer sets a cookie that scripts cannot read. */
export const pairRequest = z.strictObject({ code: pairingCode, name: z.string().trim().min(1).max(40) });

export const pairAnswer = z.strictObject({
  role: lanRole,
  /** Counter this device is, by the code it was paired with. */
  counterId: slug.nullable(),
});
export type PairAnswer = z.infer<typeof pairAnswer>;

export const pairTrouble = z.enum([
  /** Wrong, used, or over: codes hold ten minutes and once. The three are not told apart. */
  'wrong-code',
  'too-many-tries',
  'disk-full',
  'refused',
]);

/** `GET /who`: what this browser is paired as; 401 when it is not. */
export const whoAnswer = pairAnswer;

/** WebSocket at this path carries the contract of the device's role. */
export const lanSocketPath = '/queue';

/** Close codes of the LAN's WebSocket, beside the protocol's own. */
export const lanClose = {
  /** Not paired, or unpaired meanwhile: pair again. */
  notPaired: 4003,
  /** Too many frames, or frames that are none: come back later. */
  tooMuch: 4008,
} as const;
