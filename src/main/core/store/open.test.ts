import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { migrations } from './migrations/index.ts';
import { databaseName, openStore } from './open.ts';

let folder: string;
const file = () => join(folder, databaseName);
const open = () => openStore(folder, { wallMs: Date.UTC(2026, 10, 22) });
const opened = () => {
  const result = open();
  if (!result.ok) throw new Error(result.code);
  return result.value;
};
const addFact = (name: string) => {
  const store = opened();
  store.write((database) => database.run('INSERT INTO sync_fact VALUES (?, ?)', name, 'x'));
  store.close();
};
/** Bytes of every file but the lock, to see that nothing was touched. */
const bytes = () =>
  Object.fromEntries(
    readdirSync(folder, { withFileTypes: true })
      .filter((each) => each.isFile())
      .map((each) => each.name)
      .filter((name) => !name.startsWith('kiosk.lock') && !name.endsWith('-shm') && !name.endsWith('-wal'))
      .map((name) => [name, readFileSync(join(folder, name)).toString('base64')]),
  );

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('openStore', () => {
  test('a new folder gets a database whose acknowledged rows are synced to disk, on every open', () => {
    for (const _ of ['first', 'again']) {
      const store = opened();
      const pragma = (name: string) => store.read((database) => database.get(`PRAGMA ${name}`));
      expect(pragma('synchronous')).toEqual({ synchronous: 2 });
      expect(pragma('journal_mode')).toEqual({ journal_mode: 'wal' });
      expect(pragma('foreign_keys')).toEqual({ foreign_keys: 1 });
      expect(pragma('secure_delete')).toEqual({ secure_delete: 1 });
      expect(pragma('trusted_schema')).toEqual({ trusted_schema: 0 });
      store.close();
    }
  });

  test('what was written is there after the next open', () => {
    addFact('kept');
    const store = opened();
    expect(store.read((database) => database.all('SELECT name FROM sync_fact'))).toEqual([{ name: 'kept' }]);
    store.close();
  });

  test('a database of a newer version is refused and not a byte of it changes', () => {
    addFact('kept');
    const sqlite = new Database(file());
    sqlite.pragma('journal_mode = DELETE');
    sqlite.pragma(`user_version = ${migrations.length + 1}`);
    sqlite.close();
    const before = bytes();
    expect(open()).toMatchObject({ ok: false, code: 'newer-schema' });
    expect(bytes()).toEqual(before);
  });

  test('a second kiosk on the same folder is refused, and let in when the first has ended', () => {
    const first = opened();
    expect(open()).toMatchObject({ ok: false, code: 'in-use' });
    first.close();
    opened().close();
  });

  test('a folder that cannot be made is refused', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(openStore(join(folder, 'file', 'data'), { wallMs: 0 })).toMatchObject({
      ok: false,
      code: 'unwritable',
    });
  });

  test('power lost while the first database was being made leaves nothing in the way', () => {
    writeFileSync(`${file()}.new`, 'half');
    opened().close();
    expect(existsSync(`${file()}.new`)).toBe(false);
  });
});

describe('store.write', () => {
  test('a full disk undoes the whole transaction and says so; reading goes on', () => {
    const store = opened();
    store.read((database) => database.get('PRAGMA max_page_count = 1'));
    const result = store.write((database) => {
      database.run('INSERT INTO sync_fact VALUES (?, ?)', 'small', 'x');
      database.run('INSERT INTO sync_fact VALUES (?, ?)', 'large', 'x'.repeat(1_000_000));
    });
    expect(result).toEqual({ ok: false, code: 'disk-full' });
    expect(store.read((database) => database.all('SELECT * FROM sync_fact'))).toEqual([]);
    store.close();
  });

  test('what the work throws is thrown on, with nothing written', () => {
    const store = opened();
    const work = () =>
      store.write((database) => {
        database.run('INSERT INTO sync_fact VALUES (?, ?)', 'a', 'x');
        throw new Error('a bug');
      });
    expect(work).toThrow('a bug');
    expect(store.read((database) => database.all('SELECT * FROM sync_fact'))).toEqual([]);
    store.close();
  });

  test('a copy of the folder taken while the kiosk runs holds every acknowledged row', () => {
    const store = opened();
    store.write((database) => database.run('INSERT INTO sync_fact VALUES (?, ?)', 'acked', 'x'));
    const copy = mkdtempSync(join(tmpdir(), 'store-copy-'));
    cpSync(folder, copy, { recursive: true });
    store.close();
    const sqlite = new Database(join(copy, databaseName));
    expect(sqlite.prepare('SELECT name FROM sync_fact').all()).toEqual([{ name: 'acked' }]);
    sqlite.close();
    rmSync(copy, { recursive: true });
  });
});
