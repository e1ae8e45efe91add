import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { catalogueParts } from '../catalogue-parts.ts';
import { loadConfiguration } from '../configuration/load.ts';
import { HandTurned } from '../testing/hand-turned.ts';
import { type TemporaryStore, temporaryStore } from '../testing/temporary-store.ts';
import { adoptBundle, type Origin } from './adopt-bundle.ts';
import { type CatalogueBundle, readBundle } from './bundle.ts';
import { openBundle } from './open-bundle.ts';
import { openProcedures, type Procedures } from './procedures.ts';
import { claimedManifest, manifestOf, signManifest } from './sign-bundle.ts';
import { demoKeys } from './trusted-key.ts';

const demo = JSON.parse(
  readFileSync('assets/keys/demo-catalogue.PRIVATE-for-demonstration-only.json', 'utf8'),
);
const clock = new HandTurned();
const inAssets = readBundle('assets/catalogue');
const number = 7;
/** What ships, signed here: whoever edits the assets sees the last test alone fail. */
const shipped = await signedOf(inAssets.files, number);
const loaded = loadConfiguration('assets/configuration/suoi-may.json');
if (!loaded.ok) throw new Error(loaded.sentence.en);
const configuration = loaded.value;

let failing: string | undefined;
let kept: TemporaryStore;
let procedures: Procedures;
let lines: string[];
let told: number;

beforeEach(async () => {
  failing = undefined;
  lines = [];
  told = 0;
  kept = temporaryStore({
    atBoundary(point) {
      if (point === failing) throw Object.assign(new Error('full'), { code: 'SQLITE_FULL' });
    },
  });
  procedures = openProcedures({ store: kept.store, clock, configuration, onStatus: () => (told += 1) });
  expect(await offer(shipped)).toMatchObject({ ok: true, value: 'adopted' });
});
afterEach(() => kept.remove());

const note = (facts: object, message: string) => lines.push(JSON.stringify({ ...facts, message }));
const log = { info: note, warn: note, error: note };
const offer = (bundle: CatalogueBundle, origin: Origin = 'delivered') =>
  adoptBundle(bundle, origin, { procedures, trusted: demoKeys, parts: catalogueParts, clock, log });

/** The shipped files with some changed, signed anew. */
async function signed(
  changes: Record<string, string | ((text: string) => string)> = {},
  to = number + 1,
  key = demo,
): Promise<CatalogueBundle> {
  const files = new Map(shipped.files);
  for (const [name, change] of Object.entries(changes)) {
    const text = typeof change === 'string' ? change : change(new TextDecoder().decode(files.get(name)));
    files.set(name, new TextEncoder().encode(text));
  }
  return signedOf(files, to, key);
}

async function signedOf(files: CatalogueBundle['files'], to: number, key = demo): Promise<CatalogueBundle> {
  return { files, manifest: await signManifest(manifestOf(files, to, '2026-11-22'), key) };
}

/** Refused for `reason`, said in words to staff and log, and the one in use still serves. */
async function expectRefusal(bundle: CatalogueBundle, reason: string) {
  const before = procedures.facts();
  expect(await offer(bundle)).toMatchObject({ ok: false, code: reason });
  expect(procedures.facts()).toEqual(before);
  expect(procedures.find('1.001193')?.record.code).toBe('1.001193');
  const { refused } = procedures.status();
  expect(refused).toMatchObject({ reason, at: clock.wallMs });
  expect(refused?.text.vi.length).toBeGreaterThan(20);
  expect(lines.join()).toContain(refused?.text.en);
}

