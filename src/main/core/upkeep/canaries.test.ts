import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ballastAt } from '../store/ballast.ts';
import { snapshotsIn } from '../store/recovery/snapshots.ts';
import { appendOutbox, markAcked, markParked } from '../sync/outbox.ts';
import { HandTurned } from '../testing/hand-turned.ts';
import { type TemporaryStore, temporaryStore } from '../testing/temporary-store.ts';
import { filesUnder } from '../testing/traces.ts';
import { openUpkeep, type Upkeep } from './upkeep.ts';
import { upkeepWaits } from './waits.ts';

const day = 24 * 60 * 60_000;
/** An invented person no other test speaks of: found anywhere, it lay here. */
const canary = 'Chim Sơn Ca 015198777009';
const unsent = 'Chim Họa Mi 015198777010';

let place: TemporaryStore;
let hands: HandTurned;
let upkeep: Upkeep;
const lines: string[] = [];

beforeEach(() => {
  place = temporaryStore();
  hands = new HandTurned();
  const note = (facts: object, message: string) => lines.push(JSON.stringify({ ...facts, message }));
  upkeep = openUpkeep({
    store: place.store,
    sealing: { forget: () => {} },
    clock: hands,
    waiting: hands,
    waits: upkeepWaits,
    limits: { low: 0, short: 0, full: 0 },
    disk: {
      folder: place.folder,
      ballast: ballastAt(join(place.folder, 'ballast'), 4_096),
      freeBytes: () => 1e12,
    },
    timeZone: 'Asia/Ho_Chi_Minh',
    retentionMs: 30 * day,
    onRoom: () => {},
    log: { info: note, warn: note, error: note },
  });
});
afterEach(() => {
  upkeep.stop();
  place.remove();
});

/** How often the words lie in each file of the kiosk's folder, and in what it logged. */
function found(words: string): Record<string, number> {
  const files = filesUnder(place.folder).map((path) => [path, readFileSync(path)] as const);
  const counts = [...files, ['log', Buffer.from(lines.join('\n'))] as const].map(([path, bytes]) => {
    const count = bytes.toString('latin1').split(Buffer.from(words).toString('latin1')).length - 1;
    return [path.replace(place.folder, ''), count] as const;
  });
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

function hand(key: string, words: string): void {
  place.store.write((database) => {
    const payload = { note: words, filler: 'x'.repeat(2_000) };
    appendOutbox(database, { key, stream: key, kind: 'test.row', schemaVersion: 1, payload }, hands.now());
  });
}

test('after the purge a person is in no file any more: database, log, copies, journal, temporary ones, what was logged', async () => {
  for (let turn = 0; turn < 220; turn += 1) {
    hand(`sent-${turn}`, canary);
    if (turn === 100) place.store.snapshot();
  }
  place.store.write((database) => {
    for (let seq = 1; seq <= 220; seq += 1) markAcked(database, seq, `TN-${seq}`, hands.wallMs);
    for (const cursor of [1, 2]) {
      const body = cursor === 1 ? canary : 'newest';
      database.run('INSERT INTO province_news VALUES (?, ?, ?, ?)', cursor, 'test', body, hands.wallMs);
    }
    database.run(
      `INSERT INTO document_job (id, request_key, subject_kind, subject_id, name, sha256, pdf, state, wall_ms, uptime_ms,
         boot_id, changed_ms)
       VALUES ('1', '1', 'form', '1', 'Tờ khai', 'x', ?, 'printed', 0, 0, 'b', 0)`,
      Buffer.from(canary),
    );
  });
  hand('unsent', unsent);
  hand('refused', unsent);
  place.store.write((database) => {
    database.run("UPDATE outbox SET state = 'sending' WHERE key = 'refused'");
    markParked(database, 222, 'bad-payload');
  });
  writeFileSync(join(place.folder, 'kiosk-v1-20261122.db'), canary);
  mkdirSync(join(place.folder, 'documents'));
  const before = found(canary);
  const wheres = ['/kiosk.db', '/kiosk.db-wal', '/journal/', '/snapshots/', '/kiosk-v1-'];
  expect(wheres.filter((where) => !Object.keys(before).some((path) => path.startsWith(where)))).toEqual([]);

  hands.wallMs += 33 * day;
  await hands.pass(upkeepWaits.look);

  expect(found(canary)).toEqual({});
  expect(Object.keys(found(unsent)).some((path) => path.startsWith('/kiosk.db'))).toBe(true);
  expect(snapshotsIn(join(place.folder, 'snapshots'))).toHaveLength(1);
  const states = place.store.read((database) =>
    database.all(
      "SELECT state, COUNT(*) AS n, SUM(payload = '') AS empty FROM outbox GROUP BY state ORDER BY state",
    ),
  );
  expect(states).toEqual([
    { state: 'acked', n: 220, empty: 220 },
    { state: 'parked', n: 1, empty: 0 },
    { state: 'pending', n: 1, empty: 0 },
  ]);
  expect(
    place.store.read((database) => database.get('SELECT seq, key, payload_sha256, reference FROM outbox')),
  ).toEqual({
    seq: 1,
    key: 'sent-0',
    payload_sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    reference: 'TN-1',
  });
});
