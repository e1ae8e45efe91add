import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { freePort, type LanKiosk, startLanKiosk, takeNumber } from '../support/lan/centre.ts';
import {
  heardOn,
  lanBrowserForTest,
  openBoardPage,
  openCounterPage,
  openUnpaired,
  pairPage,
} from '../support/lan/pages.ts';
import { openRelay } from '../support/lan/relay.ts';
import { runAxe } from '../support/run-axe.ts';
import { touch } from '../support/screen.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { until } from '../support/until.ts';

/** The kiosk's core as its own process; its pages in a real browser over TLS. */
async function kioskIn(folder = join(temporaryFolder(), 'host'), port?: number): Promise<LanKiosk> {
  return startLanKiosk({ folder, id: 'suoi-may-1', numberMark: '', port: port ?? (await freePort()) });
}

const onBoard = (board: Page, counter: string) => board.locator(`[data-counter="${counter}"] .number`);
/** Heights of capitals in the numbers of a row, its counter and the numbers that come next, in px. */
function capitalsOn(board: Page): Promise<number[]> {
  return board.evaluate(() => {
    const ruler = document.createElement('canvas').getContext('2d');
    return ['.row .number', '.row .place b', '.next li'].map((selector) => {
      const element = document.querySelector(selector);
      if (!element || !ruler) throw new Error(`there is no ${selector}`);
      const { fontWeight, fontSize, fontFamily } = getComputedStyle(element);
      ruler.font = `${fontWeight} ${fontSize} ${fontFamily}`;
      return ruler.measureText('H').actualBoundingBoxAscent;
    });
  });
}

const called = (page: Page) => page.locator('h1.called');

test('an officer touches “Gọi số tiếp”: the board shows the number and speaks it; two counters serve, hold, miss and send on', async () => {
  const kiosk = await kioskIn();
  const browser = await lanBrowserForTest();
  const one = await openCounterPage({ browser, kiosk }, '1');
  const board = await openBoardPage({ browser, kiosk });
  const first = (await takeNumber(kiosk)).label;
  const second = (await takeNumber(kiosk)).label;
  await touch(one, 'Mở quầy');
  await touch(one, 'Gọi số tiếp');
  await onBoard(board, '1').getByText(first).waitFor();
  await called(one).getByText(first).waitFor();
  await one.getByText('Giấy chứng sinh').waitFor();

  const spoken = await until(
    () => heardOn(board),
    (heard) => heard.some(({ what }) => what === 'voice'),
  );
  expect(spoken.map(({ what }) => what).slice(0, 3)).toEqual(['chime', 'chime', 'voice']);
  expect(spoken.find(({ what }) => what === 'voice')?.text).toBe('Mời số A không không một đến quầy một');
  expect(await runAxe(board)).toEqual([]);
  // A 32" panel of 16:9 is 398.5 mm high and the page 1,080 px; the hall reads from 8 m: 1/200 of it.
  for (const pixels of await capitalsOn(board))
    expect((pixels * 398.5) / 1_080).toBeGreaterThanOrEqual(8_000 / 200);

  // By one hand on the keys: called again, and nobody came.
  expect(await runAxe(one)).toEqual([]);
  await one.keyboard.press('1');
  await one.getByText('Đang gọi, lần 2').waitFor();
  await one.keyboard.press('2');
  await one.getByText('Chưa gọi ai').waitFor();

  const two = await openCounterPage({ browser, kiosk }, '2');
  await touch(two, 'Mở quầy');
  await touch(one, 'Gọi số khác');
  await one.getByLabel('Số, như A018').fill(second.toLowerCase());
  expect(await runAxe(one)).toEqual([]);
  await one.keyboard.press('Enter');
  await called(one).getByText(second).waitFor();
  await touch(one, 'Khách đã đến');
  await touch(one, 'Giữ số');
  await one.getByText('Đang giữ: 1').waitFor();
  await touch(one, new RegExp(`^${second}`));
  await called(one).getByText(second).waitFor();
  await touch(one, 'Chuyển quầy');
  await one.getByLabel('Lời dặn cho quầy sau').fill('Còn thiếu chữ ký.');
  await touch(one, 'Chuyển đến Quầy 2');
  await one.getByText('Chưa gọi ai').waitFor();
  await touch(two, 'Gọi số tiếp');
  await called(two).getByText(second).waitFor();
  await two.getByText('Còn thiếu chữ ký.').waitFor();
  await touch(two, 'Khách đã đến');
  await two.locator('[data-state="serving"]').waitFor();
  await two.keyboard.press('6');
  await two.getByText('Chưa gọi ai').waitFor();
});

test('a browser is paired once: a wrong or used code is refused in a sentence, a reload keeps it, and for another page it is nobody', async () => {
  const kiosk = await kioskIn();
  const browser = await lanBrowserForTest();
  const page = await openUnpaired({ browser, kiosk }, 'counter');
  await page.getByLabel('Mã nối').fill('AAAA-AAAA');
  await page.getByRole('button', { name: 'Nối' }).click();
  await page.getByText('Mã không đúng, đã dùng').waitFor();
  expect(await runAxe(page)).toEqual([]);
  const code = kiosk.code('counter', '2');
  await pairPage(page, code, 'counter');
  await page.reload();
  await page.locator('header b', { hasText: 'Quầy 2' }).waitFor();
  await page.goto(`https://127.0.0.1:${kiosk.port}/board`);
  await page.getByText('đã nối cho trang khác').waitFor();
  const stranger = await openUnpaired({ browser, kiosk }, 'counter');
  await stranger.getByLabel('Mã nối').fill(code);
  await stranger.getByRole('button', { name: 'Nối' }).click();
  await stranger.getByText('Mã không đúng, đã dùng').waitFor();
});

test('a cable pulled and a kiosk killed: the pages say so by themselves, and are back by themselves with nothing lost or said late', async () => {
  const folder = join(temporaryFolder(), 'host');
  const port = await freePort();
  const kiosk = await kioskIn(folder, port);
  const browser = await lanBrowserForTest();
  const cable = await openRelay(port);
  onTestFinished(cable.close);
  const counter = await openCounterPage({ browser, kiosk }, '1');
  const board = await openBoardPage({ browser, kiosk, port: cable.port });
  await touch(counter, 'Mở quầy');

  cable.cut();
  await board.locator('[data-line="lost"]').waitFor();
  const number = (await takeNumber(kiosk)).label;
  await touch(counter, 'Gọi số tiếp');
  await called(counter).getByText(number).waitFor();
  cable.mend();
  await onBoard(board, '1').getByText(number).waitFor();
  await board.locator('[data-line="up"]').waitFor();

  await kiosk.kill();
  await board.getByText('Bảng mất liên lạc với máy').waitFor();
  await counter.getByText('Mất liên lạc với máy').waitFor();
  expect(await runAxe(board)).toEqual([]);
  expect(await runAxe(counter)).toEqual([]);
  // Pressed while nobody hears it: asked again by the same key when the kiosk is back, and done once.
  await touch(counter, 'Khách đã đến');
  await counter.getByText('Đang hỏi máy').waitFor();
  await kioskIn(folder, port);
  await board.locator('[data-line="up"]').waitFor();
  expect(await onBoard(board, '1').textContent()).toBe(number);
  await counter.locator('[data-state="serving"]').waitFor();
  expect(await called(counter).textContent()).toBe(number);
  expect((await heardOn(board)).filter(({ what }) => what === 'voice').length).toBeLessThanOrEqual(1);
});
