import { z } from 'zod';
import { command } from './define.ts';
import { outOfService } from './staff.ts';

/**
 * What does not work now, in the words a person is told. At most one of the disk, one of the devices and one of the
 * network holds.
 * - `disk-short`: too little room to take a dossier; numbers go on
 * - `paper-out`, `cover-open`, `cutter`: the slip printer wants a hand, and says which
 * - `a4-…`: the A4 printer wants a hand, and says which
 * - `…-away`: these devices do not answer, are being connected, or their whole process starts again
 * - `network-offline`, `network-busy`, `network-unknown`: the province is not reached; what is done here is kept
 * - `network-not-recognized`: it is reached and does not know this kiosk; all is kept, a technician enrols it anew
 */
export const hindrance = z.enum([
  'disk-short',
  'paper-out',
  'cover-open',
  'cutter',
  'a4-paper-out',
  'a4-cover-open',
  'a4-media-jam',
  'a4-tray-missing',
  'a4-output-full',
  'a4-toner-empty',
  'printer-away',
  'scanner-away',
  'a4-away',
  'printer-and-scanner-away',
  'printer-and-a4-away',
  'scanner-and-a4-away',
  'all-away',
  'network-offline',
  'network-busy',
  'network-unknown',
  'network-not-recognized',
]);
export type Hindrance = z.infer<typeof hindrance>;

export const readinessStatus = z.strictObject({
  /** How a number reaches a person now. Numbers are issued either way. */
  numbers: z.enum(['on-paper', 'on-screen']),
  /** The more urgent first, two of three at most. Empty when everything this kiosk has works. */
  lines: z.array(hindrance).max(2),
  /** A person has shut the door; null while the kiosk serves. */
  closed: outOfService.nullable(),
});
export type ReadinessStatus = z.infer<typeof readinessStatus>;

export const readinessCommands = { 'readiness.status': command(z.strictObject({}), readinessStatus, []) };
export const readinessEvents = { 'readiness.changed': readinessStatus };
