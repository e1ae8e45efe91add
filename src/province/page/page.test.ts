import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { Province, ProvinceOptions } from '../province.ts';
import {
  get,
  item,
  items,
  key,
  MORNING,
  openProvince,
  openTestStore,
  send,
  ticketPayload,
} from '../testing.ts';
import { clockWords } from './clock-words.ts';

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

const pageOf = async (province: Province): Promise<string> => (await get(province, '/')).body;
const cells = (page: string) => page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('the page', () => {
  it('nothing was received yet: it says so', async () => {
    const text = cells(await pageOf(await open()));
    expect(text).toContain('Chưa có kiosk nào liên lạc.');
    expect(text).toContain('Chưa nhận được số nào.');
  });

  it('shows each number with its matter, times and reference, and counts what was sent again', async () => {
    const province = await open({ procedureNames: new Map([['1.001193', 'Đăng ký khai sinh']]) });
    await send(province, items(1, 2));
    await send(province, items(1, 2));
    const text = cells(await pageOf(province));
    expect(text).toMatch(/2 số cấp hôm nay .*2 mục gửi lại, đã bỏ qua/);
    expect(text).toMatch(/A002 Đăng ký khai sinh 1\.001193 7:59:00 8:00:00 TN-2026-\d{6} suoi-may-1/);
  });

  it('the numbers of yesterday are not counted for today', async () => {
    const province = await open();
    await send(province, [item(1, { payload: ticketPayload(1, { day: '2026-11-21' }) }), item(2)]);
    expect(cells(await pageOf(province))).toMatch(/ 1 số cấp hôm nay/);
  });

  it('today is the day of the centre, not of the machine’s time zone', async () => {
    const justAfterMidnight = Date.UTC(2026, 10, 22, 17, 5);
    const province = await open({ now: () => justAfterMidnight });
    await send(province, [item(1), item(2, { payload: ticketPayload(2, { day: '2026-11-23' }) })]);
    expect(cells(await pageOf(province))).toMatch(/ 1 số cấp hôm nay/);
  });

  it('an unverified clock and a priority are told in words', async () => {
    const province = await open();
    const payload = ticketPayload(1, { clockVerified: false, priority: 'elderly', procedureCode: null });
    await send(province, [item(1, { payload })]);
    expect(cells(await pageOf(province))).toMatch(
      /A001 Việc khác nhóm civil-status ưu tiên .*giờ chưa xác minh/,
    );
  });

  it('a kiosk that fell silent is marked, with the time since', async () => {
    let now = MORNING;
    const province = await open({ now: () => now });
    await send(province, [item(1)]);
    expect(cells(await pageOf(province))).toContain('Đang liên lạc 8:00:00 vừa xong');
    now += 3 * 3_600_000;
    expect(cells(await pageOf(province))).toContain('Im lặng 8:00:00 3 giờ trước');
  });

  it('markup in what a kiosk sent stays text', async () => {
    const province = await open();
    await send(province, [item(1, { payload: ticketPayload(1, { label: '<img src=x>' }) })]);
    const page = await pageOf(province);
    expect(page).not.toContain('<img');
    expect(page).toContain('&#60;img src=x&#62;');
  });

  it('shows the newest fifty', async () => {
    const province = await open();
    await send(province, items(1, 60));
    const page = await pageOf(province);
    expect(page.match(/class="number"/g)).toHaveLength(50);
    expect(page).toContain('A060');
    expect(page).not.toContain('A010');
  });

  it('asks nothing of other machines and runs no script written into it', async () => {
    const province = await open();
    await send(province, [item(1, { key: key(5) })]);
    const { headers, body } = await get(province, '/');
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none';/);
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
    expect(body).not.toMatch(/(src|href)="(https?:)?\/\//);
    const own = [...body.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map((found) => found[1]);
    for (const path of own) expect((await get(province, path)).status).toBe(200);
    expect(own).toContain('/page/page.css');
  });
});

describe('times on the page', () => {
  const words = clockWords('Asia/Ho_Chi_Minh');

  it('carry the date when they are not of today', () => {
    expect(words.moment(MORNING, MORNING)).toBe('8:00:00');
    expect(words.moment(MORNING - 86_400_000, MORNING)).toBe('8:00:00 · 21/11/2026');
  });

  it('cannot fail on a clock that claims an impossible time', () => {
    expect(words.moment(Number.MAX_SAFE_INTEGER, MORNING)).toMatch(/275760/);
  });
});
