import { z } from 'zod';
import { command } from './define.ts';
import { networkStatus } from './network.ts';
import { deviceReason, health, printState } from './printing.ts';
import { bilingual, language, wallTime } from './words.ts';

const nothing = z.strictObject({});
const device = z.strictObject({ health, reasons: z.array(deviceReason), name: z.string().max(120) });

/** What a technician at the screen is shown of the kiosk while it is set up. */
export const setUpStatus = z.strictObject({
  /** False: the kiosk serves; every other command here is refused. */
  wanted: z.boolean(),
  kiosk: z.strictObject({ id: z.string(), name: z.string(), version: z.string() }),
  centre: z.strictObject({ title: bilingual, name: bilingual }),
  province: z
    .strictObject({ url: z.string(), state: networkStatus.shape.state, enrolled: z.boolean() })
    .nullable(),
  /** `disabled`: the configuration has none. */
  printer: device,
  scanner: z.strictObject({ health, name: z.string().max(120) }),
  a4: device,
  /** The test slip: its state, and whether its code came back through the scanner. */
  proof: z.strictObject({
    print: printState.nullable(),
    loop: z.enum(['none', 'waiting', 'match', 'other']),
  }),
  pinSet: z.boolean(),
  /** When this kiosk was accepted last; null: never. */
  acceptedAt: wallTime.nullable(),
});
export type SetUpStatus = z.infer<typeof setUpStatus>;

/** What only the person before the screen can tell. */
export const setUpSeen = z.strictObject({
  language,
  /** The slip is whole at both edges, its letters have their marks, and it was cut. Null: there is no printer. */
  slipLooksRight: z.boolean().nullable(),
  /** Farthest a touch was off its mark, in millimetres. */
  touchOffMm: z.number().min(0).max(200),
  heardSound: z.boolean(),
  screen: z.strictObject({ widthMm: z.int().min(50).max(3_000), heightMm: z.int().min(50).max(3_000) }),
});
export type SetUpSeen = z.infer<typeof setUpSeen>;

export const setUpDifference = z.strictObject({
  what: z.string().max(60),
  before: z.string().max(200),
  now: z.string().max(200),
});
export type SetUpDifference = z.infer<typeof setUpDifference>;

export const setUpAcceptance = z.strictObject({
  acceptedAt: wallTime,
  /** Since the acceptance before; empty at the first. */
  differences: z.array(setUpDifference).max(40),
});
export type SetUpAcceptance = z.infer<typeof setUpAcceptance>;

export const setUpCommands = {
  'setUp.status': command(nothing, setUpStatus, []),
  /** Makes the kiosk known to its province by a one-time code. */
  'setUp.enrol': command(z.strictObject({ code: z.string().max(60) }), nothing, [
    'not-wanted',
    'no-province',
    'not-a-code',
    'refused',
    'unreachable',
    'not-proven',
  ]),
  /** Prints the test slip with a code nobody can guess, and has the scanner wait for it. */
  'setUp.print': command(nothing, nothing, ['not-wanted', 'disk-full']),
  'setUp.setPin': command(z.strictObject({ pin: z.string().max(40) }), nothing, [
    'not-wanted',
    'not-digits',
    'too-simple',
  ]),
  /** Ends the set-up: signed, sent to the province, and printed. `unfinished`: a device is not proven, or no PIN is set. */
  'setUp.accept': command(setUpSeen, setUpAcceptance, ['not-wanted', 'unfinished', 'disk-full']),
};
