import type { Clock } from '../clock.ts';
import type { Ids } from '../ids.ts';
import type { Logger } from '../logger.ts';
import type { Sealing } from '../sealing/sealing.ts';
import type { Readable } from '../store/database.ts';
import type { Store } from '../store/store.ts';
import type { Waiting } from '../waiting.ts';
import type { PageFiles } from './page-files.ts';
import type { PaperWaits } from './waits.ts';

/** What photographed papers stand on. */
export interface PapersOutside {
  readonly store: Store;
  readonly files: PageFiles;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly waiting: Waiting;
  readonly waits: PaperWaits;
  readonly sealing: Sealing;
  /** Whether a form has such a paper and allows a picture of it; null: no such form. */
  readonly mayPhotograph: (formId: string, paperId: string) => boolean | null;
  /** Whether a draft is kept under a code. */
  readonly isKept: (database: Readable, draftId: string) => boolean;
  readonly log: Pick<Logger, 'warn'>;
}
