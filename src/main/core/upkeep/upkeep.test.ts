import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ballastAt } from '../store/ballast.ts';
import { snapshotsIn } from '../store/recovery/snapshots.ts';
import { appendOutbox, markAcked, outboxFate } from '../sync/outbox.ts';
import { HandTurned, settled } from '../testing/hand-turned.ts';
import { type TemporaryStore, temporaryStore } from '../testing/temporary-store.ts';
import { openUpkeep, type Upkeep } from './upkeep.ts';
import { upkeepWaits } from './waits.ts';

const megabyte = 1024 * 1024;
const day = 24 * 60 * 60_000;
const limits = { low: 50 * megabyte, short: 20 * megabyte, full: megabyte };

let place: TemporaryStore;
let hands: HandTurned;
let free: number;
let said: string[];
let upkeep: Upkeep;

beforeEach(() => {
  place = temporaryStore();
  hands = new HandTurned();
  free = 1_000 * megabyte;
  said = [];
});
afterEach(async () => {
  upkeep.stop();
  await settled();
  place.remove();
});

const ballast = () => ballastAt(join(place.folder, 'ballast'), megabyte);
const copies = () => snapshotsIn(join(place.folder, 'snapshots')).map(({ n }) => n);
const note = (message: string) => (_: object, text: string) => said.push(`${message} ${text}`);

function start(): void {
  upkeep = openUpkeep({
    store: place.store,
    sealing: { forget: () => {} },
    clock: hands,
    waiting: hands,
    waits: upkeepWaits,
    limits,
    disk: { folder: place.folder, ballast: ballast(), freeBytes: () => free },
    timeZone: 'Asia/Ho_Chi_Minh',
    retentionMs: 30 * day,
    onRoom: (room) => said.push(`room ${room}`),
    log: { info: note('info'), warn: note('warn'), error: note('error') },
  });
}

function write(key: string): void {
  place.store.write((database) =>
    appendOutbox(
      database,
      { key, stream: key, kind: 'test.row', schemaVersion: 1, payload: { key } },
      hands.now(),
    ),
  );
}

const laid = () => vi.waitFor(() => expect(ballast().isHeld()).toBe(true));

describe('copies', () => {
  test('an hour in which something was written ends with one', async () => {
    start();
    await hands.pass(upkeepWaits.settleIn);
    const first = copies();
    write('one');
    await hands.pass(upkeepWaits.snapshot + upkeepWaits.look);
    expect(copies()).toHaveLength(first.length + 1);
  });

  test('an hour in which nothing was written ends without one', async () => {
    start();
    await hands.pass(upkeepWaits.settleIn);
    write('one');
    await hands.pass(upkeepWaits.snapshot + upkeepWaits.look);
    const after = copies();
    await hands.pass(3 * upkeepWaits.snapshot);
    expect(copies()).toEqual(after);
  });
});

describe('once a day', () => {
  test('what was acknowledged longer ago than the retention is emptied, and nothing else', async () => {
    write('old');
    write('unsent');
    place.store.write((database) => markAcked(database, 1, 'REF-1', hands.wallMs));
    start();
    await hands.pass(29 * day);
    const payloads = () =>
      place.store.read((database) =>
        database
          .all<{ payload: string }>('SELECT payload FROM outbox ORDER BY seq')
          .map((row) => row.payload),
      );
    expect(payloads()).toEqual(['{"key":"old"}', '{"key":"unsent"}']);
    await hands.pass(2 * day);
    expect(payloads()).toEqual(['', '{"key":"unsent"}']);
    expect(place.store.read((database) => outboxFate(database, 'old'))).toMatchObject({
      state: 'acked',
      reference: 'REF-1',
    });
  });

  test('a restart on the same day does not do it again', async () => {
    start();
    await hands.pass(upkeepWaits.settleIn);
    upkeep.stop();
    said = [];
    start();
    await hands.pass(upkeepWaits.settleIn + upkeepWaits.look);
    expect(said).toEqual([]);
  });

  test('copies from before an old migration go', async () => {
    writeFileSync(join(place.folder, 'kiosk-v1-20260901.db'), 'old');
    writeFileSync(join(place.folder, 'kiosk-v2-20261120.db'), 'young');
    start();
    await hands.pass(upkeepWaits.settleIn);
    expect(readdirSync(place.folder).filter((name) => name.startsWith('kiosk-v'))).toEqual([
      'kiosk-v2-20261120.db',
    ]);
  });

  test('a clock set ten years back and forth does no harm', async () => {
    write('unsent');
    start();
    for (const years of [-10, 20, -10]) {
      hands.wallMs += years * 365 * day;
      await hands.pass(upkeepWaits.look);
    }
    expect(place.store.read((database) => outboxFate(database, 'unsent'))?.state).toBe('pending');
  });

  test('a database out of order is told, and its good copies stay', async () => {
    place.store.snapshot();
    const before = copies();
    const { store } = place;
    upkeep = openUpkeepOver({ ...store, isWhole: () => false });
    await hands.pass(upkeepWaits.settleIn);
    expect(said[0]).toMatch(/^error /);
    expect(copies()).toEqual(before);
  });
});

function openUpkeepOver(store: TemporaryStore['store']): Upkeep {
  return openUpkeep({
    store,
    sealing: { forget: () => {} },
    clock: hands,
    waiting: hands,
    waits: upkeepWaits,
    limits,
    disk: { folder: place.folder, ballast: ballast(), freeBytes: () => free },
    timeZone: 'Asia/Ho_Chi_Minh',
    retentionMs: 30 * day,
    onRoom: () => {},
    log: { info: note('info'), warn: note('warn'), error: note('error') },
  });
}

describe('a disk that fills', () => {
  test('is told at each step, once', async () => {
    start();
    for (const left of [40, 40, 10, 100]) {
      free = left * megabyte;
      await hands.pass(upkeepWaits.look);
    }
    expect(said.filter((line) => line.startsWith('room'))).toEqual(['room low', 'room short', 'room enough']);
  });

  test('gets back what was kept aside, and keeps it aside again once there is room', async () => {
    start();
    await hands.pass(upkeepWaits.settleIn);
    await laid();
    free = 0;
    await hands.pass(upkeepWaits.look);
    expect(ballast().isHeld()).toBe(false);
    await hands.pass(upkeepWaits.look);
    expect(ballast().isHeld()).toBe(false);
    free = 100 * megabyte;
    await hands.pass(upkeepWaits.look);
    await laid();
  });

  test('a folder in the place of what is kept aside stops nothing', async () => {
    mkdirSync(join(place.folder, 'ballast'));
    start();
    await hands.pass(upkeepWaits.settleIn + upkeepWaits.look);
    await settled();
    expect(place.store.read((database) => database.get('SELECT 1 AS one'))).toEqual({ one: 1 });
  });
});
