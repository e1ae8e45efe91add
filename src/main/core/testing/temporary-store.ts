import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfiguration } from '../configuration/load.ts';
import { openProcedures } from '../procedures/procedures.ts';
import { readCatalogue } from '../procedures/read-catalogue.ts';
import { type OpenOptions, openStore } from '../store/open.ts';
import type { Store } from '../store/store.ts';
import { morning } from './hand-turned.ts';

/** A real database in a folder of its own, which goes with `remove`. */
export interface TemporaryStore {
  readonly store: Store;
  readonly folder: string;
  /** Closes and opens it again, as a restart does. */
  reopen(): Store;
  remove(): void;
}

export function temporaryStore(options: Partial<OpenOptions> = {}): TemporaryStore {
  const folder = mkdtempSync(join(tmpdir(), 'kiosk-'));
  const open = () => {
    const opened = openStore(folder, { wallMs: morning, ...options });
    if (!opened.ok) throw new Error(`${opened.code} ${opened.detail}`);
    return opened.value;
  };
  let store = open();
  return {
    get store() {
      return store;
    },
    folder,
    reopen() {
      store.close();
      store = open();
      return store;
    },
    remove() {
      store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Puts the catalogue that ships with the kiosk into a store. */
export function fillCatalogue(store: Store): void {
  const read = readCatalogue('assets/catalogue');
  if (!read.ok) throw new Error(`${read.code} ${read.detail}`);
  const configuration = loadConfiguration('assets/configuration/suoi-may.json');
  if (!configuration.ok) throw new Error(configuration.sentence.en);
  const moment = { wallMs: 0, uptimeMs: 0, bootId: 'none' };
  const clock = { now: () => moment };
  const procedures = openProcedures({ store, clock, configuration: configuration.value });
  const adopted = procedures.adopt(read.value, moment);
  if (!adopted.ok) throw new Error(adopted.code);
}
