import { createHash, randomUUID } from 'node:crypto';
import { canonicalJson, type JsonObject } from '../shared/canonical-json.ts';
import { formsOf } from './dossiers/forms.ts';
import type { Item } from './inbox/item.ts';
import { type Province, type ProvinceOptions, startProvince } from './province.ts';
import type { Database } from './store/database.ts';
import { openEmbedded } from './store/embedded.ts';
import { openServer } from './store/server.ts';
import { BANK_SECRET, testForm, testKey } from './testing-form.ts';
import { provinceWaits } from './waits.ts';

/** 22 November 2026, 08:00 in Việt Nam. */
export const MORNING = Date.UTC(2026, 10, 22, 1, 0, 0);

/** Set to run these tests on a PostgreSQL server too; each file makes a database of its own there and drops it. */
export const serverUrl = process.env.DATABASE_URL;

export interface TestStore {
  readonly database: Database;
  close(): Promise<void>;
}

/** Opening an embedded engine costs a second: a test file opens one and `openProvince` empties it for each test. */
export async function openTestStore(url = serverUrl): Promise<TestStore> {
  if (!url) {
    const database = await openEmbedded(null);
    return { database, close: () => database.close() };
  }
  const server = await openServer(url, provinceWaits, () => undefined);
  const name = `province_test_${randomUUID().replaceAll('-', '')}`;
  await server.query(`CREATE DATABASE ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  const database = await openServer(own.href, provinceWaits, () => undefined);
  return {
    database,
    async close() {
      await database.close();
      await server.query(`DROP DATABASE ${name}`);
      await server.close();
    },
  };
}

/** An empty province over the store of the test file; `keep` leaves in the store what an earlier one received. */
export async function openProvince(
  { database }: TestStore,
  options: ProvinceOptions & { readonly keep?: boolean } = {},
): Promise<Province> {
  const { keep = false, ...rest } = options;
  if (!keep) {
    await database.query('DROP SCHEMA public CASCADE');
    await database.query('CREATE SCHEMA public');
  }
  const started = await startProvince({
    store: { kind: 'open', database },
    now: () => MORNING,
    keys: { kind: 'given', keys: [testKey] },
    bankSecret: BANK_SECRET,
    forms: formsOf([testForm]),
    ...rest,
  });
  if (!started.ok) throw new Error(`${started.code} ${started.detail ?? ''}`);
  return started.value;
}

export type Address = Pick<Province, 'url'>;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers that the server has already checked
  readonly body: any;
}

export async function send(
  province: Address,
  items: readonly object[],
  kiosk = 'suoi-may-1',
): Promise<Answer> {
  return post(province, JSON.stringify({ items }), kiosk);
}

export async function post(province: Address, text: string, kiosk = 'suoi-may-1'): Promise<Answer> {
  const url = `${province.url}/v1/kiosks/${kiosk}/batches`;
  return answer(
    await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: text }),
  );
}

export async function get(province: Address, path: string): Promise<Answer> {
  return answer(await fetch(`${province.url}${path}`));
}

export async function answer(response: Response): Promise<Answer> {
  const text = await response.text();
  const isJson = response.headers.get('content-type') === 'application/json; charset=utf-8';
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
}

export const outcomes = (answer: Answer): string[] =>
  answer.body.results.map((each: { outcome: string; code?: string }) =>
    each.code === undefined ? each.outcome : `${each.outcome} ${each.code}`,
  );

export const references = (answer: Answer): (string | undefined)[] =>
  answer.body.results.map((each: { reference?: string }) => each.reference);

/** A UUID version 7 that a test can tell by its number. */
export const key = (number: number) => `019aa8b0-0000-7000-8000-${String(number).padStart(12, '0')}`;

export function ticketPayload(number: number, changes: JsonObject = {}): JsonObject {
  return {
    ticketId: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    label: `A${String(number).padStart(3, '0')}`,
    series: 'A',
    number,
    day: '2026-11-22',
    centreId: 'suoi-may',
    groupId: 'civil-status',
    procedureCode: '1.001193',
    priority: null,
    language: 'vi',
    issuedAt: MORNING - 60_000,
    clockVerified: true,
    ...changes,
  };
}

/** A ticket item with seq, key and ticket of the same number, its hash right unless `changes` says otherwise. */
export function item(seq: number, changes: Partial<Item> = {}): Item {
  const payload = changes.payload ?? ticketPayload(seq);
  return {
    seq,
    key: key(seq),
    stream: `ticket:${seq}`,
    kind: 'ticket.issued',
    schemaVersion: 1,
    payload,
    payloadSha256: hash(payload),
    recordedAt: MORNING - 60_000,
    uptimeMs: 3_600_000,
    bootId: 'boot-1',
    ...changes,
  };
}

export const items = (from: number, to: number): Item[] =>
  Array.from({ length: to - from + 1 }, (_, index) => item(from + index));

export const hash = (payload: JsonObject) =>
  createHash('sha256').update(canonicalJson(payload)).digest('hex');
