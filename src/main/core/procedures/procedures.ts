import type { KioskContract } from '../../../shared/contract/kiosk.ts';
import type { MatterTile } from '../../../shared/contract/procedures.ts';
import type { Handlers } from '../../../shared/contract/server.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { Moment } from '../clock.ts';
import type { QueueGroup } from '../configuration/schema.ts';
import type { Store } from '../store/store.ts';
import {
  allProcedures,
  type CatalogueFacts,
  currentCatalogue,
  findProcedure,
  firstScreenTiles,
  importCatalogue,
  type StoredProcedure,
} from './catalogue-rows.ts';
import { detailsOf, matterOf } from './matters.ts';
import type { CatalogueSource } from './read-catalogue.ts';

export interface Procedures {
  readonly handlers: Pick<Handlers<KioskContract>, 'procedures.firstScreen' | 'procedures.show'>;
  facts(): CatalogueFacts | undefined;
  /** Makes `source` the current catalogue. False when it is already, or the disk is full and the old one stays. */
  adopt(source: CatalogueSource, moment: Moment): boolean;
  find(code: string): StoredProcedure | undefined;
  /** Every procedure of the current catalogue, in the order of codes. */
  all(): readonly StoredProcedure[];
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
    all() {
      const current = facts();
      return current ? store.read((database) => allProcedures(database, current.version)) : [];
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
      'procedures.show'({ code }) {
        const current = facts();
        if (!current) return failed('no-catalogue');
        const stored = find(current.version, code);
        return stored ? ok(detailsOf(stored, groups)) : failed('unknown-procedure');
      },
    },
  };
}
