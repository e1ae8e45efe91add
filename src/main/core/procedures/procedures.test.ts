import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { matterDetails } from '../../../shared/contract/procedures.ts';
import { loadConfiguration } from '../configuration/load.ts';
import { openStore } from '../store/open.ts';
import type { Store } from '../store/store.ts';
import { HandTurned } from '../testing/hand-turned.ts';
import { holdReady } from './matters.ts';
import { openProcedures, type Procedures } from './procedures.ts';
import { type CatalogueSource, readCatalogue } from './read-catalogue.ts';

const moment = { wallMs: 0, uptimeMs: 0, bootId: 'boot-1' };
const folder = mkdtempSync(join(tmpdir(), 'procedures-'));
const clock = new HandTurned();
let store: Store;
let procedures: Procedures;
let source: CatalogueSource;

beforeAll(() => {
  const configuration = loadConfiguration('assets/configuration/suoi-may.json');
  const read = readCatalogue('assets/catalogue');
  const opened = openStore(folder, { wallMs: 0 });
  if (!configuration.ok || !read.ok || !opened.ok)
    throw new Error(JSON.stringify([configuration, read, opened]));
  source = read.value;
  store = opened.value;
  procedures = openProcedures({ store, clock, configuration: configuration.value });
  expect(procedures.adopt(source, moment)).toMatchObject({ ok: true, value: 'adopted' });
});
afterAll(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

const show = async (code: string) => {
  const answer = await procedures.handlers['procedures.show']({ code });
  if (!answer.ok) throw new Error(answer.code);
  return answer.value;
};

describe('catalogue', () => {
  test('all 102 records are there with their source and date', async () => {
    expect(procedures.facts()).toMatchObject({ procedures: 102, asOf: '2026-07-18' });
    for (const { code, asOf, sourceUrl } of source.catalogue.procedures) {
      expect((await show(code)).source).toMatchObject({ asOf, url: sourceUrl });
    }
  });

  test('a 0 the portal does not explain is never shown as free', async () => {
    const silent = source.catalogue.procedures.filter(({ fee }) => fee.rule.kind === 'unknown');
    expect(silent).toHaveLength(56);
    for (const { code } of silent) {
      const { fee } = await show(code);
      expect(fee.known).toBe(false);
      expect(fee.text.vi).not.toMatch(/miễn|0 đồng/i);
    }
  });

  test('every procedure has a service group of this centre', async () => {
    expect((await show('1.001193')).groupId).toBe('civil-status');
    expect((await show('1.004222')).groupId).toBe('police');
    expect((await show('1.013978')).groupId).toBe('other');
  });

  test('the first screen shows the most asked matters in their order', async () => {
    const answer = await procedures.handlers['procedures.firstScreen']({});
    expect(answer.ok && answer.value.tiles.map((tile) => tile.id)).toEqual([
      'khai-sinh',
      'chung-thuc',
      'cu-tru',
      'ket-hon',
      'khai-tu',
      'trich-luc',
      'tro-cap',
      'ho-ngheo',
      'dat-dai',
      'can-cuoc',
      'kinh-doanh',
    ]);
  });

  test('what to hold ready fits a line of paper, for every procedure', () => {
    for (const record of source.catalogue.procedures) {
      const hold = holdReady({ record, everyday: source.everyday.procedures[record.code] ?? null });
      for (const { vi } of hold) expect(vi.length).toBeLessThanOrEqual(60);
    }
  });

  test('every procedure fits what a screen is told, papers, law, doubts and all', async () => {
    for (const { code } of source.catalogue.procedures) {
      expect(matterDetails.safeParse(await show(code)).error?.message ?? code).toBe(code);
    }
  });

  test('a second adoption of the same files changes nothing', () => {
    expect(procedures.adopt(source, moment)).toMatchObject({ ok: true, value: 'same' });
  });
});

describe('readCatalogue', () => {
  const files = (name: string, text: string) => (path: string) =>
    path.endsWith(name) ? Buffer.from(text) : readFileSync(path);

  test('a truncated file is refused', () => {
    expect(readCatalogue('assets/catalogue', files('procedures.json', '{"schema":1'))).toMatchObject({
      code: 'not-json',
      detail: 'catalogue/procedures.json',
    });
  });

  test('a record without its source is refused with its place', () => {
    const broken = JSON.parse(readFileSync('assets/catalogue/procedures.json', 'utf8'));
    delete broken.procedures[3].sourceUrl;
    const result = readCatalogue('assets/catalogue', files('procedures.json', JSON.stringify(broken)));
    expect(result).toMatchObject({ code: 'breaks-its-schema' });
    expect(!result.ok && result.detail).toContain('procedures.3.sourceUrl');
  });

  test('a tile that names a procedure nobody knows is refused', () => {
    const text = readFileSync('assets/catalogue/first-screen.json', 'utf8').replace('1.000656', '9.999999');
    expect(readCatalogue('assets/catalogue', files('first-screen.json', text))).toMatchObject({
      code: 'names-an-unknown-procedure',
      detail: '9.999999',
    });
  });
});
