import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { migrate } from '../../src/main/core/store/migrate.ts';
import { migrations } from '../../src/main/core/store/migrations/index.ts';
import { databaseName, openStore } from '../../src/main/core/store/open.ts';
import { seededChance } from '../support/seeded-chance.ts';
import { sized } from '../support/sized.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { type DiskOptions, type Ended, ended, startOnDisk } from './disk/forgetful-disk.ts';
import { losePower } from './disk/unsynced.ts';

const program = './operate.ts';
const stride = sized(13, 1);

interface Row {
  readonly key: string;
  readonly state: string;
}

type FailAt = NonNullable<DiskOptions['failAt']>;
type Way = Omit<FailAt, 'call'> & { readonly name: string };
const ways: readonly Way[] = [
  { name: 'fails once', errno: 5, forGood: false },
  { name: 'fails, and all after it', errno: 5, forGood: true },
  { name: 'finds the disk full, and all after it', errno: 28, forGood: true },
  { name: 'never happens, because the power fails', errno: 0, forGood: false },
];

/** Runs `operation` once for every call that can fail, each time on a fresh copy of `template`, and looks at what is left. */
async function failEach(
  template: string,
  operation: string,
  way: Way,
  look: (folder: string, run: Ended) => void,
): Promise<number> {
  const place = temporaryFolder();
  const folder = join(place, 'disk');
  const logs = join(place, 'unsynced');
  const chance = seededChance(20_261_122);
  for (let call = 1; ; call += stride) {
    rmSync(folder, { recursive: true, force: true });
    cpSync(template, folder, { recursive: true });
    const run = await ended(startOnDisk(program, [operation], { folder, logs, failAt: { ...way, call } }));
    if (way.errno === 0) losePower(folder, logs, chance);
    look(folder, run);
    if (!existsSync(join(logs, 'failed'))) return call;
    // What the failure left must not fail again: a kiosk that cannot start for good is a crash loop.
    const next = await ended(startOnDisk(program, ['enqueue'], { folder, logs }));
    expect(next.lines.at(-1), `call ${call}: ${run.errors}${next.errors}${next.lines}`).toBe('ended');
  }
}

function rowsOf(folder: string): { outbox: Row[]; audit: string[] } {
  const opened = openStore(folder, { wallMs: 0 });
  if (!opened.ok) throw new Error(`${opened.code} ${opened.detail}`);
  const rows = opened.value.read((database) => ({
    outbox: database.all<Row>('SELECT key, state FROM outbox ORDER BY seq'),
    audit: database
      .all<{ key: string }>("SELECT body ->> 'ticketId' AS key FROM audit ORDER BY seq")
      .map((each) => each.key),
  }));
  opened.value.close();
  return rows;
}

const doneIn = (run: Ended) =>
  run.lines.filter((line) => line.startsWith('done ')).map((line) => line.slice('done '.length));

async function filled(folder: string): Promise<string> {
  const run = await ended(startOnDisk(program, ['enqueue'], { folder, logs: `${folder}-unsynced` }));
  expect(run.lines.at(-1)).toBe('ended');
  return folder;
}

describe.each(ways)('a disk whose n-th call $name, for every n', (way) => {
  test('while rows are written: what was acknowledged is there, and no pair is torn', async () => {
    const template = await filled(join(temporaryFolder(), 'template'));
    const calls = await failEach(template, 'enqueue', way, (folder, run) => {
      const { outbox, audit } = rowsOf(folder);
      const keys = outbox.map((row) => row.key);
      expect(audit).toEqual(keys);
      for (const key of doneIn(run)) expect(keys).toContain(key);
    });
    expect(calls).toBeGreaterThan(8);
  });

  test('while rows are acknowledged: none is lost, none is forgotten to be acknowledged', async () => {
    const template = await filled(join(temporaryFolder(), 'template'));
    const all = rowsOf(template).outbox.map((row) => row.key);
    await failEach(template, 'drain', way, (folder, run) => {
      const { outbox } = rowsOf(folder);
      expect(outbox.map((row) => row.key)).toEqual(all);
      for (const key of doneIn(run)) expect(outbox.find((row) => row.key === key)?.state).toBe('acked');
    });
  });

  test('while the schema of an earlier version is migrated: the full outbox is there', async () => {
    const template = join(temporaryFolder(), 'template');
    await filled(template);
    const rows = rowsOf(template).outbox;
    toFirstVersion(template);
    await failEach(template, 'open', way, (folder) => expect(rowsOf(folder).outbox).toEqual(rows));
  });
});

/** The same outbox in a database of the first version. */
function toFirstVersion(folder: string): void {
  const file = join(folder, databaseName);
  const now = new Database(file);
  const rows = now.prepare('SELECT * FROM outbox ORDER BY seq').all() as Record<string, unknown>[];
  now.close();
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
  const first = new Database(file);
  first.pragma('journal_mode = WAL');
  migrate(first, migrations.slice(0, 1));
  for (const row of rows) {
    const names = Object.keys(row);
    first
      .prepare(
        `INSERT INTO outbox (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`,
      )
      .run(row);
  }
  first.close();
}
