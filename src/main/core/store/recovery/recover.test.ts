import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { databaseName, openStore } from '../open.ts';
import type { Store } from '../store.ts';

let folder: string;
const file = () => join(folder, databaseName);
const wallMs = Date.UTC(2026, 10, 22, 2, 41);
const opened = (): Store => {
  const result = openStore(folder, { wallMs });
  if (!result.ok) throw new Error(`${result.code} ${result.detail}`);
  return result.value;
};
const addFact = (store: Store, name: string) =>
  store.write((database) => database.run('INSERT INTO sync_fact VALUES (?, ?)', name, 'x'));
const facts = (store: Store) =>
  store.read((database) =>
    database.all<{ name: string }>('SELECT name FROM sync_fact').map((row) => row.name),
  );

function damage(path: string): void {
  const whole = readFileSync(path);
  whole.fill(0x5a, Math.min(4096, whole.length >> 1), whole.length);
  writeFileSync(path, whole);
}

/** Everything the database says, but for free pages and the like. */
function everything(store: Store): string {
  return store.read((database) => {
    const tables = database.all<{ name: string }>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'procedure_words%' ORDER BY name",
    );
    return JSON.stringify(
      tables.map(({ name }) => [name, database.all(`SELECT * FROM "${name}"`)]),
      (_, value) => (typeof value === 'bigint' ? `${value}` : value),
    );
  });
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'recover-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a database that cannot be read', () => {
  test('eaten by the disk before its first copy is rebuilt from the journal', () => {
    const store = opened();
    addFact(store, 'first');
    addFact(store, 'second');
    const before = everything(store);
    store.close();
    damage(file());
    const again = opened();
    expect(again.recovery).toMatchObject({ from: 'journal', replayed: 2 });
    expect(everything(again)).toBe(before);
    again.close();
  });

  test('eaten after its copy is rebuilt from the copy and what the journal has behind it', () => {
    const store = opened();
    addFact(store, 'in the copy');
    expect(store.snapshot()).toEqual({ ok: true, value: null });
    addFact(store, 'behind it');
    const before = everything(store);
    store.close();
    damage(file());
    const again = opened();
    expect(again.recovery).toMatchObject({ from: 'snapshot', replayed: 1 });
    expect(everything(again)).toBe(before);
    again.close();
  });

  test('whose newest copy is eaten too is rebuilt from the one before', () => {
    const store = opened();
    for (const name of ['one', 'two', 'three']) {
      addFact(store, name);
      store.snapshot();
    }
    store.close();
    const copies = readdirSync(join(folder, 'snapshots')).sort();
    damage(join(folder, 'snapshots', copies.at(-1) ?? ''));
    damage(file());
    const again = opened();
    expect(again.recovery).toMatchObject({ from: 'snapshot', replayed: 1 });
    expect(facts(again)).toEqual(['one', 'three', 'two']);
    again.close();
  });

  test('is put aside with its log, never deleted', () => {
    const store = opened();
    addFact(store, 'kept');
    store.close();
    damage(file());
    const eaten = readFileSync(file());
    const again = opened();
    const aside = again.recovery?.quarantine ?? '';
    expect(readFileSync(join(aside, 'kiosk.db'))).toEqual(eaten);
    again.close();
  });

  test('and has neither copy nor journal gives way to an empty one whose records take numbers never used', () => {
    const store = opened();
    addFact(store, 'gone');
    store.close();
    rmSync(join(folder, 'journal'), { recursive: true });
    damage(file());
    const again = opened();
    expect(again.recovery?.from).toBe('nothing');
    const seq = again.write((database) =>
      database.run(
        `INSERT INTO outbox (key, stream, kind, schema_version, payload, payload_sha256, wall_ms, uptime_ms, boot_id)
         VALUES ('k', 's', 'k', 1, '{}', '', 0, 0, 'b')`,
      ),
    );
    expect(seq.ok && seq.value.lastId).toBe(Math.floor(wallMs / 1_000) + 1);
    again.close();
  });

  test.each([
    ['is no database at all', () => writeFileSync(file(), 'Kính gửi Ủy ban nhân dân xã')],
    ['was cut to nothing', () => writeFileSync(file(), '')],
    ['is gone', () => rmSync(file())],
  ])('because it %s is rebuilt', (_, harm) => {
    const store = opened();
    addFact(store, 'kept');
    store.close();
    harm();
    const again = opened();
    expect(facts(again)).toEqual(['kept']);
    again.close();
  });

  test('with only its write-ahead log left is not mistaken for a new one', () => {
    writeFileSync(`${file()}-wal`, 'commits');
    const store = opened();
    expect(store.recovery?.from).toBe('nothing');
    expect(existsSync(join(store.recovery?.quarantine ?? '', 'kiosk.db-wal'))).toBe(true);
    store.close();
  });
});

