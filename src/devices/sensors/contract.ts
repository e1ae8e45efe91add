import { z } from 'zod';
import { command } from '../../shared/contract/define.ts';
import { printerStatus } from '../../shared/contract/printing.ts';
import { textLineSettings } from '../text-line/settings.ts';

/** What the cabinet's sensors say. Null: not known now, or there is no such sensor. Nothing here ever blocks a citizen. */
export const sensorReadings = z.strictObject({
  /** Somebody stands before the kiosk. */
  presence: z.boolean().nullable(),
  /** The cabinet's service door. */
  door: z.enum(['open', 'closed']).nullable(),
  power: z.enum(['mains', 'battery']).nullable(),
  /** Of the UPS, in percent. */
  battery: z.int().min(0).max(100).nullable(),
});
export type SensorReadings = z.infer<typeof sensorReadings>;

export const sensorsStatus = z.strictObject({ ...printerStatus.shape, readings: sensorReadings });
export type SensorsStatus = z.infer<typeof sensorsStatus>;

export const sensorCommands = { 'sensors.status': command(z.strictObject({}), sensorsStatus, []) };
export const sensorEvents = { 'sensors.changed': sensorsStatus };

export const sensorsSettings = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), line: textLineSettings }),
  z.strictObject({ kind: z.literal('none') }),
]);
export type SensorsSettings = z.infer<typeof sensorsSettings>;
