import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { systemIds } from '../../ids.ts';
import { HandTurned } from '../../testing/hand-turned.ts';
import { type TemporaryStore, temporaryStore } from '../../testing/temporary-store.ts';
import { addBadge, dropBadges } from './badge.ts';
import { type CredentialFile, credentialFileAt } from './credential-file.ts';
import { openEntrance } from './entrance.ts';
import { setPin } from './pin.ts';

let place: TemporaryStore;
let folder: string;
let credentials: CredentialFile;
let time: HandTurned;
beforeEach(() => {
  place = temporaryStore();
  folder = mkdtempSync(join(tmpdir(), 'staff-'));
  credentials = credentialFileAt(join(folder, 'staff.json'));
  time = new HandTurned();
});
afterEach(() => {
  place.remove();
  rmSync(folder, { recursive: true });
});

const entrance = (store = place.store) => openEntrance({ store, clock: time, credentials });
/** As cheap as the file allows: these tests are of the lock, not of scrypt. */
const set = (digits: string) => setPin(credentials, digits, systemIds, 1024);
const pin = (digits: string) => ({ kind: 'pin' as const, pin: digits });
const audited = () =>
  place.store.read((database) =>
    database.all<{ kind: string; body: string }>('SELECT kind, body FROM audit'),
  );

async function wrong(times: number, door = entrance()): Promise<void> {
  for (let turn = 0; turn < times; turn += 1) expect((await door.try(pin('000001'))).ok).toBe(false);
}

test('there is no PIN until one is set, and then nothing of it can be read', async () => {
  expect(entrance().door()).toMatchObject({ pinSet: false, badges: false });
  expect(await entrance().try(pin('482915'))).toEqual({ ok: false, code: 'none-set' });
  expect(await set('482915')).toMatchObject({ ok: true });
  expect(entrance().door()).toMatchObject({ pinSet: true, lockedMs: 0 });
  expect(readFileSync(join(folder, 'staff.json'), 'utf8')).not.toContain('482915');
  expect(await entrance().try(pin('482915'))).toEqual({ ok: true, value: { signedIn: true } });
  expect(audited().map(({ kind }) => kind)).toEqual(['staff.signed-in']);
});

test.each(['12345', '1234567890123', '12a456', '111111', '123456', '987654'])(
  '%s is no PIN',
  async (digits) => {
    expect((await set(digits)).ok).toBe(false);
    expect(credentials.read()).toBeNull();
  },
);

test('the fifth wrong try waits 15 s, each further one twice as long, the tenth 30 minutes', async () => {
  await set('482915');
  const door = entrance();
  await wrong(4, door);
  expect(door.door()).toMatchObject({ lockedMs: 0, triesLeft: 1 });
  const waits: number[] = [];
  for (let turn = 5; turn <= 11; turn += 1) {
    await wrong(1, door);
    const { lockedMs } = door.door();
    waits.push(lockedMs / 1000);
    expect(await door.try(pin('482915'))).toEqual({ ok: false, code: 'locked' });
    await time.pass(lockedMs);
  }
  expect(waits).toEqual([15, 30, 60, 120, 240, 1800, 1800]);
  expect((await door.try(pin('482915'))).ok).toBe(true);
  expect(door.door()).toMatchObject({ lockedMs: 0, triesLeft: 5 });
  expect(audited().at(-2)).toMatchObject({ kind: 'staff.sign-in-refused' });
});

test('a clock that is set forward does not shorten the wait', async () => {
  await set('482915');
  await wrong(5);
  time.wallMs += 365 * 86_400_000;
  expect(entrance().door().lockedMs).toBe(15_000);
  time.wallMs -= 730 * 86_400_000;
  expect(entrance().door().lockedMs).toBe(15_000);
});

test('a restart forgives nothing, and a reboot begins the wait again', async () => {
  await set('482915');
  await wrong(5);
  await time.pass(15_000);
  await wrong(1);
  await time.pass(20_000);
  expect(entrance(place.reopen()).door().lockedMs).toBe(10_000);
  time.bootId = 'boot-2';
  time.uptimeMs = 5_000;
  time.wallMs += 86_400_000;
  const rebooted = entrance(place.reopen());
  expect(rebooted.door().lockedMs).toBe(30_000);
  await time.pass(29_000);
  expect(rebooted.door().lockedMs).toBe(1_000);
  expect(await rebooted.try(pin('482915'))).toEqual({ ok: false, code: 'locked' });
  await time.pass(1_000);
  expect((await rebooted.try(pin('482915'))).ok).toBe(true);
});

test('a try is counted before it is looked at: a plug pulled amid it gains nothing', async () => {
  await set('482915');
  const door = entrance();
  const tries = Array.from({ length: 5 }, () => door.try(pin('000001')));
  expect(door.door().lockedMs).toBe(15_000);
  await Promise.all(tries);
});

test('a badge opens as well, counts as well, and all are void when they are taken back', async () => {
  const text = addBadge(credentials, systemIds, 0);
  expect(entrance().door()).toMatchObject({ pinSet: false, badges: true });
  expect((await entrance().try({ kind: 'badge', text })).ok).toBe(true);
  expect(await entrance().try({ kind: 'badge', text: `${text}x` })).toEqual({ ok: false, code: 'wrong' });
  dropBadges(credentials, systemIds);
  expect(await entrance().try({ kind: 'badge', text })).toEqual({ ok: false, code: 'none-set' });
});

test('a PIN set anew ends the wait of whoever forgot the old one', async () => {
  await set('482915');
  await wrong(5);
  await set('739164');
  expect(entrance().door()).toMatchObject({ lockedMs: 0, triesLeft: 5 });
  expect((await entrance().try(pin('739164'))).ok).toBe(true);
});

test('a file that cannot be read lets nobody in', async () => {
  await set('482915');
  rmSync(join(folder, 'staff.json'));
  expect(await entrance().try(pin('482915'))).toEqual({ ok: false, code: 'none-set' });
});
