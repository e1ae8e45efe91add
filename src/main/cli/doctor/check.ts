import type { KioskConfiguration } from '../../core/configuration/schema.ts';
import type { DoctorWorld } from './world.ts';

/** What earlier checks found out for later ones. */
export interface Patient {
  readonly world: DoctorWorld;
  /** Null where the configuration cannot be read: what rests on it is not looked at. */
  readonly configuration: KioskConfiguration | null;
  /** A kiosk runs on this data folder now: its devices are its own. */
  readonly isRunning: boolean;
}

/** In the order they are run: what others rest on comes first. */
export const checkNames = [
  'runtime',
  'configuration',
  'data-folder',
  'disk',
  'database',
  'audit',
  'restarts',
  'clock',
  'keys',
  'receipt-printer',
  'scanner',
  'document-printer',
  'province',
  'enrolment',
  'outbox',
  'catalogue',
  'calendar',
  'port',
  'fonts',
  'screens',
  'window',
] as const;
export type CheckName = (typeof checkNames)[number];
