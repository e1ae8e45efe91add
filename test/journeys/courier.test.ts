import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { acknowledgements } from '../../src/main/cli/acknowledgements.ts';
import { exportOutbox } from '../../src/main/cli/export.ts';
import { systemIds } from '../../src/main/core/ids.ts';
import { takeWaiting } from '../../src/main/core/sync/courier/acknowledgements.ts';
import { exportBundle } from '../../src/main/core/sync/courier/export-bundle.ts';
import { enrol } from '../../src/main/core/sync/identity/enrol.ts';
import { openIdentity } from '../../src/main/core/sync/identity/identity.ts';
import { appendOutbox, countOutbox } from '../../src/main/core/sync/outbox.ts';
import { HandTurned } from '../../src/main/core/testing/hand-turned.ts';
import { type TemporaryStore, temporaryStore } from '../../src/main/core/testing/temporary-store.ts';
import { schemasOf } from '../../src/province/api/schemas.ts';
import { importBundle } from '../../src/province/courier/import-bundle.ts';
import type { Door } from '../../src/province/enrolment/check-batch.ts';
import { mintCode } from '../../src/province/enrolment/code.ts';
import { openIntake } from '../../src/province/inbox/open-intake.ts';
import type { Province } from '../../src/province/province.ts';
import { type ProvinceKeys, provinceKeys } from '../../src/province/sealing/keys.ts';
import { makePrivateKey } from '../../src/province/sealing/private-key.ts';
import {
  MORNING,
  openProvince,
  openTestStore,
  type TestStore,
  ticketPayload,
} from '../../src/province/testing.ts';
import { provinceWaits } from '../../src/province/waits.ts';

const kioskId = 'suoi-may-1';
const schemas = schemasOf();
const secret = await makePrivateKey();
const keys = await provinceKeys([secret]);
const foreignKeys = await provinceKeys([await makePrivateKey()]);

let database: TestStore;
let province: Province;
let place: TemporaryStore;
let stick: string;
const hands = new HandTurned();

beforeAll(async () => {
  database = await openTestStore();
});
afterAll(() => database.close());
beforeEach(async () => {
  province = await openProvince(database, { keys: { kind: 'given', keys: [secret] } });
  place = temporaryStore();
  stick = mkdtempSync(join(tmpdir(), 'stick-'));
  for (let number = 1; number <= 120; number += 1) put(number);
});
afterEach(async () => {
  await province.close();
  place.remove();
  rmSync(stick, { recursive: true });
});

function put(number: number): void {
  const payload = ticketPayload(number);
  place.store.write((rows) =>
    appendOutbox(
      rows,
      { key: systemIds.mint(), stream: `t:${number}`, kind: 'ticket.issued', schemaVersion: 1, payload },
      hands.now(),
    ),
  );
}

const courierFolder = () => join(place.folder, 'courier');
const identity = () => openIdentity(join(place.folder, 'keys'), kioskId, () => 'aside');
const enrolled = () =>
  enrol(identity(), mintCode(keys, kioskId, MORNING, 24), {
    url: province.url,
    random: systemIds.random,
    nowMs: () => MORNING,
    answerWait: 5_000,
  });

async function bundle(to = keys): Promise<string> {
  const [sealingKey] = to.public;
  if (!sealingKey) throw new Error('no key');
  const exported = await place.store.read((rows) =>
    exportBundle(
      {
        database: rows,
        identity: identity(),
        sealingKey,
        courierFolder: courierFolder(),
        bundleId: systemIds.mint(),
        nowMs: MORNING,
        random: systemIds.random,
      },
      stick,
    ),
  );
  if (!exported.ok) throw new Error(exported.code);
  return exported.value.folder;
}

function take(folder: string, door: Door = 'open', by: ProvinceKeys = keys) {
  const intake = openIntake({
    database: database.database,
    keys: by,
    schemas,
    forms: { fits: () => null } as never,
    now: () => MORNING,
    timeZone: 'Asia/Ho_Chi_Minh',
    mintReference: undefined,
    waits: provinceWaits,
    logger: null,
  });
  return importBundle({ intake, keys: by, schemas, door }, folder);
}
const received = async () => (await database.database.query('SELECT seq FROM inbox')).length;

const said: string[] = [];
const outside = {
  stdin: (async function* () {})(),
  out: (text: string) => void said.push(text),
  err: () => {},
};

