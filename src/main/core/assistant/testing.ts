import { loadConfiguration } from '../configuration/load.ts';
import { openProcedures, type Procedures } from '../procedures/procedures.ts';
import { readCatalogue } from '../procedures/read-catalogue.ts';
import { openSearch, type Search } from '../search/search.ts';
import { HandTurned } from '../testing/hand-turned.ts';
import { temporaryStore } from '../testing/temporary-store.ts';
import type { AssistantOutside } from './assistant.ts';

export interface Scene {
  readonly clock: HandTurned;
  readonly procedures: Procedures;
  readonly search: Search;
  readonly warned: object[];
  readonly outside: AssistantOutside;
  /** Puts the catalogue that ships in use. */
  adopt(): void;
  remove(): void;
}

/** What the assistant has around it at a kiosk, over a database of its own that holds no catalogue yet. */
export function assistantScene(): Scene {
  const clock = new HandTurned();
  const configuration = loadConfiguration('assets/configuration/suoi-may.json');
  const read = readCatalogue('assets/catalogue');
  if (!configuration.ok || !read.ok) throw new Error(JSON.stringify([configuration, read]));
  const kept = temporaryStore();
  const procedures = openProcedures({ store: kept.store, clock, configuration: configuration.value });
  const warned: object[] = [];
  const log = { warn: (facts: object) => void warned.push(facts) };
  const search = openSearch(procedures, log);
  return {
    clock,
    procedures,
    search,
    warned,
    outside: {
      inUse: search.inUse,
      details(code) {
        const stored = procedures.find(code);
        return stored && procedures.details(stored);
      },
      place: configuration.value.queue,
      phrasing: null,
      log,
    },
    adopt() {
      const adopted = procedures.adopt(read.value, clock.now());
      if (!adopted.ok) throw new Error(adopted.code);
    },
    remove() {
      search.close();
      kept.remove();
    },
  };
}
