import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { appendAudit } from '../../src/main/core/audit/audit.ts';
import { systemIds } from '../../src/main/core/ids.ts';
import { enrol } from '../../src/main/core/sync/identity/enrol.ts';
import { type Identity, openIdentity } from '../../src/main/core/sync/identity/identity.ts';
import { signBatches } from '../../src/main/core/sync/identity/sign-batches.ts';
import { appendOutbox, leaseBatch } from '../../src/main/core/sync/outbox.ts';
import { provinceClient } from '../../src/main/core/sync/province-client.ts';
import { HandTurned } from '../../src/main/core/testing/hand-turned.ts';
import { type TemporaryStore, temporaryStore } from '../../src/main/core/testing/temporary-store.ts';
import { mintCode } from '../../src/province/enrolment/code.ts';
import type { Province, ProvinceOptions } from '../../src/province/province.ts';
import { provinceKeys } from '../../src/province/sealing/keys.ts';
import { makePrivateKey } from '../../src/province/sealing/private-key.ts';
import {
  item,
  MORNING,
  openProvince,
  openTestStore,
  send,
  type TestStore,
  ticketPayload,
} from '../../src/province/testing.ts';

import { writeConfiguration } from '../support/configuration.ts';
import { forkCore } from '../support/core-process.ts';
import { until } from '../support/until.ts';

const kioskId = 'suoi-may-1';
const hour = 60 * 60_000;
const year = 365 * 24 * hour;

let database: TestStore;
let province: Province;
let place: TemporaryStore;
let keyFolder: string;
let now = MORNING;
const secret = await makePrivateKey();
const keys = await provinceKeys([secret]);
const hands = new HandTurned();

beforeAll(async () => {
  database = await openTestStore();
});
afterAll(() => database.close());
beforeEach(async () => {
  now = MORNING;
  hands.wallMs = MORNING;
  place = temporaryStore();
  keyFolder = mkdtempSync(join(tmpdir(), 'keys-'));
  await open();
});
afterEach(async () => {
  await province.close();
  place.remove();
  rmSync(keyFolder, { recursive: true });
});

async function open(options: ProvinceOptions = {}): Promise<void> {
  province = await openProvince(database, {
    keys: { kind: 'given', keys: [secret] },
    now: () => now,
    ...options,
  });
}

const identity = (kiosk = kioskId) => openIdentity(keyFolder, kiosk, () => 'aside');
const code = (kiosk = kioskId) => mintCode(keys, kiosk, now, 24);
const ask = (who: Identity, typed: string, url = province.url) =>
  enrol(who, typed, { url, random: systemIds.random, nowMs: () => now, answerWait: 5_000 });
const client = (who: Identity | null) =>
  provinceClient(
    province.url,
    kioskId,
    5_000,
    who && signBatches({ identity: who, store: place.store, log: { warn: () => {} } }),
  );

let next = 0;
function put(): void {
  next += 1;
  const number = next;
  place.store.write((rows) => {
    appendOutbox(
      rows,
      {
        key: systemIds.mint(),
        stream: `t:${number}`,
        kind: 'ticket.issued',
        schemaVersion: 1,
        payload: ticketPayload(number),
      },
      hands.now(),
    );
    appendAudit(rows, { kind: 'kiosk.started', body: { version: '0', bootId: `b${number}` } }, hands.now());
  });
}
const rows = () => {
  const leased = place.store.write((open) => leaseBatch(open, 'test', hands.wallMs, 50, 0));
  if (!leased.ok) throw new Error(leased.code);
  place.store.write((open) => open.run("UPDATE outbox SET state = 'pending'"));
  return leased.value;
};
async function outcome(who: Identity | null, to = client(who)): Promise<string> {
  const answer = await to.sendBatch(rows());
  return answer.ok ? answer.value.value.map((each) => each.outcome).join() : answer.code;
}

