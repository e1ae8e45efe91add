import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { Province, ProvinceOptions } from './province.ts';
import type { Database } from './store/database.ts';
import {
  get,
  hash,
  item,
  items,
  key,
  MORNING,
  openProvince,
  openTestStore,
  outcomes,
  post,
  references,
  send,
  ticketPayload,
} from './testing.ts';

const store = await openTestStore();
afterAll(() => store.close());

const opened: Province[] = [];
const open = async (options: ProvinceOptions = {}) => {
  const province = await openProvince(store, options);
  opened.push(province);
  return province;
};
afterEach(async () => {
  for (const province of opened.splice(0)) await province.close();
});

const labels = async (province: Province, kiosk = 'suoi-may-1') =>
  (await get(province, `/v1/kiosks/${kiosk}/tickets?limit=1000`)).body.tickets.map(
    (each: { label: string }) => each.label,
  );
const inbox = async (province: Province, query = '') =>
  (await get(province, `/v1/kiosks/suoi-may-1/inbox${query}`)).body.items;

describe('exactly once', () => {
  it('the same batch twice: each item is held once and answered with its first reference', async () => {
    const province = await open();
    const first = await send(province, items(1, 5));
    const again = await send(province, items(1, 5));
    expect(outcomes(first)).toEqual(Array(5).fill('accepted'));
    expect(outcomes(again)).toEqual(Array(5).fill('duplicate'));
    expect(references(again)).toEqual(references(first));
    expect(new Set(references(first)).size).toBe(5);
    expect(await labels(province)).toEqual(['A005', 'A004', 'A003', 'A002', 'A001']);
    expect(await inbox(province)).toHaveLength(5);
  });

  it('a batch re-ordered and split otherwise after a lost reply: answers come in the order of the items', async () => {
    const province = await open();
    const first = await send(province, items(1, 4));
    const mixed = await send(province, [item(6), item(3), item(5), item(1)]);
    expect(outcomes(mixed)).toEqual(['accepted', 'duplicate', 'accepted', 'duplicate']);
    expect(mixed.body.results.map((each: { seq: number }) => each.seq)).toEqual([6, 3, 5, 1]);
    expect(references(mixed)[1]).toBe(references(first)[2]);
    expect((await inbox(province)).map((each: { seq: number }) => each.seq)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('the same item twice in one batch', async () => {
    const province = await open();
    const answer = await send(province, [item(1), item(1)]);
    expect(outcomes(answer)).toEqual(['accepted', 'duplicate']);
    expect(references(answer)[1]).toBe(references(answer)[0]);
    expect(await inbox(province)).toHaveLength(1);
  });

  it('two connections race with the same items: one reference each', async () => {
    const province = await open();
    const answers = await Promise.all(Array.from({ length: 8 }, () => send(province, items(1, 10))));
    expect(answers.flatMap(outcomes).filter((each) => each === 'accepted')).toHaveLength(10);
    for (const answer of answers) expect(references(answer)).toEqual(references(answers[0] ?? answer));
    expect(await inbox(province)).toHaveLength(10);
  });

  it('two kiosks race with the same key: one is accepted, the other told that the key is taken', async () => {
    const province = await open();
    await Promise.all([send(province, [item(1)], 'suoi-may-1'), send(province, [item(1)], 'suoi-may-2')]);
    const settled = await Promise.all([
      send(province, [item(1)], 'suoi-may-1'),
      send(province, [item(1)], 'suoi-may-2'),
    ]);
    expect(settled.flatMap(outcomes).sort()).toEqual(['duplicate', 'rejected key-reused']);
  });

  it('another kiosk writes the same key just after we looked: retry, and then the truth', async () => {
    const first = await open();
    await send(first, [item(1)], 'suoi-may-1');
    const looks = [true, false];
    const late = await openProvince(
      { ...store, database: blindOnce(store.database, () => looks.shift() ?? false) },
      { keep: true },
    );
    opened.push(late);
    const twice = [item(1), item(1), item(2)];
    expect(outcomes(await send(late, twice, 'suoi-may-2'))).toEqual(['retry', 'retry', 'accepted']);
    expect(outcomes(await send(late, twice, 'suoi-may-2'))).toEqual([
      'rejected key-reused',
      'rejected key-reused',
      'duplicate',
    ]);
  });

  it('two items tell of one ticket: it is listed once', async () => {
    const province = await open();
    await send(province, [item(1), item(2, { payload: ticketPayload(1) })]);
    expect(await labels(province)).toEqual(['A001']);
    expect(await inbox(province)).toHaveLength(2);
  });

  it('two kiosks count on their own: the same seq of each is another item', async () => {
    const province = await open();
    await send(province, [item(1)], 'suoi-may-1');
    const other = await send(province, [item(1, { key: key(77), payload: ticketPayload(77) })], 'suoi-may-2');
    expect(outcomes(other)).toEqual(['accepted']);
    expect(await labels(province, 'suoi-may-2')).toEqual(['A077']);
  });
});

describe('an item that cannot be taken', () => {
  it('a key used again for another payload', async () => {
    const province = await open();
    await send(province, [item(1)]);
    const changed = item(1, { payload: ticketPayload(1, { label: 'A999' }) });
    expect(outcomes(await send(province, [changed]))).toEqual(['rejected key-reused']);
    expect(await labels(province)).toEqual(['A001']);
  });

  it('a seq used again for another key', async () => {
    const province = await open();
    await send(province, [item(1)]);
    const other = item(1, { key: key(2), payload: ticketPayload(2) });
    expect(outcomes(await send(province, [other, item(3)]))).toEqual(['rejected seq-reused', 'accepted']);
    expect(await labels(province)).toEqual(['A003', 'A001']);
  });

  it('a seq used twice in one batch: the first one counts', async () => {
    const province = await open();
    const answer = await send(province, [item(1), item(1, { key: key(2) })]);
    expect(outcomes(answer)).toEqual(['accepted', 'rejected seq-reused']);
  });

  it('a payload that does not have the hash it came with', async () => {
    const province = await open();
    const torn = item(1, { payloadSha256: hash(ticketPayload(2)) });
    expect(outcomes(await send(province, [torn]))).toEqual(['rejected hash-mismatch']);
    expect(await inbox(province)).toEqual([]);
    expect(outcomes(await send(province, [item(1)]))).toEqual(['accepted']);
  });

  it.each([
    ['a member is missing', { label: undefined }],
    ['a member nobody agreed on', { citizenName: 'Nguyễn Văn Ví Dụ' }],
    ['a day that is none', { day: '2026-02-30' }],
    ['a day no calendar of PostgreSQL has', { day: '0000-01-01' }],
    ['a number that is a text', { number: '18' }],
  ])('a payload of a known kind that does not fit it: %s', async (_, changes) => {
    const province = await open();
    const bad = item(1, { payload: JSON.parse(JSON.stringify(ticketPayload(1, changes))) });
    expect(outcomes(await send(province, [bad]))).toEqual(['rejected bad-payload']);
    expect(await inbox(province)).toEqual([]);
  });

  it.each([
    ['a NUL', { note: 'a\u0000b' }],
    ['half a surrogate pair', { note: '\ud800' }],
    ['a NUL in the name of a member', { 'a\u0000': 1 }],
  ])('text that PostgreSQL cannot hold: %s', async (_, payload) => {
    const province = await open();
    const answer = await send(province, [item(1, { kind: 'note.taken', payload }), item(2)]);
    expect(outcomes(answer)).toEqual(['rejected bad-payload', 'accepted']);
  });

  it('text that only looks like a NUL is kept', async () => {
    const province = await open();
    const payload = { note: 'a\\u0000b' };
    expect(outcomes(await send(province, [item(1, { kind: 'note.taken', payload })]))).toEqual(['accepted']);
  });

  it('a payload nested without end', async () => {
    const province = await open();
    const deep = `{"deep":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    const text = JSON.stringify({ items: [{ ...item(1), payload: '@' }, item(2)] }).replace('"@"', deep);
    expect(outcomes(await post(province, text))).toEqual(['rejected bad-payload', 'accepted']);
  });

  it('members named __proto__ and constructor are data like any other', async () => {
    const province = await open();
    const payload = JSON.parse('{"__proto__":{"a":1},"constructor":{"prototype":{}}}');
    const answer = await send(province, [item(1, { kind: 'note.taken', payload }), item(2)]);
    expect(outcomes(answer)).toEqual(['accepted', 'accepted']);
  });

  it('poison of every sort among good ones: the good ones are kept', async () => {
    const province = await open();
    const answer = await send(province, [
      item(1),
      { seq: 2, key: key(2) },
      item(3, { stream: 'x'.repeat(65) }),
      item(4, { payloadSha256: '0'.repeat(64) }),
      item(5, { payload: { nothing: true } }),
      item(6),
      item(7, { recordedAt: 1.5 }),
      item(8),
    ]);
    expect(outcomes(answer)).toEqual([
      'accepted',
      'rejected bad-item',
      'rejected bad-item',
      'rejected hash-mismatch',
      'rejected bad-payload',
      'accepted',
      'rejected bad-item',
      'accepted',
    ]);
    expect(await labels(province)).toEqual(['A008', 'A006', 'A001']);
  });
});

describe('a kiosk newer than its province', () => {
  it('a kind nobody knows here yet is kept unread', async () => {
    const province = await open();
    const answer = await send(province, [item(1, { kind: 'dossier.saved', payload: { a: [1, 'ế'] } })]);
    expect(outcomes(answer)).toEqual(['accepted']);
    expect(await inbox(province)).toMatchObject([{ seq: 1, kind: 'dossier.saved', state: 'unread' }]);
  });

  it('a newer version of a known kind is kept unread, and makes no ticket', async () => {
    const province = await open();
    await send(province, [item(1, { schemaVersion: 2 }), item(2)]);
    expect(await inbox(province)).toMatchObject([{ state: 'unread' }, { state: 'read' }]);
    expect(await labels(province)).toEqual(['A002']);
  });
});

describe('what is listed', () => {
  it('a ticket as the kiosk wrote it, with reference and time of receipt', async () => {
    const province = await open();
    const payload = ticketPayload(1, { procedureCode: null, priority: 'elderly', clockVerified: false });
    const sent = await send(province, [item(1, { payload })]);
    const { body } = await get(province, '/v1/kiosks/suoi-may-1/tickets');
    expect(body.tickets).toEqual([
      { ...payload, reference: references(sent)[0], receivedAt: new Date(MORNING).toISOString() },
    ]);
  });

  it('the inbox page by page, by seq', async () => {
    const province = await open();
    await send(province, items(1, 7));
    const page = await inbox(province, '?after=2&limit=3');
    expect(page.map((each: { seq: number }) => each.seq)).toEqual([3, 4, 5]);
    expect(page[0]).toMatchObject({ key: key(3), kind: 'ticket.issued', state: 'read' });
  });

  it('references are the province’s own and never like a dossier code', async () => {
    const province = await open({ mintReference: (number) => `TN-2030-${900_000 + number}` });
    const [reference] = references(await send(province, [item(1)]));
    expect(reference).toBe('TN-2030-900001');
    expect(reference).not.toMatch(/^[0-9A-Z.]+-\d{6}-\d{4,7}$/);
  });

  it('a kiosk whose clock is ten thousand years off is received like any other', async () => {
    const province = await open();
    const far = { recordedAt: Number.MAX_SAFE_INTEGER, payload: ticketPayload(1, { issuedAt: -8.64e15 }) };
    expect(outcomes(await send(province, [item(1, far)]))).toEqual(['accepted']);
    expect((await get(province, '/')).status).toBe(200);
  });

  it('a new month begins between two batches: both are kept', async () => {
    let now = Date.UTC(2026, 10, 30, 23, 59);
    const province = await open({ now: () => now });
    await send(province, [item(1)]);
    now = Date.UTC(2026, 11, 1, 0, 1);
    expect(outcomes(await send(province, [item(2)]))).toEqual(['accepted']);
    now = Date.UTC(2027, 0, 5);
    expect(outcomes(await send(province, [item(1), item(3)]))).toEqual(['duplicate', 'accepted']);
    expect(await inbox(province)).toHaveLength(3);
  });
});

/** A database that shows no receipts while `isBlind` says so, as if they were committed a moment later. */
function blindOnce(database: Database, isBlind: () => boolean): Database {
  return {
    ...database,
    transaction: (work) =>
      database.transaction((queries) =>
        work({
          query: (sql, values) =>
            sql.includes('FROM receipt r') && isBlind() ? Promise.resolve([]) : queries.query(sql, values),
        }),
      ),
  };
}
