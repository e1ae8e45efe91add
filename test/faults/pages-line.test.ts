import { fork } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { systemIds } from '../../src/main/core/ids.ts';
import { pageFilesIn } from '../../src/main/core/papers/page-files.ts';
import { startProvince } from '../../src/province/province.ts';
import { openEmbedded } from '../../src/province/store/embedded.ts';
import { sized } from '../support/sized.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { until } from '../support/until.ts';
import { cuttingLine } from './pages/cutting-line.ts';
import { kioskId, laneOnDisk } from './pages/lane-on-disk.ts';

const megabyte = 1024 * 1024;
const pages = sized(2, 25);
const pageBytes = 2 * megabyte;
const kills = sized(2, 20);
/** Of what was sent, what arrived only once may cost. */
const mostSent = 1.1;

const province = async () => {
  const database = await openEmbedded(null);
  const started = await startProvince({ store: { kind: 'open', database } });
  if (!started.ok) throw new Error(started.code);
  return { url: started.value.url, database, close: () => started.value.close().then(database.close) };
};
type OpenProvince = Awaited<ReturnType<typeof province>>;

/** Pages that were handed in, and the dossier that names them at the province. */
async function handedIn(folder: string, { database }: OpenProvince): Promise<readonly string[]> {
  const files = pageFilesIn(join(folder, 'papers'));
  const kiosk = laneOnDisk(folder, 'http://127.0.0.1:9');
  const hashes = Array.from({ length: pages }, () => {
    const bytes = randomBytes(pageBytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    files.write(sha256, bytes);
    return sha256;
  });
  kiosk.store.write((rows) => {
    rows.run("INSERT INTO data_key (id, purpose, made_ms) VALUES ('key', 'dossier', 0)");
    for (const sha256 of hashes)
      rows.run(
        `INSERT INTO paper_page (id, request_key, draft_id, dossier_id, paper_id, place, sha256, bytes, key_id, state,
           wall_ms, uptime_ms, boot_id) VALUES (?, ?, 'draft', 'dossier', 'paper', 0, ?, ?, 'key', 'pending', 0, 0, '')`,
        systemIds.mint(),
        systemIds.mint(),
        sha256,
        pageBytes,
      );
  });
  kiosk.stop();
  await database.query(
    'INSERT INTO kiosk (kiosk_id, first_contact, last_contact) VALUES ($1, now(), now())',
    [kioskId],
  );
  for (const sha256 of hashes)
    await database.query(
      `INSERT INTO paper_page (kiosk_id, sha256, dossier_id, paper_id, place)
       VALUES ($1, $2, '00000000-0000-4000-8000-000000000001', 'paper', 0)`,
      [kioskId, sha256],
    );
  return hashes;
}

/** What the province holds, hashed by PostgreSQL. */
async function held({ database }: OpenProvince): Promise<readonly string[]> {
  const rows = await database.query<{ hash: string }>(
    `SELECT encode(sha256(string_agg(data, ''::bytea ORDER BY at)), 'hex') AS hash
     FROM paper_page_part JOIN paper_page USING (kiosk_id, sha256) WHERE complete_at IS NOT NULL
     GROUP BY kiosk_id, sha256`,
  );
  return rows.map(({ hash }) => hash).sort();
}

const total = pages * pageBytes;
const size = `${total / megabyte} MB`;
const factorOf = (bytes: number) => bytes / total;
const tell = (what: string, sent: number, cuts: number) =>
  process.stdout.write(
    `pages: ${size} over a line cut ${cuts} times${what}: ${factorOf(sent).toFixed(3)} × sent\n`,
  );

test(`${size} of pages over a line cut every 1 MB: at most ${mostSent} × sent, every hash equal`, async () => {
  const folder = join(temporaryFolder(), 'kiosk');
  const there = await province();
  const hashes = await handedIn(folder, there);
  const line = await cuttingLine(there.url, megabyte);
  const kiosk = laneOnDisk(folder, line.url);
  kiosk.lane.wake();
  await until(kiosk.left, (left) => left === 0);
  kiosk.stop();
  tell('', line.sent(), line.cuts());
  expect(await held(there)).toEqual(hashes.toSorted());
  expect(factorOf(line.sent())).toBeLessThanOrEqual(mostSent);
  expect(line.cuts()).toBeGreaterThanOrEqual(Math.floor(total / megabyte) - 1);
  await line.close();
  await there.close();
}, 600_000);

test(`the same with the kiosk killed ${kills} times amid it`, async () => {
  const folder = join(temporaryFolder(), 'kiosk');
  const there = await province();
  const hashes = await handedIn(folder, there);
  const line = await cuttingLine(there.url, megabyte);
  for (let kill = 1; kill <= kills; kill += 1) {
    const child = fork(join(import.meta.dirname, 'pages/send.ts'), [folder, line.url], { stdio: 'ignore' });
    // Killed in the middle of what it sends, wherever that is.
    await until(line.sent, (sent) => sent > (total * kill) / (kills + 2) || child.exitCode !== null);
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  const kiosk = laneOnDisk(folder, line.url);
  kiosk.lane.wake();
  await until(kiosk.left, (left) => left === 0);
  kiosk.stop();
  tell(` and killed ${kills} times`, line.sent(), line.cuts());
  expect(await held(there)).toEqual(hashes.toSorted());
  expect(factorOf(line.sent())).toBeLessThanOrEqual(mostSent);
  await line.close();
  await there.close();
}, 600_000);
