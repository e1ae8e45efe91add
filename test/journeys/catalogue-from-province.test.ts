import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { catalogueParts } from '../../src/main/core/catalogue-parts.ts';
import { loadConfiguration } from '../../src/main/core/configuration/load.ts';
import { adoptBundle } from '../../src/main/core/procedures/adopt-bundle.ts';
import { openProcedures, type Procedures } from '../../src/main/core/procedures/procedures.ts';
import { demoKeys } from '../../src/main/core/procedures/trusted-key.ts';
import { catalogueClient } from '../../src/main/core/sync/catalogue/catalogue-client.ts';
import {
  type CatalogueDownlink,
  openCatalogueDownlink,
} from '../../src/main/core/sync/catalogue/catalogue-downlink.ts';
import { partFolderAt } from '../../src/main/core/sync/catalogue/part-folder.ts';
import { HandTurned } from '../../src/main/core/testing/hand-turned.ts';
import { type TemporaryStore, temporaryStore } from '../../src/main/core/testing/temporary-store.ts';
import { publishCatalogue } from '../../src/province/catalogue/publish.ts';
import type { Province } from '../../src/province/province.ts';
import { MORNING, openProvince, openTestStore, type TestStore } from '../../src/province/testing.ts';
import { dearerCopies, nextCatalogue, shippedCatalogue, shippedNumber } from '../support/next-catalogue.ts';
import { until } from '../support/until.ts';

/** The kiosk's own downlink against the reference province, over a line that can answer in its place. */
const waits = { catalogue: 600_000, catalogueSpread: 60_000 };
const loaded = loadConfiguration('assets/configuration/suoi-may.json');
if (!loaded.ok) throw new Error(loaded.sentence.en);
const configuration = loaded.value;

let database: TestStore;
let province: Province;
let place: TemporaryStore;
let clock: HandTurned;
let procedures: Procedures;
let downlink: CatalogueDownlink;
let line: Server;
let lines: string[];
/** What stands on the line: answers in the province's place, or spoils what it says. Undefined: nothing. */
let spoil: ((path: string, answer: Answer) => Answer) | undefined;
let asked: { path: string; status: number; coding: string | null; bytes: number }[];

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Buffer;
}

beforeAll(async () => {
  database = await openTestStore();
  line = createServer((question, reply) => void carry(question, reply));
  await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  await new Promise((resolve) => line.close(resolve));
  await database.close();
});

async function carry(question: IncomingMessage, reply: ServerResponse): Promise<void> {
  const path = question.url ?? '/';
  const { host: _, connection: __, ...headers } = question.headers as Record<string, string>;
  // `fetch` would undo the coding: this line passes bytes on.
  const { request } = await import('undici');
  const honest = await request(`${province.url}${path}`, { headers });
  const body = Buffer.from(await honest.body.arrayBuffer());
  const passed = Object.fromEntries(
    ['content-type', 'content-encoding', 'etag'].flatMap((name) =>
      honest.headers[name] === undefined ? [] : [[name, String(honest.headers[name])]],
    ),
  );
  const answer = { status: honest.statusCode, headers: passed, body };
  const said = spoil ? spoil(path, answer) : answer;
  const coding = said.headers['content-encoding'] ?? null;
  asked.push({ path, status: said.status, coding, bytes: said.body.length });
  reply.writeHead(said.status, said.headers).end(said.body);
}

beforeEach(async () => {
  spoil = undefined;
  asked = [];
  lines = [];
  province = await openProvince(database);
  place = temporaryStore();
  clock = new HandTurned();
  procedures = openProcedures({ store: place.store, clock, configuration });
  const outside = { procedures, trusted: demoKeys, parts: catalogueParts, clock, log };
  expect(await adoptBundle(shippedCatalogue, 'shipped', outside)).toMatchObject({ ok: true });
  open();
});
afterEach(async () => {
  downlink.stop();
  place.remove();
  await province.close();
});

const note = (facts: object, message: string) => lines.push(JSON.stringify({ ...facts, message }));
const log = { info: note, warn: note, error: note };

function open(): void {
  const { port } = line.address() as AddressInfo;
  downlink = openCatalogueDownlink({
    procedures,
    province: catalogueClient(`http://127.0.0.1:${port}`, { answer: 5_000, catalogueFile: 5_000 }),
    folder: partFolderAt(join(place.folder, 'catalogue')),
    shipped: shippedCatalogue,
    trusted: demoKeys,
    parts: catalogueParts,
    clock,
    waiting: clock,
    waits,
    phase: 0.5,
    chance: () => 0.5,
    log,
  });
}

const publish = async (...given: Parameters<typeof nextCatalogue>) => {
  const published = await publishCatalogue(database.database, await nextCatalogue(...given), MORNING);
  expect(published).toMatchObject({ ok: true });
};
/** Lets the next question come due and waits until the line is quiet again: a timer is set when it is answered. */
async function look(): Promise<void> {
  await clock.pass(clock.nextDelay() ?? 0);
  await until(
    () => clock.nextDelay(),
    (delay) => delay !== undefined,
  );
}
const price = () => {
  const rule = procedures.find('2.000815')?.record.fee.rule;
  return rule?.kind === 'per-page' ? rule.firstVnd : null;
};
const codes = () => asked.map(({ path, status }) => `${status} ${path.split('/')[3]}`);

