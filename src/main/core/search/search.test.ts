import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadConfiguration } from '../configuration/load.ts';
import { openProcedures, type Procedures } from '../procedures/procedures.ts';
import { readCatalogue } from '../procedures/read-catalogue.ts';
import { HandTurned } from '../testing/hand-turned.ts';
import { type TemporaryStore, temporaryStore } from '../testing/temporary-store.ts';
import { openSearch, type Search } from './search.ts';

const moment = { wallMs: 0, uptimeMs: 0, bootId: 'boot-1' };
let kept: TemporaryStore;
let procedures: Procedures;
let found: Search;
const warned: string[] = [];

beforeAll(() => {
  kept = temporaryStore();
  const configuration = loadConfiguration('assets/configuration/suoi-may.json');
  if (!configuration.ok) throw new Error(configuration.sentence.en);
  procedures = openProcedures({
    store: kept.store,
    clock: new HandTurned(),
    configuration: configuration.value,
  });
  found = openSearch(procedures, { warn: (_facts, message) => warned.push(message) });
});
afterAll(() => {
  found.close();
  kept.remove();
});

const search = async (text: string, lifeEvent?: string) => {
  const answer = await found.handlers['procedures.search']({ text, ...(lifeEvent && { lifeEvent }) });
  if (!answer.ok) throw new Error(answer.code);
  return answer.value.matters.map((matter) => matter.code);
};

test('without a catalogue nothing is found, and that is told', async () => {
  expect(await found.handlers['procedures.search']({ text: 'khai sinh' })).toMatchObject({
    ok: false,
    code: 'no-catalogue',
  });
  expect(await found.handlers['procedures.lifeEvents']({})).toMatchObject({ code: 'no-catalogue' });
});

describe('with the catalogue', () => {
  beforeAll(() => {
    const read = readCatalogue('assets/catalogue');
    if (!read.ok) throw new Error(read.code);
    procedures.adopt(read.value, moment);
  });

  test.each([
    ['khai sinh', '1.001193'],
    ['làm giấy khai sinh', '1.001193'],
    ['KHAI SINH CHO CON', '1.001193'],
    ['công chứng', '2.000815'],
    ['sổ hộ khẩu', '1.004222'],
    ['sổ đỏ', '1.013978'],
    ['dang ky ket hon', '1.000894'],
    ['vneid', '3.000228'],
    ['cat khau', '1.003197'],
  ])('"%s" finds %s first', async (text, code) => {
    expect((await search(text))[0]).toBe(code);
  });

  test('a word that is only begun finds already', async () => {
    expect(await search('khai t')).toContain('1.000656');
  });

  test('a slip of the finger is forgiven', async () => {
    expect((await search('đăng ký kêt hpn'))[0]).toBe('1.000894');
    expect((await search('khaisinh'))[0]).toBe('1.001193');
  });

  test('what the catalogue does not know finds nothing', async () => {
    expect(await search('phở bò')).toEqual([]);
    expect(await search('')).toEqual([]);
  });

  test('letters that mean something to the search engine are only letters here', async () => {
    expect(await search('"* ^ {')).toEqual([]);
    expect(await search('said: NOT zzz')).toEqual([]);
  });

  test('with a life event only its matters are found, and all of them without a word', async () => {
    expect(await search('khai sinh', 'ket-hon')).not.toContain('1.001193');
    expect((await search('', 'ket-hon'))[0]).toBe('1.000894');
    expect(await search('', 'no-such-event')).toEqual([]);
  });

  test('every life event has its name, its picture and matters of the catalogue', async () => {
    const answer = await found.handlers['procedures.lifeEvents']({});
    if (!answer.ok) throw new Error(answer.code);
    expect(answer.value.events.length).toBeGreaterThanOrEqual(8);
    for (const { matters } of answer.value.events) expect(matters.length).toBeGreaterThan(1);
  });
});
