import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openIdentity } from '../sync/identity/identity.ts';
import { morning } from '../testing/hand-turned.ts';
import { type TemporaryStore, temporaryStore } from '../testing/temporary-store.ts';
import { appendAudit } from './audit.ts';
import { signHead } from './sign-head.ts';
import { verifyAudit } from './verify.ts';

const kioskId = 'suoi-may-1';
let place: TemporaryStore;
let keys: string;
beforeEach(() => {
  place = temporaryStore();
  keys = mkdtempSync(join(tmpdir(), 'keys-'));
  for (let turn = 1; turn <= 30; turn += 1) add(turn);
});
afterEach(() => {
  place.remove();
  rmSync(keys, { recursive: true });
});

function add(turn: number): void {
  const moment = { wallMs: morning + turn, uptimeMs: turn, bootId: 'boot-1' };
  place.store.write((database) =>
    appendAudit(database, { kind: 'kiosk.started', body: { version: '0', bootId: `b${turn}` } }, moment),
  );
}
const identity = () => openIdentity(keys, kioskId, () => 'aside');
const verdict = () => place.store.read((database) => verifyAudit(database, kioskId));
const run = (sql: string) => place.store.write((database) => database.run(sql));

test('a chain nobody touched holds, with the heads of its days', async () => {
  await signHead(place.store, identity(), '2026-11-22');
  add(31);
  await signHead(place.store, identity(), '2026-11-23');
  expect(verdict()).toEqual({ rows: 31, heads: 2, trouble: null });
});

test.each([
  ['changed', `UPDATE audit SET body = replace(body, 'b17', 'b71') WHERE seq = 17`, 17],
  ['dated otherwise', 'UPDATE audit SET wall_ms = wall_ms + 1 WHERE seq = 17', 17],
  ['dropped', 'DELETE FROM audit WHERE seq = 17', 18],
  [
    'put elsewhere',
    'UPDATE audit SET seq = CASE seq WHEN 17 THEN -18 WHEN 18 THEN 17 END WHERE seq IN (17, 18)',
    17,
  ],
  ['dropped with all before it', 'DELETE FROM audit WHERE seq <= 16', 17],
])('a row that was %s is found', (_, sql, seq) => {
  run(sql);
  expect(verdict().trouble).toEqual({ kind: 'broken-link', seq });
});

test('last rows that were cut off are found', () => {
  run('DELETE FROM audit WHERE seq > 28');
  expect(verdict().trouble).toEqual({ kind: 'cut-off', seq: 29 });
});

test('last rows that were cut off with the count of them are found by the signed head', async () => {
  await signHead(place.store, identity(), '2026-11-22');
  run('DELETE FROM audit WHERE seq > 28');
  run("UPDATE sqlite_sequence SET seq = 28 WHERE name = 'audit'");
  expect(verdict().trouble).toEqual({ kind: 'signed-head', day: '2026-11-22' });
});

test('a chain written anew from one row on is found by the signed head', async () => {
  await signHead(place.store, identity(), '2026-11-22');
  run('DELETE FROM audit WHERE seq > 20');
  run("UPDATE sqlite_sequence SET seq = 20 WHERE name = 'audit'");
  for (let turn = 121; turn <= 135; turn += 1) add(turn);
  expect(verdict().trouble).toEqual({ kind: 'signed-head', day: '2026-11-22' });
});

test('a head that was written to fit a forged chain is found by its signature', async () => {
  await signHead(place.store, identity(), '2026-11-22');
  run('DELETE FROM audit WHERE seq > 20');
  run("UPDATE sqlite_sequence SET seq = 20 WHERE name = 'audit'");
  run('UPDATE audit_head SET seq = 20, hash = (SELECT hash FROM audit WHERE seq = 20)');
  expect(verdict().trouble).toEqual({ kind: 'bad-signature', day: '2026-11-22' });
});

test('heads hold on when the machine got another key', async () => {
  await signHead(place.store, identity(), '2026-11-22');
  rmSync(join(keys, 'signing.key'));
  add(31);
  await signHead(place.store, identity(), '2026-11-23');
  expect(verdict()).toEqual({ rows: 31, heads: 2, trouble: null });
});