describe('a catalogue the province publishes', () => {
  test('comes as what is new in it, is in use at once, and the one before is kept', async () => {
    await publish(dearerCopies);
    await look();
    expect(price()).toBe(3000);
    expect(procedures.status()).toMatchObject({
      current: { number: shippedNumber + 1 },
      previous: { number: shippedNumber },
      refused: null,
    });
    // The other files are as they shipped and need not come.
    expect(codes()).toEqual(['200 manifest', '200 files']);
    expect(asked[1]).toMatchObject({ coding: 'zstd' });
    const whole = shippedCatalogue.files.get('catalogue/procedures.json')?.length ?? 0;
    expect(asked[1]?.bytes).toBeLessThan(whole / 2);
  });

  test('the second one comes as a delta of the first, far below its size', async () => {
    await publish(dearerCopies);
    await look();
    asked = [];
    await publish(
      (text) => dearerCopies(text).replace('"firstVnd": 3000', '"firstVnd": 4000'),
      shippedNumber + 2,
    );
    await look();
    expect(price()).toBe(4000);
    expect(asked[1]).toMatchObject({ coding: 'dcz' });
    expect(asked[1]?.bytes).toBeLessThan(500);
  });

  test('asked again, nothing comes twice', async () => {
    await publish(dearerCopies);
    await look();
    asked = [];
    await look();
    expect(codes()).toEqual(['304 manifest']);
    downlink.stop();
    open();
    await look();
    expect(codes()).toEqual(['304 manifest', '304 manifest']);
  });

  test('announced, it is fetched at this kiosk’s own place; hints do not put it off', async () => {
    await look();
    await publish(dearerCopies);
    downlink.hint();
    await clock.pass(20_000);
    downlink.hint();
    await clock.pass(10_000);
    await until(price, (now) => now === 3000);
  });

  test('a province that publishes none costs a question and changes nothing', async () => {
    await look();
    expect(codes()).toEqual(['404 manifest']);
    expect(procedures.status().refused).toBeNull();
    expect(price()).toBe(2000);
  });
});

describe('a line that spoils it', () => {
  const refusedAs = async (reason: string) => {
    await look();
    expect(procedures.status().refused).toMatchObject({ reason });
    expect(procedures.status().refused?.text.vi.length).toBeGreaterThan(20);
    expect(price()).toBe(2000);
    expect(procedures.facts()?.number).toBe(shippedNumber);
  };
  const inFiles = (change: (body: Buffer) => Buffer) => (path: string, answer: Answer) =>
    path.includes('/files/')
      ? { ...answer, headers: { 'content-type': 'application/json' }, body: change(answer.body) }
      : answer;
  const inManifest = (change: (body: Buffer) => Buffer) => (path: string, answer: Answer) =>
    path.includes('/manifest') ? { ...answer, body: change(answer.body) } : answer;

  test('a file was changed on the way', async () => {
    await publish(dearerCopies);
    spoil = inFiles(() => Buffer.from(JSON.stringify('x'.repeat(300_000))));
    await refusedAs('tampered');
  });

  test('a file was cut short on the way; once the line is whole it comes by itself', async () => {
    await publish(dearerCopies);
    spoil = inFiles((body) => body.subarray(0, 1_000));
    await refusedAs('truncated');
    spoil = undefined;
    await look();
    expect(price()).toBe(3000);
    expect(procedures.status().refused).toBeNull();
  });

  test('the manifest lost its signature', async () => {
    await publish(dearerCopies);
    spoil = inManifest((body) => Buffer.from(body.toString().split('.').slice(0, 2).join('.')));
    await refusedAs('unsigned');
  });

  test('the manifest was changed after it was signed', async () => {
    await publish(dearerCopies);
    spoil = inManifest((body) => {
      const [head, , signature] = body.toString().trim().split('.');
      const claims = Buffer.from('{"schema":2,"number":999}').toString('base64url');
      return Buffer.from([head, claims, signature].join('.'));
    });
    await refusedAs('tampered');
  });

  test('a province put back to an older state offers an older one', async () => {
    await publish(dearerCopies, shippedNumber - 1);
    await refusedAs('older');
    expect(codes()).toEqual(['200 manifest']);
  });

  test('another one under the number in use', async () => {
    await publish(dearerCopies, shippedNumber);
    await refusedAs('number-reused');
  });

  test('signed, and not in the form this version reads', async () => {
    await publish(() => '{"schema":99,"procedures":"none"}');
    await refusedAs('breaks-its-schema');
    // Refused for what it says itself: it is not fetched again.
    asked = [];
    await look();
    expect(codes()).toEqual(['304 manifest']);
  });

  test('signed by somebody else', async () => {
    const { generateKeyPairSync } = await import('node:crypto');
    const stranger = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
    await publish(dearerCopies, shippedNumber + 1, { ...stranger, kid: 'stranger' });
    await refusedAs('unknown-key');
  });

  test('a hotel’s login page answers in the province’s place: nothing is taken, the log says so', async () => {
    await publish(dearerCopies);
    const page = Buffer.from('<h1>Wi-Fi miễn phí</h1>');
    spoil = () => ({ status: 200, headers: { 'content-type': 'text/html' }, body: page });
    await look();
    expect(price()).toBe(2000);
    expect(lines.join()).toContain('something else answered for the province');
    expect(lines.join()).toContain('not-the-province');
    spoil = (path, answer) =>
      path.includes('/files/') ? { ...answer, headers: { 'content-type': 'text/html' }, body: page } : answer;
    await look();
    expect(price()).toBe(2000);
    spoil = undefined;
    await look();
    expect(price()).toBe(3000);
  });
});
