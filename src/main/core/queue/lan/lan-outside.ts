import type { Off, Wire } from '../../../../shared/contract/wire.ts';
import type { Logger } from '../../logger.ts';
import type { Site } from '../../site/site.ts';
import type { Certificate } from './certificate.ts';
import type { LanDevice } from './device-rows.ts';
import type { LanDoor } from './door.ts';
import type { LanLimits } from './limits.ts';
import type { LanSettings } from './settings.ts';

/** The line of one device. */
export interface LanLine extends Wire {
  /** It sent what it must not: logged, and after a few of them it is sent away. */
  refuse(why: string): void;
  /** Ends the line: nothing is served on it here. */
  end(): void;
}

export interface LanOutside {
  readonly settings: Pick<LanSettings, 'port' | 'listen'>;
  readonly certificate: Certificate;
  readonly door: LanDoor;
  readonly site: Site;
  readonly limits: LanLimits;
  /** A clock that only goes forward, in milliseconds. */
  readonly nowMs: () => number;
  readonly log: Logger;
  /** Serves one device's line with the contract of its role, and with nothing else. */
  readonly attach: (device: LanDevice, line: LanLine) => Off;
}
