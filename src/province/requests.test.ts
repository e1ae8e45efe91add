import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { Province, ProvinceOptions } from './province.ts';
import type { Database } from './store/database.ts';
import { get, item, items, openProvince, openTestStore, outcomes, post, send } from './testing.ts';

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

const kept = async (province: Province) =>
  (await get(province, '/v1/kiosks/suoi-may-1/inbox')).body.items.length;
const refusal = (code: string) => ({ code, message: { vi: expect.any(String), en: expect.any(String) } });

describe('a request that cannot be read', () => {
  it.each([
    ['a body cut short', JSON.stringify({ items: items(1, 3) }).slice(0, 200)],
    ['an empty body', ''],
    ['a page instead of JSON', '<html>Wi-Fi miễn phí</html>'],
    ['no items', JSON.stringify({ items: [] })],
    ['101 items', JSON.stringify({ items: items(1, 101) })],
    ['an item without a key', JSON.stringify({ items: [item(1), { seq: 2 }] })],
    ['a member nobody agreed on', JSON.stringify({ items: [item(1)], more: 1 })],
    ['a list', '[]'],
  ])('%s: refused as a whole in one clear sentence, and nothing is kept', async (_, text) => {
    const province = await open();
    const answer = await post(province, text);
    expect(answer.status).toBe(400);
    expect(answer.body).toEqual(refusal('malformed'));
    expect(await kept(province)).toBe(0);
  });

  it('a body larger than 4 MB', async () => {
    const province = await open();
    const large = item(1, { kind: 'note.taken', payload: { note: 'x'.repeat(4 * 1024 * 1024) } });
    const answer = await send(province, [large]);
    expect(answer.status).toBe(413);
    expect(answer.body).toEqual(refusal('too-large'));
  });

  it('a body of another type', async () => {
    const province = await open();
    const answer = await fetch(`${province.url}/v1/kiosks/a/batches`, { method: 'POST', body: 'items' });
    expect(answer.status).toBe(415);
    expect(await answer.json()).toEqual(refusal('wrong-type'));
  });

  it('a kiosk name that is none', async () => {
    const province = await open();
    const answer = await send(province, [item(1)], 'Suối%20Mây');
    expect(answer.status).toBe(400);
    expect(answer.body.message.en).toContain('params/kioskId');
  });

  it('a limit that is none', async () => {
    const province = await open();
    expect((await get(province, '/v1/kiosks/a/inbox?limit=0')).status).toBe(400);
    expect((await get(province, '/v1/kiosks/a/inbox?limit=many')).status).toBe(400);
  });

  it('an address there is not', async () => {
    const province = await open();
    const answer = await get(province, '/v2/health');
    expect(answer.status).toBe(404);
    expect(answer.body).toEqual(refusal('not-found'));
  });

  it('the line breaks in the middle of a body: nothing is kept, and the next request is served', async () => {
    const province = await open();
    const { hostname, port } = new URL(province.url);
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    const head =
      'POST /v1/kiosks/suoi-may-1/batches HTTP/1.1\r\nHost: tinh\r\nContent-Type: application/json\r\n';
    socket.write(
      `${head}Content-Length: 5000\r\n\r\n${JSON.stringify({ items: items(1, 3) }).slice(0, 900)}`,
    );
    socket.destroy();
    expect(outcomes(await send(province, [item(9)]))).toEqual(['accepted']);
    expect(await kept(province)).toBe(1);
  });

  it('something that is no HTTP at all gets the same sort of answer', async () => {
    const province = await open();
    const { hostname, port } = new URL(province.url);
    const socket = connect(Number(port), hostname);
    let text = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
    socket.write('\u0016\u0003\u0001 hello\r\n\r\n');
    await once(socket, 'close');
    expect(JSON.parse(text.split('\r\n\r\n')[1] ?? '')).toEqual(refusal('malformed'));
  });
});

