import { openAssistant } from '../assistant/assistant.ts';
import { openPhrasing } from '../assistant/open-phrasing.ts';
import { openCentre } from '../centre/centre.ts';
import { openChecklists } from '../checklists/checklists.ts';
import { openDocuments } from '../documents/documents.ts';
import { shippedForms } from '../documents/read-forms.ts';
import { adoptOpened } from '../procedures/adopt-bundle.ts';
import { openProcedures } from '../procedures/procedures.ts';
import { openSearch } from '../search/search.ts';
import { openSpeech, shippedSpeech } from '../speech/speech.ts';
import { openCatalogueDownlink } from '../sync/catalogue/catalogue-downlink.ts';
import { phaseOf } from '../sync/pacing.ts';
import { syncWaits } from '../sync/waits.ts';
import type { KioskOutside, TellScreens } from './outside.ts';

/** What tells a person what to bring: the catalogue, its search and answers, checklists and blank forms. */
export function openGuidance(outside: KioskOutside, tell: TellScreens, onPrintAsked: () => void) {
  const { configuration, store, clock, ids, waiting, log } = outside;
  const procedures = openProcedures({
    store,
    clock,
    configuration,
    // Adoption at the start tells nobody: no screen is there yet.
    onStatus: (status) => waiting.later(0, () => tell('catalogue.changed', status)),
  });
  void adoptOpened(outside.shippedCatalogue, 'shipped', { procedures, clock, log });
  const downlink =
    outside.catalogue &&
    openCatalogueDownlink({
      ...outside,
      ...outside.catalogue,
      procedures,
      waits: syncWaits,
      phase: phaseOf(configuration.kiosk.id),
    });
  const search = openSearch(procedures, log);
  const assistant = openAssistant({
    inUse: search.inUse,
    details(code) {
      const stored = procedures.find(code);
      return stored && procedures.details(stored);
    },
    place: configuration.queue,
    phrasing: openPhrasing({ settings: configuration.assistant.model, clock, waiting, log }),
    log,
  });
  const centre = openCentre(configuration, procedures, clock);
  const checklists = openChecklists({ store, configuration, procedures, clock, ids, log, onPrintAsked });
  const documents = openDocuments({
    store,
    configuration,
    clock,
    ids,
    log,
    formsFolder: shippedForms,
    onPrintAsked,
  });
  return {
    procedures,
    handlers: {
      ...centre.handlers,
      ...procedures.handlers,
      ...search.handlers,
      ...assistant.handlers,
      ...checklists.handlers,
      ...documents.handlers,
      ...openSpeech({ folder: shippedSpeech }).handlers,
    },
    /** Another catalogue may be published. */
    onCatalogue: () => downlink?.hint(),
    stop() {
      downlink?.stop();
      search.close();
    },
  };
}
