import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { Province } from './province.ts';
import { get, openProvince, openTestStore, send } from './testing.ts';
import { callback, dossierId, dossierItem, newsOf, paymentItem } from './testing-matters.ts';
import { provinceWaits } from './waits.ts';

const store = await openTestStore();
afterAll(() => store.close());
const opened: Province[] = [];
const waits = {
  ...provinceWaits,
  news: { ms: 20, why: 'a test' },
  newsHeartbeat: { ms: 30, why: 'a test' },
};
const open = async (options: Parameters<typeof openProvince>[1] = {}) => {
  const province = await openProvince(store, { waits, ...options });
  opened.push(province);
  return province;
};
const lines: AbortController[] = [];
afterEach(async () => {
  for (const line of lines.splice(0)) line.abort();
  for (const province of opened.splice(0)) await province.close();
});

/** Opens a line; `until` answers with what came on it so far, once that holds. */
async function listen(province: Province, headers: HeadersInit = {}, query = '', kiosk = 'suoi-may-1') {
  const line = new AbortController();
  lines.push(line);
  const url = `${province.url}/v1/kiosks/${kiosk}/events${query}`;
  const answer = await fetch(url, { headers, signal: line.signal });
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return {
    status: answer.status,
    type: answer.headers.get('content-type'),
    end: () => line.abort(),
    async until(holds: (text: string) => boolean): Promise<string> {
      while (!holds(text)) {
        const piece = await reader?.read();
        if (!piece || piece.done) return text;
        text += piece.value;
      }
      return text;
    },
  };
}
const idsIn = (text: string) => [...text.matchAll(/^id: (\d+)$/gm)].map((found) => Number(found[1]));
const holds = (id: number) => (text: string) => text.includes(`id: ${id}\n`) && text.endsWith('\n\n');
const dossiers = (from: number, to: number) =>
  Promise.all(Array.from({ length: to - from + 1 }, (_, index) => dossierItem(from + index)));

describe('news asked for', () => {
  it('page by page, each once, without a gap', async () => {
    const province = await open();
    await send(province, await dossiers(1, 5));
    const page = (await get(province, '/v1/kiosks/suoi-may-1/news?after=0&limit=2')).body;
    expect(page.items.map((each: { cursor: number }) => each.cursor)).toEqual([1, 2]);
    expect(page.newest).toBe(5);
    expect((await newsOf(province, 2)).map((each: { cursor: number }) => each.cursor)).toEqual([3, 4, 5]);
    expect(await newsOf(province, 5)).toEqual([]);
  });

  it('each kiosk hears of its own alone, counted on its own', async () => {
    const province = await open();
    await send(province, [await dossierItem(1)], 'suoi-may-1');
    await send(province, [await dossierItem(2)], 'suoi-may-2');
    expect(await newsOf(province, 0, 'suoi-may-2')).toEqual([
      expect.objectContaining({ cursor: 1, dossierId: dossierId(2) }),
    ]);
  });

  it('an unknown kiosk has none', async () => {
    expect((await get(await open(), '/v1/kiosks/suoi-may-9/news')).body).toEqual({ items: [], newest: 0 });
  });

  it('after an older copy of the database was put back, a kiosk can tell', async () => {
    const province = await open();
    await send(province, await dossiers(1, 2));
    expect((await get(province, '/v1/kiosks/suoi-may-1/news?after=40')).body).toEqual({
      items: [],
      newest: 2,
    });
  });

  it('all places are taken: to come later', async () => {
    const province = await open({ places: 0 });
    const answer = await get(province, '/v1/kiosks/suoi-may-1/news');
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
  });

  it('written by many connections at once: cursors without a gap and without a second use', async () => {
    const province = await open();
    await send(province, [paymentItem(100)]);
    const all = await dossiers(1, 12);
    await Promise.all([...all.map((each) => send(province, [each])), callback(province)]);
    const cursors = (await newsOf(province)).map((each: { cursor: number }) => each.cursor);
    expect(cursors).toEqual(Array.from({ length: 13 }, (_, index) => index + 1));
  });
});

describe('news on an open line', () => {
  it('what there is, then what comes, as events without a name', async () => {
    const province = await open();
    await send(province, [await dossierItem(1)]);
    const line = await listen(province);
    expect([line.status, line.type]).toEqual([200, 'text/event-stream; charset=utf-8']);
    await line.until(holds(1));
    await send(province, [await dossierItem(2)]);
    const text = await line.until(holds(2));
    expect(idsIn(text)).toEqual([1, 2]);
    expect(text).not.toMatch(/^event:/m);
    const [first = ''] = [...text.matchAll(/^data: (.*)$/gm)].map((found) => found[1]);
    expect(JSON.parse(first)).toEqual((await newsOf(province))[0]);
  });

  it('broken and opened again: goes on after the last event, as a browser asks for it', async () => {
    const province = await open();
    await send(province, await dossiers(1, 3));
    const line = await listen(province, { 'last-event-id': '2' });
    expect(idsIn(await line.until(holds(3)))).toEqual([3]);
    const other = await listen(province, {}, '?after=1');
    expect(idsIn(await other.until(holds(3)))).toEqual([2, 3]);
  });

  it('written by another process over the same database', async () => {
    const here = await open();
    const there = await open({ keep: true });
    const line = await listen(here);
    await send(there, [await dossierItem(1)]);
    expect(idsIn(await line.until(holds(1)))).toEqual([1]);
  });

  it('more than one answer holds', async () => {
    const province = await open();
    await send(province, await dossiers(1, 100));
    await send(province, await dossiers(101, 130));
    const line = await listen(province);
    expect(idsIn(await line.until(holds(130)))).toEqual(Array.from({ length: 130 }, (_, index) => index + 1));
  });

  it('nothing happens: the line says that it is there', async () => {
    const line = await listen(await open());
    expect(await line.until((text) => text.includes(': still here'))).toContain('retry: 3000');
  });

  it('a Last-Event-ID that is none', async () => {
    expect((await listen(await open(), { 'last-event-id': 'x' })).status).toBe(400);
  });

  it('all places are taken: to come later; one that ended makes room', async () => {
    const province = await open({ streamPlaces: 1 });
    const first = await listen(province);
    expect((await listen(province)).status).toBe(503);
    first.end();
    await expect.poll(async () => (await listen(province)).status).toBe(200);
  });

  it('the database is away for a while: told when it is back', async () => {
    let away = false;
    const { database } = store;
    const shaky = {
      ...database,
      query: (async (sql: string, values?: never) => {
        if (away) throw Object.assign(new Error('gone'), { code: 'ECONNREFUSED' });
        return database.query(sql, values);
      }) as typeof database.query,
    };
    const province = await openProvince({ ...store, database: shaky }, { waits });
    opened.push(province);
    const other = await open({ keep: true });
    const line = await listen(province);
    away = true;
    await send(other, [await dossierItem(1)]);
    expect((await get(province, '/v1/kiosks/suoi-may-1/news')).status).toBe(503);
    away = false;
    expect(idsIn(await line.until(holds(1)))).toEqual([1]);
  });

  it('the province ends: its lines end with it', async () => {
    const province = await open();
    const line = await listen(province);
    await province.close();
    opened.pop();
    expect(await line.until(() => false)).toContain('retry');
  });
});
