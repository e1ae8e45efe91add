import type { DeviceContract } from '../../../devices/contract.ts';
import type { Client } from '../../../shared/contract/client.ts';
import type { KioskContract } from '../../../shared/contract/kiosk.ts';
import type { Server } from '../../../shared/contract/server.ts';
import type { RestartPart } from '../../../shared/contract/staff.ts';
import type { Result } from '../../../shared/result.ts';
import type { AskDossier } from '../applications/ask-dossier.ts';
import type { HeadSigner } from '../audit/sign-head.ts';
import type { Clock } from '../clock.ts';
import type { KioskConfiguration } from '../configuration/schema.ts';
import type { Ids } from '../ids.ts';
import type { Logger } from '../logger.ts';
import type { BundleTrouble } from '../procedures/open-bundle.ts';
import type { CatalogueSource } from '../procedures/read-catalogue.ts';
import type { LanPlace } from '../queue/lan/place.ts';
import type { DeviceKey } from '../sealing/device-key.ts';
import type { ProvinceSealingKey } from '../sealing/province-key.ts';
import type { SetUpPlace } from '../set-up/set-up.ts';
import type { CredentialFile } from '../staff/entrance/credential-file.ts';
import type { Store } from '../store/store.ts';
import type { CatalogueDownlinkOutside } from '../sync/catalogue/catalogue-downlink.ts';
import type { PageClient } from '../sync/pages/page-client.ts';
import type { ProvinceClient } from '../sync/province-client.ts';
import type { ProvinceNews } from '../sync/province-news.ts';
import type { UpkeepDisk } from '../upkeep/upkeep.ts';
import type { Waiting } from '../waiting.ts';

/** Everything the kiosk is given: what it is to be, and what it may touch. */
export interface KioskOutside {
  readonly configuration: KioskConfiguration;
  readonly version: string;
  /** The catalogue that ships with this version, opened; adopted unless a newer one is in use. */
  readonly shippedCatalogue: Result<CatalogueSource, BundleTrouble>;
  /** Where A4 pages lie for the device process while it prints them. */
  readonly documentFolder: string;
  /** Where photographed pages lie, sealed, until the province has them. */
  readonly papersFolder: string;
  /** Where screens practise, made and removed as they do; without one nobody can. */
  readonly practiceFolder?: string;
  /** What the machine gives the queue's port on the centre's network; without it no port is opened. */
  readonly lan?: LanPlace;
  /** The disk upkeep looks after; without one nothing is copied, erased or kept aside. */
  readonly disk?: UpkeepDisk;
  /** Where acknowledgements a courier brought back are laid down. */
  readonly courierFolder?: string;
  /** Signs the audit chain's head of each day; without one it stays unsigned. */
  readonly signer?: HeadSigner;
  /** How staff are known; without it nobody signs in. */
  readonly staffCredentials?: CredentialFile;
  /** What a set-up at the screen needs; without it there is none. */
  readonly setUp?: SetUpPlace;
  /** The shell ends these and starts them again. */
  readonly onRestart?: (part: RestartPart) => void;
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly chance: () => number;
  readonly waiting: Waiting;
  readonly devices: Client<DeviceContract>;
  readonly province: ProvinceClient | null;
  /** Takes photographed pages, behind everything else. */
  readonly provincePages: PageClient | null;
  readonly provinceNews: ProvinceNews | null;
  /** Asks the province for a dossier another kiosk of the centre took. */
  readonly askDossier: AskDossier | null;
  /** Keeps the catalogue as the province publishes it; null where nothing is fetched. */
  readonly catalogue: CatalogueFrom | null;
  readonly deviceKey: DeviceKey;
  /** The province's public key for what only it may read; null where this kiosk knows none. */
  readonly provinceSealingKey: () => ProvinceSealingKey | null;
  readonly log: Logger;
  /** A handler threw: the process must end, and its supervisor starts it anew. */
  readonly onCrash: (error: unknown) => void;
}

/** Where the province's catalogue comes from, and by what it is judged. */
export type CatalogueFrom = Pick<
  CatalogueDownlinkOutside,
  'province' | 'folder' | 'shipped' | 'trusted' | 'parts'
>;

/** Tells every screen. */
export type TellScreens = Server<KioskContract>['emit'];
