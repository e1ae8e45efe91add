import type { KioskContract } from '../../../shared/contract/kiosk.ts';
import type { MatterTile } from '../../../shared/contract/procedures.ts';
import type { Handlers } from '../../../shared/contract/server.ts';
import { failed, ok } from '../../../shared/result.ts';
import { foldedWords } from '../../../shared/vietnamese/fold.ts';
import type { Moment } from '../clock.ts';
import type { QueueGroup } from '../configuration/schema.ts';
import type { Store } from '../store/store.ts';
import {
  type CatalogueFacts,
  currentCatalogue,
  findProcedure,
  firstScreenTiles,
  importCatalogue,
  type StoredProcedure,
  searchProcedures,
} from './catalogue-rows.ts';
import { detailsOf, matterOf } from './matters.ts';
import type { CatalogueSource } from './read-catalogue.ts';

/** Matters a search answers with at most; a person reads no longer list. */
const mostMatches = 24;

export interface Procedures {
  readonly handlers: Pick<
    Handlers<KioskContract>,
    'procedures.firstScreen' | 'procedures.search' | 'procedures.show'
  >;
  facts(): CatalogueFacts | undefined;
  /** Makes `source` the current catalogue. False when it is already, or the disk is full and the old one stays. */
  adopt(source: CatalogueSource, moment: Moment): boolean;
  find(code: string): StoredProcedure | undefined;
}

/** What the catalogue knows, read from the current version at each question. */
export function openProcedures(store: Store, groups: readonly QueueGroup[]): Procedures {
  const facts = () => store.read(currentCatalogue);
  const find = (version: number, code: string) =>
    store.read((database) => findProcedure(database, version, code));
  return {
    facts,
    adopt(source, moment) {
      const written = store.write((database) => importCatalogue(database, source, moment));
      return written.ok && written.value;
    },
    find(code) {
      const current = facts();
      return current && find(current.version, code);
    },
    handlers: {
      'procedures.firstScreen'() {
        const current = facts();
        if (!current) return failed('no-catalogue');
        const tiles = store.read((database) => firstScreenTiles(database, current.version));
        return ok({
          tiles: tiles.map(({ id, pictogram, name, procedures }): MatterTile => {
            const stored = procedures.flatMap((code) => find(current.version, code) ?? []);
            return { id, pictogram, name, matters: stored.map(matterOf) };
          }),
        });
      },
      'procedures.search'({ text }) {
        const current = facts();
        if (!current) return failed('no-catalogue');
        const found = store.read((database) =>
          searchProcedures(database, current.version, foldedWords(text), mostMatches + 1),
        );
        return ok({ matters: found.slice(0, mostMatches).map(matterOf), more: found.length > mostMatches });
      },
      'procedures.show'({ code }) {
        const current = facts();
        if (!current) return failed('no-catalogue');
        const stored = find(current.version, code);
        return stored ? ok(detailsOf(stored, groups)) : failed('unknown-procedure');
      },
    },
  };
}