describe('a province that cannot take it now', () => {
  it('all places are taken: told to come later, and the same batch is taken then', async () => {
    const gate = Promise.withResolvers<void>();
    const entered = Promise.withResolvers<void>();
    const province = await open({ places: 1 });
    const slow = await openProvince(
      { ...store, database: held(store.database, entered.resolve, gate.promise) },
      { keep: true, places: 1 },
    );
    opened.push(slow);
    const first = send(slow, [item(1)]);
    await entered.promise;
    const second = await send(slow, [item(2)]);
    expect(second.status).toBe(503);
    expect(Number(second.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(second.body).toEqual(refusal('busy'));
    expect((await post(slow, '{ not read at all')).status).toBe(503);
    gate.resolve();
    expect(outcomes(await first)).toEqual(['accepted']);
    expect(outcomes(await send(slow, [item(2)]))).toEqual(['accepted']);
    expect(await kept(province)).toBe(2);
  });

  it('the database is away: told to come later, not that something is wrong with the batch', async () => {
    await open();
    const lost = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    let away = false;
    const province = await openProvince(
      {
        ...store,
        database: {
          ...store.database,
          query: (sql, values) => (away ? Promise.reject(lost) : store.database.query(sql, values)),
          transaction: (work) => (away ? Promise.reject(lost) : store.database.transaction(work)),
        },
      },
      { keep: true },
    );
    opened.push(province);
    away = true;
    for (const answer of [await send(province, [item(1)]), await get(province, '/v1/health')]) {
      expect(answer.status).toBe(503);
      expect(answer.headers.get('retry-after')).toBe('30');
      expect(answer.body).toEqual(refusal('database-away'));
    }
    away = false;
    expect(outcomes(await send(province, [item(1)]))).toEqual(['accepted']);
  });

  it('the database refuses one item that passed every check: the others are kept, that one is to come later', async () => {
    const province = await open();
    await store.database.query(`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN IF new.seq = 2 THEN RAISE EXCEPTION 'no' USING ERRCODE = '22000'; END IF; RETURN new; END $$`);
    await store.database.query(
      'CREATE TRIGGER refuse BEFORE INSERT ON receipt FOR EACH ROW EXECUTE FUNCTION refuse()',
    );
    const answer = await send(province, [item(1), item(2), { seq: 3, key: item(3).key }, item(4)]);
    expect(outcomes(answer)).toEqual(['accepted', 'retry', 'rejected bad-item', 'accepted']);
    expect(answer.body.results[1].retryAfterMs).toBeGreaterThan(0);
    expect(await kept(province)).toBe(2);
  });
});

describe('what the province says of itself', () => {
  it('health with the time, also in the Date header', async () => {
    const province = await open({ now: () => Date.UTC(2031, 4, 6, 7, 8, 9) });
    const { body, headers } = await get(province, '/v1/health');
    expect(body).toEqual({ status: 'ok', now: '2031-05-06T07:08:09.000Z' });
    expect(headers.get('date')).toBe('Tue, 06 May 2031 07:08:09 GMT');
  });

  it('its own description', async () => {
    const province = await open();
    const { body } = await get(province, '/openapi.json');
    expect(body.openapi).toBe('3.1.0');
    expect(Object.keys(body.paths)).toContain('/v1/kiosks/{kioskId}/batches');
  });

  it('an answer that does not fit its own description never leaves the house', async () => {
    const province = await open({ mintReference: (number) => `H15.50.05.13-261122-${1000 + number}` });
    const answer = await send(province, [item(1)]);
    expect(answer.status).toBe(500);
    expect(answer.body).toEqual(refusal('internal'));
  });
});

/** A database in which a batch waits at the gate. */
function held(database: Database, entered: () => void, gate: Promise<void>): Database {
  return {
    ...database,
    transaction: (work) =>
      database.transaction((queries) =>
        work({
          async query(sql, values) {
            if (sql.includes('INSERT INTO kiosk')) {
              entered();
              await gate;
            }
            return queries.query(sql, values);
          },
        }),
      ),
  };
}
