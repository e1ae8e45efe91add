import type { NetworkStatus } from '../../../shared/contract/network.ts';
import type { Clock } from '../clock.ts';
import type { KioskConfiguration } from '../configuration/schema.ts';
import type { Ids } from '../ids.ts';
import type { Logger } from '../logger.ts';
import type { Papers } from '../papers/papers.ts';
import type { Procedures } from '../procedures/procedures.ts';
import type { DeviceKey } from '../sealing/device-key.ts';
import type { Sealing } from '../sealing/sealing.ts';
import type { Store } from '../store/store.ts';
import type { Tickets } from '../tickets/tickets.ts';
import type { Waiting } from '../waiting.ts';
import type { AskDossier } from './ask-dossier.ts';
import type { Forms } from './form-folder.ts';
import type { ApplicationWaits } from './waits.ts';

/** What applications stand on. */
export interface ApplicationsOutside {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly waiting: Waiting;
  readonly waits: ApplicationWaits;
  readonly configuration: KioskConfiguration;
  readonly forms: Forms;
  readonly procedures: Procedures;
  readonly tickets: Pick<Tickets, 'issueWith' | 'issued'>;
  readonly sealing: Sealing;
  readonly papers: Pick<Papers, 'keyOf' | 'fit' | 'bind' | 'sentPages' | 'whileHandingIn'>;
  readonly deviceKey: DeviceKey;
  /** Whether a province is known that could read what is sealed now. */
  readonly hasProvince: () => boolean;
  readonly clockVerified: () => boolean;
  readonly network: () => NetworkStatus;
  /**
   * Asks the province for a dossier another kiosk took, by its reference and the hash of its secret. null: nobody to
   * ask. `offline`: it could not be asked now.
   */
  readonly askProvince: AskDossier | null;
  readonly log: Logger;
  /** Committed: printing has work. */
  readonly onPrintAsked: () => void;
  /** Committed: printing and sync have work. */
  readonly onSubmitted: () => void;
  readonly onDossier: (dossierId: string) => void;
}