describe('the journal', () => {
  test('drops what was written into it and never committed', () => {
    const store = opened();
    addFact(store, 'kept');
    expect(() =>
      store.write((database) => {
        database.run("INSERT INTO sync_fact VALUES ('lost', 'x')");
        throw new Error('power');
      }),
    ).toThrow('power');
    store.close();
    const [segment = ''] = readdirSync(join(folder, 'journal'));
    const path = join(folder, 'journal', segment);
    writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.from([9, 0, 0, 0, 1, 2, 3])]));
    const again = opened();
    addFact(again, 'after');
    again.close();
    damage(file());
    const rebuilt = opened();
    expect(facts(rebuilt)).toEqual(['after', 'kept']);
    rebuilt.close();
  });

  test('keeps no more than the oldest copy needs', () => {
    const store = opened();
    for (let turn = 0; turn < 6; turn += 1) {
      addFact(store, `fact ${turn}`);
      store.snapshot();
    }
    expect(readdirSync(join(folder, 'snapshots'))).toHaveLength(3);
    expect(readdirSync(join(folder, 'journal')).length).toBeLessThanOrEqual(4);
    store.close();
  });

  test('forgets deleted rows with every copy of them', () => {
    const store = opened();
    addFact(store, 'Canary Of Suoi May');
    store.snapshot();
    store.write((database) => database.run('DELETE FROM sync_fact'));
    expect(store.forgetDeleted()).toEqual({ ok: true, value: null });
    store.close();
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) =>
      each.isFile(),
    );
    for (const each of files) {
      expect(readFileSync(join(each.parentPath, each.name)).includes('Canary Of Suoi May')).toBe(false);
    }
  });
});

test('whatever was committed, before and after copies, is there again when the disk has eaten the database', () => {
  const step = fc.oneof(
    fc.record({ do: fc.constant('put' as const), name: fc.string(), value: fc.string({ unit: 'binary' }) }),
    fc.record({ do: fc.constant('take' as const), name: fc.string() }),
    fc.record({ do: fc.constant('copy' as const) }),
    fc.record({ do: fc.constant('restart' as const) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
      rmSync(folder, { recursive: true, force: true });
      let store = opened();
      addFact(store, 'always');
      for (const each of steps) {
        if (each.do === 'copy') store.snapshot();
        if (each.do === 'restart') {
          store.close();
          store = opened();
        }
        store.write((database) => {
          if (each.do === 'put') {
            const { name, value } = { ...each, name: `${each.name}!` };
            database.get('INSERT OR REPLACE INTO sync_fact VALUES (?, ?) RETURNING name', name, value);
          }
          if (each.do === 'take') database.run('DELETE FROM sync_fact WHERE name >= ?', each.name);
        });
      }
      const before = everything(store);
      store.close();
      damage(file());
      const again = opened();
      expect(everything(again)).toBe(before);
      again.close();
    }),
    { numRuns: 15 },
  );
});
