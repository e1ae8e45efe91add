import { dossierById } from '../applications/dossier-rows.ts';
import { isDraftKept } from '../applications/draft-rows.ts';
import { type Forms, mayPhotograph } from '../applications/form-folder.ts';
import { pageFilesIn } from '../papers/page-files.ts';
import { openPageOutbox } from '../papers/page-outbox.ts';
import { openPapers } from '../papers/papers.ts';
import { paperWaits } from '../papers/waits.ts';
import type { Sealing } from '../sealing/sealing.ts';
import type { Readable } from '../store/database.ts';
import { hasUrgent, outboxFate } from '../sync/outbox.ts';
import { openPageLane } from '../sync/pages/page-lane.ts';
import type { Uplink } from '../sync/uplink.ts';
import { syncWaits } from '../sync/waits.ts';
import type { KioskOutside } from './outside.ts';

export interface PhotographsOutside extends KioskOutside {
  readonly sealing: Sealing;
  readonly uplink: Pick<Uplink, 'status'>;
  readonly forms: Forms;
  readonly onDossier: (dossierId: string) => void;
}

/** Pages a document camera took, and their way to the province behind everything else. */
export function openPhotographs(outside: PhotographsOutside) {
  const { store, clock, ids, waiting, log, sealing, forms, uplink } = outside;
  const files = pageFilesIn(outside.papersFolder);
  const papers = openPapers({
    store,
    files,
    clock,
    ids,
    waiting,
    waits: paperWaits,
    sealing,
    mayPhotograph: (formId, paperId) => mayPhotograph(forms, formId, paperId),
    isKept: isDraftKept,
    log,
  });
  const pages = openPageOutbox({ store, files, hasArrived });
  const lane = openPageLane({
    pages,
    province: outside.provincePages,
    isFree: () =>
      uplink.status().state === 'online' &&
      !store.read((database) => hasUrgent(database, clock.now().wallMs)),
    clock,
    waiting,
    waits: syncWaits,
    chance: outside.chance,
    onSent: outside.onDossier,
    log,
  });
  return {
    papers,
    wake: lane.wake,
    purge: pages.purge,
    stop() {
      papers.stop();
      lane.stop();
    },
  };
}

/** The province has the dossier that names the page. */
function hasArrived(database: Readable, dossierId: string): boolean {
  const dossier = dossierById(database, dossierId);
  return dossier !== undefined && outboxFate(database, dossier.outboxKey)?.state === 'acked';
}
