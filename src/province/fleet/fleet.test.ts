import { afterAll, expect, it } from 'vitest';
import { get, item, MORNING, openProvince, openTestStore, send } from '../testing.ts';

const store = await openTestStore();
afterAll(() => store.close());
const text = (page: string) => page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const day = 24 * 60 * 60_000;

const started = (seq: number) =>
  item(seq, {
    kind: 'kiosk.started',
    payload: { kioskVersion: '1.4.0', bootId: 'boot-1', startedAt: MORNING },
  });
const accepted = (seq: number, kioskId: string) => {
  const document = {
    of: 'mck-acceptance-1',
    kioskId,
    kioskName: 'máy thử',
    centreId: 'suoi-may',
    version: '1.4.0',
    acceptedAt: MORNING,
    facts: { print: 'printed' },
  };
  return item(seq, { kind: 'kiosk.accepted', payload: { document, signature: 'e30..bm8' } });
};

it('every kiosk by commune with its version and why somebody should come; a filter leaves the others out', async () => {
  let now = MORNING;
  const province = await openProvince(store, { now: () => now });
  try {
    await send(province, [started(1)], 'gone');
    now += 4 * day;
    await send(
      province,
      Array.from({ length: 12 }, (_, n) => started(100 + n)),
      'restless',
    );
    await send(province, [accepted(200, 'forged')], 'forged');
    const all = text((await get(province, '/may')).body);
    expect(all).toContain('3 trên 3 kiosk cần người đến');
    expect(all).toMatch(/gone im lặng quá 3 ngày chưa nghiệm thu/);
    expect(all).toMatch(/restless khởi động lại nhiều lần chưa nghiệm thu .*1\.4\.0 12/);
    // Signed by no key the province gave a code for.
    expect(all).toMatch(/suoi-may .*forged chữ ký nghiệm thu sai/);
    expect(text((await get(province, '/may?can-den=1')).body)).toContain('Xem tất cả 3 kiosk');
  } finally {
    await province.close();
  }
});
