import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { migrate } from '../../src/main/core/store/migrate.ts';
import { migrations } from '../../src/main/core/store/migrations/index.ts';
import { databaseName, openStore } from '../../src/main/core/store/open.ts';
import { seededChance } from '../support/seeded-chance.ts';
import { patience, runsWhole, sized } from '../support/sized.ts';
import { foldersOfFile } from '../support/temporary-folder.ts';
import { type DiskOptions, type Ended, ended, startOnDisk } from './disk/forgetful-disk.ts';
import { losePower } from './disk/unsynced.ts';

const newFolder = foldersOfFile();
const program = './operate.ts';
/** A migration has some four hundred calls, the other work some fifty. */
const strideOf = (operation: string) => sized(operation === 'open' ? 53 : 13, 1);

interface Row {
  readonly key: string;
  readonly state: string;
  readonly payload: string;
}

type FailAt = NonNullable<DiskOptions['failAt']>;
type Way = Omit<FailAt, 'call'> & { readonly name: string };
const ways: readonly Way[] = [
  { name: 'fails once', errno: 5, forGood: false },
  { name: 'fails, and all after it', errno: 5, forGood: true },
  { name: 'finds the disk full, and all after it', errno: 28, forGood: true },
  { name: 'never happens, because the power fails', errno: 0, forGood: false },
];

/**
 * Versions a kiosk may come from: killed at every step on the way from each of them, failing in the other ways on the
 * longest way, from the first. The brief run takes the first alone.
 */
const versionsFor = ({ errno }: Way) =>
  migrations.slice(0, runsWhole && errno === 0 ? -1 : 1).map(({ version }) => version);

/** Runs `operation` once for every call that can fail, each time on a fresh copy of `template`, and looks at what is left. */
async function failEach(
  template: string,
  operation: string,
  way: Way,
  look: (folder: string, run: Ended) => void,
): Promise<number> {
  const place = newFolder();
  const folder = join(place, 'disk');
  const logs = join(place, 'unsynced');
  const chance = seededChance(20_261_122);
  const stride = strideOf(operation);
  for (let call = 1; ; call += stride) {
    rmSync(folder, { recursive: true, force: true });
    cpSync(template, folder, { recursive: true });
    const run = await ended(startOnDisk(program, [operation], { folder, logs, failAt: { ...way, call } }));
    if (way.errno === 0) losePower(folder, logs, chance);
    look(folder, run);
    if (!existsSync(join(logs, 'failed'))) {
      process.stdout.write(
        `${operation} on a disk whose n-th call ${way.name}: n = 1 to ${call - 1} by ${stride}\n`,
      );
      return call;
    }
    // What the failure left must not fail again: a kiosk that cannot start for good is a crash loop.
    const next = await ended(startOnDisk(program, ['enqueue'], { folder, logs }));
    expect(next.lines.at(-1), `call ${call}: ${run.errors}${next.errors}${next.lines}`).toBe('ended');
  }
}

function rowsOf(folder: string): { outbox: Row[]; audit: string[] } {
  const opened = openStore(folder, { wallMs: 0 });
  if (!opened.ok) throw new Error(`${opened.code} ${opened.detail}`);
  const rows = opened.value.read((database) => ({
    outbox: database.all<Row>('SELECT key, state, payload FROM outbox ORDER BY seq'),
    audit: database
      .all<{ key: string }>("SELECT body ->> 'ticketId' AS key FROM audit ORDER BY seq")
      .map((each) => each.key),
  }));
  opened.value.close();
  return rows;
}

const doneIn = (run: Ended) =>
  run.lines.filter((line) => line.startsWith('done ')).map((line) => line.slice('done '.length));

async function filled(folder: string, operation = 'enqueue'): Promise<string> {
  const run = await ended(startOnDisk(program, [operation], { folder, logs: `${folder}-unsynced` }));
  expect(run.lines.at(-1)).toBe('ended');
  return folder;
}

describe.concurrent.each(ways)('a disk whose n-th call $name, for every n', (way) => {
  test(
    'while rows are written: what was acknowledged is there, and no pair is torn',
    async () => {
      const template = await filled(join(newFolder(), 'template'));
      const calls = await failEach(template, 'enqueue', way, (folder, run) => {
        const { outbox, audit } = rowsOf(folder);
        const keys = outbox.map((row) => row.key);
        expect(audit).toEqual(keys);
        for (const key of doneIn(run)) expect(keys).toContain(key);
      });
      expect(calls).toBeGreaterThan(8);
    },
    patience,
  );

  test(
    'while rows are acknowledged: none is lost, none is forgotten to be acknowledged',
    async () => {
      const template = await filled(join(newFolder(), 'template'));
      const all = rowsOf(template).outbox.map((row) => row.key);
      await failEach(template, 'drain', way, (folder, run) => {
        const { outbox } = rowsOf(folder);
        expect(outbox.map((row) => row.key)).toEqual(all);
        for (const key of doneIn(run)) expect(outbox.find((row) => row.key === key)?.state).toBe('acked');
      });
    },
    patience,
  );

  test(
    'while what was acknowledged is erased: what was not is whole, and none is half erased',
    async () => {
      const template = await filled(join(newFolder(), 'template'));
      const { outbox: acknowledged } = rowsOf(template);
      await filled(template, 'drain');
      await filled(template);
      const { outbox: before } = rowsOf(template);
      const kept = before.filter((row) => !acknowledged.some(({ key }) => key === row.key));
      await failEach(template, 'purge', way, (folder, run) => {
        const { outbox } = rowsOf(folder);
        expect(outbox.map(({ key, state }) => [key, state])).toEqual(
          before.map(({ key, state }) => [key, state]),
        );
        expect(outbox.filter(({ state }) => state === 'pending')).toEqual(kept);
        const emptied = outbox.filter(({ payload }) => payload === '').length;
        expect([0, acknowledged.length]).toContain(emptied);
        if (doneIn(run).length > 0) expect(emptied).toBe(acknowledged.length);
      });
    },
    patience,
  );

  test.each(versionsFor(way))(
    'while the schema of version %i is migrated: the full outbox is there',
    async (version) => {
      const template = join(newFolder(), 'template');
      await filled(template);
      const rows = rowsOf(template).outbox;
      toVersion(template, version);
      await failEach(template, 'open', way, (folder) => expect(rowsOf(folder).outbox).toEqual(rows));
    },
    patience,
  );
});

/** The same outbox in a database of an earlier version. */
function toVersion(folder: string, version: number): void {
  const file = join(folder, databaseName);
  const now = new Database(file);
  const rows = now.prepare('SELECT * FROM outbox ORDER BY seq').all() as Record<string, unknown>[];
  now.close();
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
  const first = new Database(file);
  first.pragma('journal_mode = WAL');
  migrate(first, migrations.slice(0, version));
  const known = new Set((first.pragma('table_info(outbox)') as { name: string }[]).map(({ name }) => name));
  for (const row of rows) {
    const names = Object.keys(row).filter((name) => known.has(name));
    first
      .prepare(
        `INSERT INTO outbox (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`,
      )
      .run(row);
  }
  first.close();
}
