import { z } from 'zod';
import { command } from './define.ts';
import { wallTime } from './words.ts';

/** What the truth line says about the province. */
export const networkStatus = z.strictObject({
  /**
   * `none`: no province is configured · `unknown`: not tried yet since the start · `busy`: the province is there and
   * asks to come later · `offline`: nothing answers, or something else answers in its place · `not-recognized`: it is
   * there and takes nothing of this kiosk, which was never enrolled or lost its key; a technician enrols it
   */
  state: z.enum(['none', 'unknown', 'online', 'busy', 'offline', 'not-recognized']),
  /** When this state began, by the kiosk's clock. */
  since: wallTime,
  /** Rows of the outbox the province has not acknowledged. */
  unsent: z.int().nonnegative(),
  /** Rows it refused; a person must look. */
  parked: z.int().nonnegative(),
  lastContact: wallTime.nullable(),
});
export type NetworkStatus = z.infer<typeof networkStatus>;

export const networkCommands = {
  'network.status': command(z.strictObject({}), networkStatus, []),
};
export const networkEvents = { 'network.changed': networkStatus };
