import {
  appendFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { typed } from '../../src/main/cli/testing.ts';
import { migrate } from '../../src/main/core/store/migrate.ts';
import { migrations } from '../../src/main/core/store/migrations/index.ts';
import { openStore } from '../../src/main/core/store/open.ts';
import { appendOutbox, leaseBatch } from '../../src/main/core/sync/outbox.ts';
import { fetchUpdate } from '../../src/main/core/updates/fetch-update.ts';
import { installationIn, mostStarts } from '../../src/main/core/updates/installation.ts';
import { type UpdateRefusal, updateSentence } from '../../src/main/core/updates/refusals.ts';
import { compareVersions } from '../../src/main/core/updates/release.ts';
import { startProvince } from '../../src/province/province.ts';
import { publishUpdateCommand, updatesFolder } from '../../src/province/updates/publish-command.ts';
import {
  newUpdateKeys,
  publishUpdate,
  type UpdateKeys,
  writeRoot,
} from '../../src/province/updates/repository.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const day = 24 * 60 * 60_000;

interface Scene {
  readonly repository: string;
  readonly installFolder: string;
  readonly keys: UpdateKeys;
  publish(version: string, options?: { channel?: string; nowMs?: number; keys?: UpdateKeys }): void;
  update(channel?: string): ReturnType<typeof fetchUpdate>;
  /** Every version that lies there, whole. */
  versions(): string[];
}

/** A repository on a stick with version 1.1.0, and a kiosk that runs 1.0.0 and trusts its root. */
function scene(): Scene {
  const folder = temporaryFolder();
  const [repository, installFolder] = [join(folder, 'stick'), join(folder, 'install')];
  const keys = newUpdateKeys();
  const publish: Scene['publish'] = (
    version,
    { channel = 'stable', nowMs = Date.now(), keys: by = keys } = {},
  ) => publishUpdate(repository, by, { version, channel, program: Buffer.from(`program ${version}`), nowMs });
  publish('1.1.0');
  const root = readFileSync(join(repository, 'metadata', '1.root.json'));
  const first = join(folder, 'first');
  writeFileSync(first, 'program 1.0.0');
  const sha256 = 'c'.repeat(64);
  installationIn(installFolder).stage(first, { version: '1.0.0', sha256 });
  return {
    repository,
    installFolder,
    keys,
    publish,
    update: (channel = 'stable') =>
      fetchUpdate({ place: repository, installFolder, channel, running: null, root }),
    versions: () => readdirSync(join(installFolder, 'versions')).sort(),
  };
}

const timestamp = (place: string) => join(place, 'metadata', 'timestamp.json');
const programFile = ({ repository }: Scene) => {
  const folder = join(repository, 'targets', 'stable');
  return join(folder, readdirSync(folder).find((name) => name.includes('kiosk-')) ?? '');
};

test('a newer version is laid beside the one that runs, tried, and committed when it is well', async () => {
  const on = scene();
  expect(await on.update()).toMatchObject({ ok: true, value: { version: '1.1.0' } });
  const installation = installationIn(on.installFolder);
  expect(on.versions()).toEqual(['1.0.0', '1.1.0']);
  expect(installation.begin()?.version).toBe('1.1.0');
  installation.commit('1.1.0');
  expect(installation.pointer()).toMatchObject({
    committed: { version: '1.1.0' },
    previous: { version: '1.0.0' },
  });
  expect(installation.begin()?.version).toBe('1.1.0');
  expect(readFileSync(installation.program('1.1.0'), 'utf8')).toBe('program 1.1.0');
});

test('the same over the network', async () => {
  const on = scene();
  const server = createServer((request, response) => {
    const file = join(on.repository, decodeURIComponent(request.url ?? ''));
    if (!existsSync(file)) return response.writeHead(404).end();
    return response.end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  const root = readFileSync(join(on.repository, 'metadata', '1.root.json'));
  const place = `http://127.0.0.1:${port}/`;
  const wish = { place, installFolder: on.installFolder, channel: 'stable', running: null, root };
  expect(await fetchUpdate(wish)).toMatchObject({ ok: true, value: { version: '1.1.0' } });
});

test('three starts that did not end in a commit: the version before runs again, and this one is not taken again', async () => {
  const on = scene();
  await on.update();
  const installation = installationIn(on.installFolder);
  const begun = Array.from({ length: mostStarts + 2 }, () => installation.begin()?.version);
  expect(begun).toEqual(['1.1.0', '1.1.0', '1.1.0', '1.0.0', '1.0.0']);
  expect(await on.update()).toMatchObject({ ok: false, code: 'failed-before' });
  on.publish('1.1.1');
  expect(await on.update()).toMatchObject({ ok: true, value: { version: '1.1.1' } });
});

test('a person goes back to the version before', async () => {
  const on = scene();
  await on.update();
  const installation = installationIn(on.installFolder);
  installation.begin();
  installation.commit('1.1.0');
  // The first program's hash was invented: what does not hold is not gone back to.
  expect(installation.goBack()).toBe(false);
  on.publish('1.2.0');
  await on.update();
  installation.begin();
  installation.commit('1.2.0');
  expect([installation.goBack(), installation.begin()?.version]).toEqual([true, '1.1.0']);
});

/** What is wrong with an update, and the name it is refused by. */
const attacks: readonly (readonly [UpdateRefusal, string, (on: Scene) => unknown])[] = [
  [
    'rollback',
    'metadata older than what this machine has seen',
    async (on) => {
      cpSync(on.repository, `${on.repository}-old`, { recursive: true });
      on.publish('1.2.0');
      await on.update();
      rmSync(on.repository, { recursive: true });
      renameSync(`${on.repository}-old`, on.repository);
    },
  ],
  ['older', 'an older release, freshly signed', (on) => on.publish('0.9.0')],
  [
    'replayed',
    'a true publication whose time is over',
    (on) => on.publish('1.1.0', { nowMs: Date.now() - 60 * day }),
  ],
  [
    'mixed',
    'the snapshot of one publication with the timestamp of another',
    (on) => {
      const file = join(on.repository, 'metadata', '1.snapshot.json');
      const old = readFileSync(file);
      on.publish('1.2.0');
      writeFileSync(join(on.repository, 'metadata', '2.snapshot.json'), old);
    },
  ],
  [
    'mixed',
    'the targets of one publication with the snapshot of another',
    (on) => {
      const old = readFileSync(join(on.repository, 'metadata', '1.targets.json'));
      on.publish('1.2.0');
      writeFileSync(join(on.repository, 'metadata', '2.targets.json'), old);
    },
  ],
  [
    'unsigned',
    'numbers far ahead (fast-forward) by a key nobody trusts',
    (on) => {
      const text = readFileSync(timestamp(on.repository), 'utf8');
      writeFileSync(timestamp(on.repository), text.replace('"version":1', '"version":2147483647'));
    },
  ],
  ['unsigned', 'a whole publication by other keys', (on) => on.publish('1.2.0', { keys: newUpdateKeys() })],
  [
    'wrong-channel',
    'only what is meant for another channel',
    (on) => {
      rmSync(on.repository, { recursive: true });
      on.publish('1.3.0', { channel: 'pilot' });
    },
  ],
  ['truncated', 'a program cut short', (on) => truncateSync(programFile(on), 5)],
  ['truncated', 'a program that did not come along', (on) => rmSync(programFile(on))],
  ['tampered', 'a program with one letter changed', (on) => writeFileSync(programFile(on), 'program 1.1.1')],
  ['truncated', 'a program with more behind it', (on) => appendFileSync(programFile(on), 'more')],
  ['not-a-repository', 'an empty folder', (on) => rmSync(on.repository, { recursive: true })],
];

describe('refused by name, and nothing is changed', () => {
  test.each(attacks)('%s: %s', async (code, _, spoil) => {
    const on = scene();
    await spoil(on);
    const before = [on.versions(), installationIn(on.installFolder).pointer()];
    expect(await on.update()).toMatchObject({ ok: false, code });
    expect([on.versions(), installationIn(on.installFolder).pointer()]).toEqual(before);
    expect(updateSentence(code).vi).toMatch(/[.]$/);
  });

  test('a stolen timestamp key that ran ahead is made good by a new root', async () => {
    const on = scene();
    await on.update();
    for (const version of ['1.2.0', '1.3.0', '1.4.0']) on.publish(version);
    expect(await on.update()).toMatchObject({ ok: true, value: { version: '1.4.0' } });
    const fresh = newUpdateKeys();
    const metadata = join(on.repository, 'metadata');
    const expires = new Date(Date.now() + day).toISOString().replace(/\.\d+Z$/, 'Z');
    for (const name of readdirSync(metadata)) if (!name.endsWith('root.json')) rmSync(join(metadata, name));
    writeRoot(on.repository, fresh, 2, expires, [on.keys, fresh]);
    on.publish('1.5.0', { keys: fresh });
    expect(await on.update()).toMatchObject({ ok: true, value: { version: '1.5.0' } });
  });

  test('nobody to trust', async () => {
    const on = scene();
    rmSync(join(on.installFolder, 'trusted'), { recursive: true, force: true });
    const wish = {
      place: on.repository,
      installFolder: on.installFolder,
      channel: 'stable',
      running: null,
      root: null,
    };
    expect(await fetchUpdate(wish)).toMatchObject({ ok: false, code: 'no-trust' });
  });

  test('nobody there', async () => {
    const on = scene();
    const root = readFileSync(join(on.repository, 'metadata', '1.root.json'));
    const wish = {
      place: 'http://127.0.0.1:9',
      installFolder: on.installFolder,
      channel: 'stable',
      running: null,
      root,
    };
    expect(await fetchUpdate(wish)).toMatchObject({ ok: false, code: 'unreachable' });
  });
});

test('versions are counted by number', () => {
  expect(['1.10.0', '1.2.0', '1.2.10', '0.9.9'].toSorted(compareVersions)).toEqual([
    '0.9.9',
    '1.2.0',
    '1.2.10',
    '1.10.0',
  ]);
});

test('published by the province, fetched by the kiosk, started by its launcher: one that dies is given up by itself', async () => {
  const folder = temporaryFolder();
  const [data, install] = [join(folder, 'province'), join(folder, 'install')];
  const program = (name: string, text: string) => {
    const file = join(folder, name);
    writeFileSync(file, `#!/bin/sh\n${text}\n`);
    return file;
  };
  const publish = (version: string, file: string) =>
    publishUpdateCommand(`stable/${version}=${file}`, data, Date.now());
  const said = join(folder, 'said');
  expect(publish('1.0.0', program('good', `echo good "$1" >> ${said}`))).toMatchObject({ ok: true });
  const started = await startProvince({ updates: join(data, updatesFolder) });
  if (!started.ok) throw new Error(started.code);
  onTestFinished(() => started.value.close());
  const place = `${started.value.url}/updates`;
  const root = join(data, updatesFolder, 'metadata', 'root.json');
  const update = () => typed(['update', place, `--install=${install}`, `--root=${root}`]);
  const launch = () => typed(['launch', `--install=${install}`, '--', '--json']);
  expect(await update()).toMatchObject({ code: 0, out: expect.stringContaining('1.0.0') });
  expect((await launch()).code).toBe(0);
  publish('1.0.1', program('bad', `echo bad >> ${said}; exit 7`));
  expect((await update()).code).toBe(0);
  expect((await update()).err).toContain('not newer');
  const codes = [];
  for (let start = 0; start < 4; start += 1) codes.push((await launch()).code);
  expect(codes).toEqual([7, 7, 7, 0]);
  expect(readFileSync(said, 'utf8')).toBe('good --json\nbad\nbad\nbad\ngood --json\n');
  expect((await update()).err).toContain('would not start');
});

test('the version before goes on with the outbox of an update that was given up', () => {
  const folder = temporaryFolder();
  const first = openStore(folder, { wallMs: 0 });
  if (!first.ok) throw new Error(first.code);
  const entry = { key: 'k', stream: 's', kind: 'x', schemaVersion: 1, payload: { a: 1 } };
  void first.value.write((database) =>
    appendOutbox(database, entry, { wallMs: 1, uptimeMs: 1, bootId: 'b' }),
  );
  first.value.close();
  const newest = migrations.length;
  const sqlite = new Database(join(folder, 'kiosk.db'));
  const sql = 'ALTER TABLE outbox ADD COLUMN later TEXT; CREATE TABLE later (x)';
  const step = { version: newest + 1, name: 'later', sql, usableFrom: newest };
  migrate(sqlite, [...migrations, step]);
  sqlite.close();
  const back = openStore(folder, { wallMs: 0 });
  if (!back.ok) throw new Error(back.code);
  onTestFinished(() => back.value.close());
  const leased = back.value.write((database) => leaseBatch(database, 'l', 10, 10, 1_000));
  expect(leased.ok && leased.value.map(({ key, payload }) => [key, payload])).toEqual([['k', '{"a":1}']]);
  expect(back.value.recovery).toBeNull();
});
