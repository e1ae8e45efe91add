import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ok } from '../../../shared/result.ts';
import { HandTurned, settled } from '../testing/hand-turned.ts';
import { type TemporaryStore, temporaryStore } from '../testing/temporary-store.ts';
import { type Downlink, openDownlink } from './downlink.ts';
import type { NewsItem, NewsListener, ProvinceNews } from './province-news.ts';

let place: TemporaryStore;
let clock: HandTurned;
let downlink: Downlink;
let line: NewsListener | undefined;
let held: NewsItem[];
let away: boolean;
let asked: number;
let hints = 0;
const taken: string[] = [];

const province: ProvinceNews = {
  async news(cursor) {
    asked += 1;
    if (away) return { ok: false, code: 'unreachable', retryAfterMs: null };
    const items = held.filter((item) => item.cursor > cursor).slice(0, 2);
    return ok({ value: { items }, serverMs: null });
  },
  listen(listener) {
    line = listener;
    return () => {
      line = undefined;
    };
  },
};

function open(): void {
  downlink = openDownlink({
    store: place.store,
    clock,
    waiting: clock,
    waits: { news: 300_000, newsUnannounced: 15_000 },
    province,
    onCatalogue: () => (hints += 1),
    take: (_, item) => () => taken.push(`${item.cursor} ${item.kind}`),
  });
}
const item = (cursor: number): NewsItem => ({ cursor, kind: 'dossier.received' });

beforeEach(() => {
  place = temporaryStore();
  clock = new HandTurned();
  held = [];
  away = false;
  asked = 0;
  taken.length = 0;
  open();
});
afterEach(() => {
  downlink.stop();
  place.remove();
});

describe('downlink', () => {
  test('everything the province has is taken once and in order, page by page', async () => {
    held = [1, 2, 3, 4, 5].map(item);
    downlink.wake();
    await clock.pass(1);
    expect(taken).toEqual(['1', '2', '3', '4', '5'].map((each) => `${each} dossier.received`));
    downlink.wake();
    await clock.pass(60_000);
    expect(taken).toHaveLength(5);
  });

  test('news told again by the line is not taken again', async () => {
    held = [item(1)];
    line?.onConnected(true);
    await settled();
    for (let turn = 0; turn < 5; turn += 1) line?.onNews();
    await settled();
    expect(taken).toEqual(['1 dossier.received']);
  });

  test('a line that looks alive and tells nothing costs five minutes, no news', async () => {
    line?.onConnected(true);
    await settled();
    held = [item(1)];
    await clock.pass(299_000);
    expect(taken).toEqual([]);
    await clock.pass(2_000);
    expect(taken).toEqual(['1 dossier.received']);
  });

  test('without a line the province is asked every quarter of a minute', async () => {
    downlink.wake();
    await clock.pass(1);
    held = [item(1)];
    await clock.pass(15_000);
    expect(taken).toEqual(['1 dossier.received']);
  });

  test('a province that is away is asked again, and a kiosk that was restarted goes on where it was', async () => {
    held = [item(1)];
    downlink.wake();
    await clock.pass(1);
    away = true;
    held.push(item(2));
    await clock.pass(60_000);
    downlink.stop();
    place.reopen();
    away = false;
    open();
    downlink.wake();
    await clock.pass(1);
    expect(taken).toEqual(['1 dossier.received', '2 dossier.received']);
  });

  test('after the end nothing is asked any more', async () => {
    downlink.wake();
    await clock.pass(1);
    downlink.stop();
    const before = asked;
    await clock.pass(3_600_000);
    expect(asked).toBe(before);
    expect(line).toBeUndefined();
  });
});