describe('a catalogue that is not taken', () => {
  test('its procedures were changed after it was signed', async () => {
    const files = new Map(shipped.files);
    const text = new TextDecoder().decode(files.get('catalogue/procedures.json'));
    files.set('catalogue/procedures.json', new TextEncoder().encode(text.replace('200000', '200001')));
    const { manifest } = await signed();
    await expectRefusal({ files, manifest }, 'tampered');
  });

  test('its manifest was changed after it was signed', async () => {
    const { files, manifest } = await signed();
    const [head, body = '', signature] = new TextDecoder().decode(manifest).split('.');
    const claims = Buffer.from(body, 'base64url')
      .toString()
      .replace(`"number":${number + 1}`, '"number":999');
    const forged = [head, Buffer.from(claims).toString('base64url'), signature].join('.');
    await expectRefusal({ files, manifest: new TextEncoder().encode(forged) }, 'tampered');
  });

  test('it has no signature', async () => {
    await expectRefusal({ files: shipped.files, manifest: new Uint8Array() }, 'unsigned');
  });

  test('it claims a signature of no algorithm', async () => {
    const { files, manifest } = await signed();
    const [, body] = new TextDecoder().decode(manifest).split('.');
    const head = Buffer.from(JSON.stringify({ alg: 'none', kid: demo.kid })).toString('base64url');
    await expectRefusal({ files, manifest: new TextEncoder().encode(`${head}.${body}.`) }, 'unsigned');
  });

  test('it is signed by a key nobody trusts', async () => {
    const stranger = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
    await expectRefusal(await signed({}, number + 1, { ...stranger, kid: 'stranger' }), 'unknown-key');
  });

  test('it is signed by a stranger under a trusted name', async () => {
    const stranger = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
    await expectRefusal(await signed({}, number + 1, { ...stranger, kid: demo.kid }), 'tampered');
  });

  test('a file of it is cut short', async () => {
    const { files, manifest } = await signed();
    const cut = new Map(files).set(
      'catalogue/procedures.json',
      files.get('catalogue/procedures.json')?.subarray(0, 1000) ?? new Uint8Array(),
    );
    await expectRefusal({ files: cut, manifest }, 'truncated');
  });

  test('a file of it did not come', async () => {
    const { files, manifest } = await signed();
    const cut = new Map(files);
    cut.delete('calendar/2026.json');
    await expectRefusal({ files: cut, manifest }, 'truncated');
  });

  test('its manifest is cut short', async () => {
    const { files, manifest } = await signed();
    await expectRefusal({ files, manifest: manifest.subarray(0, 200) }, 'unsigned');
    await expectRefusal({ files, manifest: manifest.subarray(0, manifest.length - 20) }, 'tampered');
  });

  test('nothing came at all', async () => {
    await expectRefusal({ files: new Map(), manifest: new Uint8Array() }, 'missing');
  });

  test.each([
    [
      'a record lost its source',
      'catalogue/procedures.json',
      (text: string) => text.replace('"sourceUrl"', '"sourceUri"'),
    ],
    [
      'a price of 0 stands where "free" must be said',
      'catalogue/procedures.json',
      (text: string) => text.replace('"amountVnd": 8000', '"amountVnd": 0'),
    ],
    ['a file is not JSON', 'catalogue/everyday.json', () => '{'],
    [
      'a calendar holds a day of another year',
      'calendar/2026.json',
      (text: string) => text.replace('2026-01-01', '2027-01-01'),
    ],
    ['questions of a case break their schema', 'catalogue/cases.json', () => '{"schema":9}'],
  ])('%s, and the province signed it so', async (_, name, change) => {
    await expectRefusal(await signed({ [name]: change }), 'breaks-its-schema');
  });

  test('a tile names a procedure it does not hold', async () => {
    const bundle = await signed({
      'catalogue/first-screen.json': (text) => text.replace('1.000656', '9.999999'),
    });
    await expectRefusal(bundle, 'names-an-unknown-procedure');
  });

  test('it is older than the one in use', async () => {
    const newest = await signed({}, number + 5);
    expect((await offer(newest)).ok).toBe(true);
    await expectRefusal(await signed({}, number + 4), 'older');
  });

  test('it has the number of the one in use and other contents', async () => {
    await expectRefusal(
      await signed({ 'catalogue/everyday.json': (text) => `${text} ` }, number),
      'number-reused',
    );
  });

  test('it was taken back here before', async () => {
    const next = await signed();
    expect((await offer(next)).ok).toBe(true);
    expect(procedures.goBack().ok).toBe(true);
    await expectRefusal(next, 'withdrawn');
  });

  test('the disk is full: nothing of it happened', async () => {
    const next = await signed();
    failing = 'about-to-commit';
    const before = procedures.facts();
    expect(await offer(next)).toMatchObject({ ok: false, code: 'disk-full' });
    failing = undefined;
    expect(procedures.facts()).toEqual(before);
    expect((await offer(next)).ok).toBe(true);
  });

  test('it names files outside of its folders', () => {
    const files = new Map([['../../kiosk.json', new Uint8Array(1)]]);
    expect(() => manifestOf(files, 1, '2026-11-22')).toThrow();
  });

  test('the one that ships with an older version is passed over without alarm', async () => {
    expect((await offer(await signed())).ok).toBe(true);
    expect(await offer(shipped, 'shipped')).toMatchObject({ ok: false, code: 'older' });
    expect(procedures.status().refused).toBeNull();
  });
});

