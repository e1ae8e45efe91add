import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ballastAt, freeBytes } from '../store/ballast.ts';
import { openStore } from '../store/open.ts';
import type { Store } from '../store/store.ts';
import { isDiskFull } from '../store/trouble.ts';
import { appendOutbox, markAcked } from '../sync/outbox.ts';
import { purge } from '../sync/purge/purge.ts';
import { HandTurned, morning } from '../testing/hand-turned.ts';
import { openUpkeep } from './upkeep.ts';
import { upkeepWaits } from './waits.ts';

const megabyte = 1024 * 1024;
const day = 24 * 60 * 60_000;

let folder: string;
let store: Store | undefined;
let mounted = false;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'full-'));
  mounted = process.getuid?.() === 0 && mount(folder);
});
afterEach(() => {
  store?.close();
  // Lazily: what is kept aside may still be laid down.
  if (mounted) execFileSync('umount', ['-l', folder]);
  rmdirSync(folder);
});

/** A disk of its own that is easily filled. */
function mount(at: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', at], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function fillUp(file: string): void {
  for (const piece of [megabyte, 4_096]) {
    try {
      for (;;) appendFileSync(file, Buffer.alloc(piece, 1));
    } catch (error) {
      if (!isDiskFull(error)) throw error;
    }
  }
}

const hand = (key: string) =>
  store?.write((database) =>
    appendOutbox(
      database,
      { key, stream: key, kind: 'test.row', schemaVersion: 1, payload: { filler: 'x'.repeat(2_000) } },
      { wallMs: morning, uptimeMs: 0, bootId: 'boot-1' },
    ),
  );

/** Takes the last bytes inside the files that are there. */
const note = () => store?.write((database) => database.run("UPDATE service_day SET day = 'x'")).ok;

test('on a disk without one free byte the purge still works, nothing unsent is lost, and numbers go out again', async (context) => {
  if (!mounted) return context.skip('needs root and the right to mount a small disk');
  const ballast = ballastAt(join(folder, 'ballast'), 6 * megabyte);
  expect(await ballast.hold()).toBe(true);
  const opened = openStore(folder, { wallMs: morning });
  if (!opened.ok) throw new Error(opened.code);
  store = opened.value;
  for (let turn = 1; turn <= 700; turn += 1) hand(`row-${turn}`);
  store.write((database) => {
    for (let seq = 1; seq <= 600; seq += 1) markAcked(database, seq, 'TN', morning - 31 * day);
  });
  fillUp(join(folder, 'filler'));
  expect(freeBytes(folder)).toBe(0);
  // The log has room inside for some more.
  let more = 0;
  while (hand(`more-${more}`)?.ok) more += 1;
  expect(hand('refused')).toEqual({ ok: false, code: 'disk-full' });
  while (note());
  const sealing = { forget: () => {} };
  expect(purge({ store, sealing }, morning - 30 * day)).toBeNull();

  const hands = new HandTurned();
  const upkeep = openUpkeep({
    store,
    sealing,
    clock: hands,
    waiting: hands,
    waits: upkeepWaits,
    limits: { low: 3 * megabyte, short: 2 * megabyte, full: megabyte },
    disk: { folder, ballast, freeBytes: () => freeBytes(folder) },
    timeZone: 'Asia/Ho_Chi_Minh',
    retentionMs: 30 * day,
    onRoom: () => {},
    log: { info: () => {}, warn: () => {}, error: () => {} },
  });
  await hands.pass(upkeepWaits.settleIn);
  upkeep.stop();

  expect(
    store.read((database) =>
      database.all("SELECT state, COUNT(*) AS n, SUM(payload = '') AS empty FROM outbox GROUP BY state"),
    ),
  ).toEqual([
    { state: 'acked', n: 600, empty: 600 },
    { state: 'pending', n: 100 + more, empty: 0 },
  ]);
  expect(hand('after')?.ok).toBe(true);
  rmSync(join(folder, 'filler'));
});