describe('what a courier brings', () => {
  test('arrives once, however often it is imported, and its answers acknowledge it on the kiosk', async () => {
    await enrolled();
    const folder = await bundle();
    expect(await take(folder, 'enrolled-only')).toMatchObject({
      ok: true,
      value: { counts: { accepted: 120 } },
    });
    expect(await take(folder, 'enrolled-only')).toMatchObject({
      ok: true,
      value: { counts: { duplicate: 120 } },
    });
    expect(await received()).toBe(120);
    place.store.close();
    const file = join(folder, 'acknowledgements.json');
    expect(await acknowledgements([file, `--data=${place.folder}`], outside)).toBe(0);
    expect(said.at(-1)).toBe('{"acknowledged":120}\n');
    expect(place.reopen().read(countOutbox)).toEqual({ unsent: 0, parked: 0 });
  });

  test('is taken up by the kiosk that runs', async () => {
    const folder = await bundle();
    await take(folder);
    const file = join(folder, 'acknowledgements.json');
    expect(await acknowledgements([file, `--data=${place.folder}`], outside)).toBe(0);
    expect(takeWaiting(place.store, courierFolder(), MORNING)).toBe(120);
    expect(takeWaiting(place.store, courierFolder(), MORNING)).toBe(0);
  });

  test('is exported beside the kiosk that runs, and nobody on the way can read it', async () => {
    await enrolled();
    expect(await exportOutbox([stick, `--data=${place.folder}`], outside)).toBe(0);
    const [name = ''] = readdirSync(stick);
    const bytes = readdirSync(join(stick, name)).map((file) =>
      readFileSync(join(stick, name, file), 'latin1'),
    );
    expect(bytes.join()).not.toContain('ticketId');
    expect(await take(join(stick, name), 'enrolled-only')).toMatchObject({ ok: true });
    expect(place.store.read(countOutbox).unsent).toBe(120);
  });

  test('half written is refused, whatever is missing', async () => {
    const folder = await bundle();
    const spoilt = (spoil: (copy: string) => void) => {
      const copy = mkdtempSync(join(stick, 'copy-'));
      cpSync(folder, copy, { recursive: true });
      spoil(copy);
      return take(copy);
    };
    const manifest = readFileSync(join(folder, 'manifest.json'), 'utf8');
    const marked = await spoilt((copy) => writeFileSync(join(copy, '.in-progress'), ''));
    const partGone = await spoilt((copy) => rmSync(join(copy, 'part-00002.jwe')));
    const cut = await spoilt((copy) => writeFileSync(join(copy, 'manifest.json'), manifest.slice(0, 300)));
    const empty = await spoilt((copy) => rmSync(join(copy, 'manifest.json')));
    expect([marked, partGone, cut, empty].map((each) => (each.ok ? 'ok' : each.code))).toEqual([
      'unfinished',
      'unfinished',
      'unfinished',
      'not-a-bundle',
    ]);
    expect(await received()).toBe(0);
  });

  test('tampered with is refused whole', async () => {
    await enrolled();
    const folder = await bundle();
    const part = join(folder, 'part-00002.jwe');
    const [first, second] = ['part-00001.jwe', 'part-00002.jwe'].map((name) =>
      readFileSync(join(folder, name), 'utf8'),
    );
    appendFileSync(part, 'x');
    expect(await take(folder)).toMatchObject({ code: 'tampered' });
    writeFileSync(part, first ?? '');
    expect(await take(folder)).toMatchObject({ code: 'tampered' });
    writeFileSync(part, second ?? '');
    const manifest = join(folder, 'manifest.json');
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('"items": 50', '"items": 49'));
    expect(await take(folder)).toMatchObject({ code: 'signature' });
    expect(await received()).toBe(0);
  });

  test('from another province’s kiosk, or from nobody’s, is refused', async () => {
    expect(await take(await bundle(foreignKeys))).toMatchObject({ code: 'sealed-for-another' });
    expect(await take(await bundle(), 'enrolled-only')).toMatchObject({ code: 'not-enrolled' });
    await enrolled();
    rmSync(join(place.folder, 'keys', 'signing.key'));
    expect(await take(await bundle())).toMatchObject({ code: 'signature' });
    expect(await received()).toBe(0);
  });
});

describe('acknowledgements', () => {
  test.each([
    ['half copied', (text: string) => text.slice(0, -40)],
    ['of nothing', () => ''],
    [
      'with an answer changed',
      (text: string) => text.replace('"outcome":"accepted"', '"outcome":"duplicate"'),
    ],
    [
      'of another bundle',
      (text: string) => text.replace(/"bundleId":"[^"]+"/, `"bundleId":"${systemIds.mint()}"`),
    ],
  ])('%s are refused, and nothing is taken for sent', async (_, spoil) => {
    const folder = await bundle();
    await take(folder);
    const file = join(folder, 'acknowledgements.json');
    writeFileSync(file, spoil(readFileSync(file, 'utf8')));
    expect(await acknowledgements([file, `--data=${place.folder}`], outside)).toBe(1);
    expect(takeWaiting(place.store, courierFolder(), MORNING)).toBe(0);
    expect(place.store.read(countOutbox).unsent).toBe(120);
  });
});
