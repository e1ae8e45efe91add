import type { Client } from '../../../shared/contract/client.ts';
import type { KioskContract } from '../../../shared/contract/kiosk.ts';
import type { Off } from '../../../shared/contract/wire.ts';
import type { DocumentCamera } from './document-camera.ts';

/** Everything the flows need from outside. */
export interface KioskPorts extends Pick<Client<KioskContract>, 'call' | 'on' | 'onState' | 'isUp'> {
  /** Milliseconds since 1970 by this screen's clock. */
  readonly now: () => number;
  readonly later: (ms: number, task: () => void) => Off;
  /** A fresh request key (UUID). */
  readonly newKey: () => string;
  readonly camera: DocumentCamera;
  /** The shell says that the kiosk cannot work, in one sentence for people. */
  readonly onShut: (listener: (sentence: string) => void) => Off;
}
