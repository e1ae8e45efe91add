import { expect, test } from 'vitest';
import { syntheticCatalogue } from '../../../../test/support/synthetic-catalogue.ts';
import { matterDetails } from '../../../shared/contract/procedures.ts';
import { loadConfiguration } from '../configuration/load.ts';
import { HandTurned } from '../testing/hand-turned.ts';
import { temporaryStore } from '../testing/temporary-store.ts';
import { catalogueFile } from './catalogue-file.ts';
import { openProcedures } from './procedures.ts';
import { readCatalogue } from './read-catalogue.ts';

test('2,500 procedures are adopted whole, each with its own name, and any of them is told', () => {
  const read = readCatalogue('assets/catalogue');
  const loaded = loadConfiguration('assets/configuration/suoi-may.json');
  if (!read.ok || !loaded.ok) throw new Error('the assets cannot be read');
  const many = syntheticCatalogue(read.value, 2500);
  expect(catalogueFile.safeParse(many.catalogue).success).toBe(true);
  const kept = temporaryStore();
  const clock = new HandTurned();
  const procedures = openProcedures({ store: kept.store, clock, configuration: loaded.value });
  expect(procedures.adopt(many, clock.now())).toMatchObject({ ok: true, value: 'adopted' });
  expect(procedures.facts()).toMatchObject({ procedures: 2500 });
  expect(new Set(procedures.all().map(({ record }) => record.nameVi)).size).toBe(2500);
  for (const code of ['1.001193', '9.000001', '9.002398']) {
    const stored = procedures.find(code);
    expect(stored && matterDetails.safeParse(procedures.details(stored)).success).toBe(true);
  }
  kept.remove();
});