describe('a catalogue that is taken', () => {
  test('takes over whole, keeps the one before, and forgets an earlier refusal', async () => {
    await expectRefusal({ files: shipped.files, manifest: new Uint8Array() }, 'unsigned');
    const next = await signed({
      'catalogue/procedures.json': (text) => text.replace('Thủ tục đăng ký khai sinh"', 'Khai sinh mới"'),
    });
    expect(await offer(next)).toMatchObject({ ok: true, value: 'adopted' });
    expect(procedures.find('1.001193')?.record.nameVi).toBe('Khai sinh mới');
    expect(procedures.status()).toMatchObject({
      current: { number: number + 1, procedures: 102, signedBy: 'demo-catalogue' },
      previous: { number },
      refused: null,
    });
    expect(told).toBe(3);
  });

  test('can be taken back, calendar and price lists with it; a newer one is taken after that', async () => {
    const next = await signed({
      'calendar/2026.json': (text) => text.replace('"2026-09-01"', '"2026-09-03"'),
    });
    expect((await offer(next)).ok).toBe(true);
    expect(procedures.calendar()[0]?.holidays.some(({ date }) => date === '2026-09-03')).toBe(true);
    expect(procedures.goBack()).toMatchObject({ ok: true });
    expect(procedures.calendar()[0]?.holidays.some(({ date }) => date === '2026-09-03')).toBe(false);
    expect(procedures.facts()).toMatchObject({ number });
    expect(procedures.goBack()).toMatchObject({ ok: false, code: 'no-previous' });
    expect((await offer(await signed({}, number + 2))).ok).toBe(true);
    expect(procedures.status()).toMatchObject({ current: { number: number + 2 }, previous: { number } });
  });

  test('the same one again changes nothing', async () => {
    const before = procedures.facts();
    expect(await offer(shipped)).toMatchObject({ ok: true, value: 'same' });
    expect(procedures.facts()).toEqual(before);
  });

  test('outlives a restart, and so does why another was refused', async () => {
    await expectRefusal({ files: shipped.files, manifest: new Uint8Array() }, 'unsigned');
    const before = procedures.status();
    const after = openProcedures({ store: kept.reopen(), clock, configuration });
    expect(after.status()).toEqual(before);
  });

  test('a file its manifest does not name is left aside', async () => {
    const { files, manifest } = await signed();
    const more = new Map(files).set('catalogue/stray.json', new TextEncoder().encode('{}'));
    expect(await offer({ files: more, manifest })).toMatchObject({ ok: true });
    expect(procedures.part('catalogue/stray.json')).toBeUndefined();
    expect(procedures.part('catalogue/cases.json')).toContain('questions');
  });

  test('the one in assets is signed as it stands: after a change there run `npm run catalogue:sign`', async () => {
    const claimed = claimedManifest(inAssets.manifest);
    expect(claimed).toEqual(manifestOf(inAssets.files, claimed?.number ?? 0, claimed?.asOf ?? ''));
    expect(await openBundle(inAssets, demoKeys, catalogueParts)).toMatchObject({ ok: true });
  });
});
