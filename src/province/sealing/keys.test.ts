import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { get, openProvince, openTestStore } from '../testing.ts';
import { sealFor } from '../testing-form.ts';
import { openKeyFile } from './key-file.ts';
import { openKeyRows } from './key-rows.ts';
import { provinceKeys } from './keys.ts';
import { makePrivateKey, publicOf } from './private-key.ts';
import { sealed as sealedText, unseal } from './unseal.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'province-keys-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const file = () => join(folder, 'deep', 'keys.json');

describe('the key file', () => {
  it('is made once, for its owner alone, and found again', async () => {
    const first = await openKeyFile(file());
    expect(await openKeyFile(file())).toEqual(first);
    expect(statSync(file()).mode & 0o777).toBe(0o600);
  });

  it('made by many at once: all have the same key', async () => {
    const all = await Promise.all(Array.from({ length: 6 }, () => openKeyFile(file())));
    expect(new Set(all.map((each) => JSON.stringify(each))).size).toBe(1);
  });

  it.each([
    ['cut short', (text: string) => text.slice(0, 60)],
    ['empty', () => ''],
    ['of a public key alone', (text: string) => text.replace(/"d":"[^"]+",?/, '')],
  ])('%s: told, and left as it is', async (_, damage) => {
    await openKeyFile(file());
    const damaged = damage(readFileSync(file(), 'utf8'));
    writeFileSync(file(), damaged);
    expect(await openKeyFile(file())).toMatchObject({ ok: false, code: 'keys-unreadable' });
    expect(readFileSync(file(), 'utf8')).toBe(damaged);
  });

  it('in a place where no folder can be', async () => {
    writeFileSync(join(folder, 'deep'), '');
    expect(await openKeyFile(file())).toMatchObject({ ok: false, code: 'keys-unreadable' });
  });
});

describe('keys in the database', () => {
  const stores: Awaited<ReturnType<typeof openTestStore>>[] = [];
  afterAll(async () => {
    for (const store of stores) await store.close();
  });

  it('made once by several processes over it, and served without their private half', async () => {
    const store = await openTestStore();
    stores.push(store);
    const first = await openProvince(store, { keys: { kind: 'store' } });
    const second = await openProvince(store, { keys: { kind: 'store' }, keep: true });
    const [one, two] = [(await get(first, '/v1/keys')).body, (await get(second, '/v1/keys')).body];
    expect(one).toEqual(two);
    expect(one.keys).toHaveLength(1);
    expect(one.keys[0]).not.toHaveProperty('d');
    const kept = await Promise.all([openKeyRows(store.database), openKeyRows(store.database)]);
    expect(kept[0]).toEqual(kept[1]);
    await first.close();
    await second.close();
  });
});

it('what was sealed for the province is opened, letter by letter', async () => {
  const key = await makePrivateKey();
  const sealed = sealedText.parse(
    await sealFor({ name: 'Sùng Thị Thảo Nguyên' }, 'dossier:1', publicOf(key)),
  );
  const opened = await unseal(await provinceKeys([key]), sealed, 'dossier:1');
  expect(opened.ok && opened.value.toString('utf8')).toBe('{"name":"Sùng Thị Thảo Nguyên"}');
});