describe('a code', () => {
  test('makes the kiosk known, and brings the province’s keys', async () => {
    const who = identity();
    expect(who.isEnrolled()).toBe(false);
    expect(await ask(who, code().toLowerCase())).toMatchObject({ ok: true });
    expect(who.isEnrolled()).toBe(true);
    expect(who.sealingKey()).toEqual(keys.public[0]);
    expect(identity().isEnrolled()).toBe(true);
  });

  test('works once: another key cannot be made known by it', async () => {
    const typed = code();
    await ask(identity(), typed);
    rmSync(join(keyFolder, 'signing.key'));
    expect(await ask(identity(), typed)).toMatchObject({ code: 'refused' });
  });

  test('whose answer was lost is taken again for the same key', async () => {
    const typed = code();
    await ask(identity(), typed);
    rmSync(join(keyFolder, 'enrolment.json'));
    expect(await ask(identity(), typed)).toMatchObject({ ok: true });
  });

  test('that is over is refused', async () => {
    const typed = code();
    now += 26 * hour;
    expect(await ask(identity(), typed)).toMatchObject({ code: 'refused' });
  });

  test('of another kiosk is refused', async () => {
    expect(await ask(identity(), code('suoi-may-2'))).toMatchObject({ code: 'refused' });
  });

  test('that was mistyped is told before anybody is asked', async () => {
    expect(await ask(identity(), 'K7QM', 'http://127.0.0.1:1')).toMatchObject({ code: 'not-a-code' });
  });

  test('is never sent, and what answers without knowing it is no province', async () => {
    const heard: string[] = [];
    const impostor = createServer((request, response) => {
      request.on('data', (chunk) => heard.push(String(chunk)));
      request.on('end', () => {
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify({ kid: 'x', sealingKeys: keys.public, proof: 'A'.repeat(43) }));
      });
    });
    await new Promise<void>((resolve) => impostor.listen(0, '127.0.0.1', resolve));
    const typed = code();
    const { port } = impostor.address() as AddressInfo;
    expect(await ask(identity(), typed, `http://127.0.0.1:${port}`)).toMatchObject({ code: 'not-proven' });
    impostor.close();
    expect(identity().isEnrolled()).toBe(false);
    expect(heard.join()).toContain(typed.slice(0, 6));
    expect(heard.join()).not.toContain(typed.slice(6));
  });
});

test('a kiosk configured with a code enrols by itself, and only then is heard behind a closed door', async () => {
  await province.close();
  await open({ door: 'enrolled-only' });
  const configFile = writeConfiguration(keyFolder, {
    province: { url: province.url, enrolmentCode: code() },
  });
  const core = forkCore({ configFile, dataFolder: join(keyFolder, 'data') }, []);
  try {
    expect(await core.begun).toBe('ready');
    const heard = () => database.database.query<{ kind: string }>('SELECT kind FROM inbox');
    expect(await until(heard, (rows) => rows.length > 0)).toEqual([{ kind: 'kiosk.started' }]);
  } finally {
    core.kill();
    await core.ended;
  }
});

describe('a batch', () => {
  test('of an enrolled kiosk is taken with its signature, and without one it is not', async () => {
    put();
    const who = identity();
    await ask(who, code());
    expect(await outcome(null)).toBe('not-recognized');
    expect((await send(province, [item(9)])).status).toBe(401);
    expect(await outcome(who)).toBe('accepted');
  });

  test('signed for other bytes is refused', async () => {
    put();
    const who = identity();
    await ask(who, code());
    const foreign = { ...who, key: { ...who.key, sign: (words: string) => who.key.sign(`${words} `) } };
    expect(await outcome(foreign)).toBe('not-recognized');
  });

  test('of a kiosk that lost its key waits, and is delivered once it is enrolled anew', async () => {
    put();
    await ask(identity(), code());
    writeFileSync(join(keyFolder, 'signing.key'), 'eaten by the disk');
    const who = identity();
    expect(who.key.found).toBe('replaced');
    expect(who.isEnrolled()).toBe(false);
    expect(who.sealingKey()).toEqual(keys.public[0]);
    expect(await outcome(who)).toBe('not-recognized');
    now += hour;
    await ask(who, code());
    expect(await outcome(who)).toBe('accepted');
  });

  test('of a kiosk nobody enrolled is taken while the door is open, and not while it is closed', async () => {
    put();
    expect(await outcome(identity())).toBe('accepted');
    await province.close();
    await open({ door: 'enrolled-only' });
    expect(await outcome(identity())).toBe('not-recognized');
  });

  test.each([-10, 10])('signed by a clock %d years off is taken', async (years) => {
    const who = identity();
    await ask(who, code());
    hands.wallMs += years * year;
    put();
    expect(await outcome(who)).toBe('accepted');
  });
});

describe('the province as witness of the audit chain', () => {
  const findings = () =>
    database.database.query<{ finding: string }>('SELECT finding FROM audit_finding ORDER BY finding');
  const change = (sql: string) => place.store.write((open) => open.run(sql));

  test('finds nothing in a chain that grows, whatever is sent twice or late', async () => {
    const who = identity();
    const to = client(who);
    for (let turn = 0; turn < 3; turn += 1) {
      put();
      await outcome(who, to);
      await outcome(who, to);
    }
    await outcome(who);
    expect(await findings()).toEqual([]);
  });

  test('finds links that were cut off', async () => {
    const who = identity();
    const to = client(who);
    put();
    put();
    await outcome(who, to);
    change('DELETE FROM audit WHERE seq = 2');
    await outcome(who, to);
    expect(await findings()).toEqual([{ finding: 'truncated' }]);
  });

  test('finds a chain that was written anew', async () => {
    const who = identity();
    const to = client(who);
    put();
    put();
    await outcome(who, to);
    change('DELETE FROM audit');
    change("DELETE FROM sqlite_sequence WHERE name = 'audit'");
    for (let turn = 0; turn < 3; turn += 1) put();
    await outcome(who, to);
    expect(await findings()).toEqual([{ finding: 'rewritten' }]);
  });
});
