import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { type Payment, payment as paymentSchema } from '../../src/shared/contract/payments.ts';
import { ticket as ticketSchema } from '../../src/shared/contract/tickets.ts';
import { readVietQr } from '../../src/shared/viet-qr/viet-qr.ts';
import { type ApplyScene, setApplyScene, showCard as showToScanner } from '../support/apply-scene.ts';
import { bankTells } from '../support/bank.ts';
import { countedHand } from '../support/keystroke-level.ts';
import { readByBoth } from '../support/read-any-qr.ts';
import { runAxe } from '../support/run-axe.ts';
import { query } from '../support/scene.ts';
import { shows, touch } from '../support/screen.ts';
import { until } from '../support/until.ts';

/**
 * A fee is paid by QR at the kiosk. What a phone's camera sees is what core wrote; the screen says "paid" when the
 * province has said so and at no other time; a slip shown later tells what became of it.
 */

test('the code on the screen is the code core wrote, and the province’s word turns the page', async () => {
  const scene = await setApplyScene();
  const { page } = scene.screen;
  const beside = await secondScreen(scene);
  await besideShows(beside, 'idle');
  await takeNumber(scene, 'Xin bản sao giấy hộ tịch');
  await showSlip(scene);
  await answerCount(scene, '2');
  await page.locator('[data-screen="pay"][data-state="shown"]').waitFor();

  const written = paid(scene);
  const seen = await readByBoth(await page.screenshot());
  expect(seen).toEqual({ zbar: written.qr, zxing: written.qr });
  await besideShows(beside, 'shown');
  expect(await readByBoth(await beside.screenshot())).toEqual(seen);
  expect(await beside.locator('main').textContent()).toContain('16.000 đồng');
  expect(await runAxe(beside)).toEqual([]);
  expect(readVietQr(seen.zbar)).toMatchObject({
    ok: true,
    value: {
      bin: '970405',
      account: written.payee.account,
      amountVnd: 16_000,
      purpose: written.purpose,
    },
  });
  const words = await page.locator('main').textContent();
  for (const said of ['16.000 đồng', 'Mười sáu nghìn đồng', written.payee.name, written.purpose])
    expect(words).toContain(said);
  expect(words).toContain('Chưa nhận được tiền');
  await page.getByText('Mã cũng hiện ở màn hình nhỏ bên cạnh.').waitFor();
  expect(await runAxe(page)).toEqual([]);

  await touch(page, 'Tôi đã chuyển');
  await page.locator('[data-screen="pay"][data-state="unconfirmed"]').waitFor();
  await besideShows(beside, 'idle');
  expect(await runAxe(page)).toEqual([]);
  await provinceKnows(scene);
  expect(await bankTells(scene.province.url, written)).toBe('confirmed');
  await page.locator('[data-screen="pay"][data-state="confirmed"]').waitFor();
  expect(await page.locator('main').textContent()).toMatch(/Tỉnh báo tiền đã đến lúc \d{1,2}:\d{2}/);
  expect(await runAxe(page)).toEqual([]);
}, 240_000);

test('without a network nothing is confirmed, and the slip shown later tells of the money that came', async () => {
  const scene = await setApplyScene();
  const { page } = scene.screen;
  await scene.province.stop();
  await toTicket(scene, 'Xin bản sao giấy hộ tịch');
  await touch(page, 'Nộp phí');
  await shows(page, 'pay-question');
  await answerCount(scene, '1');
  await page.locator('[data-screen="pay"][data-state="shown"]').waitFor();
  await touch(page, 'Tôi đã chuyển');
  await page.locator('[data-screen="pay"][data-state="unconfirmed"]').waitFor();
  expect(await page.locator('main').textContent()).toContain('Chưa xác nhận');
  await touch(page, 'Xong');
  await touch(page, 'Xong');
  await shows(page, 'attract');

  await scene.province.start();
  await provinceKnows(scene);
  expect(await bankTells(scene.province.url, paid(scene))).toBe('confirmed');
  await until(
    () => Promise.resolve(paid(scene).state),
    (state) => state === 'confirmed',
  );
  await touch(page, 'Mời bà con chạm vào đây');
  await showSlip(scene);
  await page.locator('[data-screen="pay"][data-state="confirmed"]').waitFor();
}, 300_000);

test('an unpaid code is put away for cash, and a slip that cannot be read is told kindly', async () => {
  const scene = await setApplyScene();
  const { page } = scene.screen;
  await takeNumber(scene, 'Xin bản sao giấy hộ tịch');
  await touch(page, /^Nộp phí bằng mã QR/);
  await shows(page, 'pay-slip');
  await showToScanner(scene, 'https://example.com/<script>alert(1)</script>');
  await page.getByText('Máy không nhận ra mã này.').waitFor();
  await showToScanner(scene, paidTicket(scene).qr.replace('SUOI-MAY-1', 'MAY-KHAC-9'));
  await page.locator('[data-screen="refused"][data-code="other-kiosk"]').waitFor();
  await touch(page, 'Về trang đầu');
  const hand = countedHand(page);
  await hand.choose(/^Nộp phí bằng mã QR/, 'pay-slip');
  await hand.choose('Gõ mã trên phiếu', 'pay-code');
  await hand.type(paidTicket(scene).slipCode.replace('-', ''));
  await hand.choose('Tiếp tục', 'pay-question');
  await answerCount(scene, '1');
  await page.locator('[data-screen="pay"][data-state="shown"]').waitFor();
  await touch(page, 'Nộp tiền mặt');
  await page.locator('[data-screen="pay"][data-state="cancelled"]').waitFor();
  expect(await runAxe(page)).toEqual([]);
}, 240_000);

/** The window a shell opens on the screen beside the kiosk's, in the same browser and with its cookie. */
async function secondScreen({ screen: { page } }: ApplyScene): Promise<Page> {
  await shows(page, 'attract');
  const beside = await page.context().newPage();
  await beside.setViewportSize({ width: 800, height: 480 });
  await beside.goto(new URL('/?display=payment', page.url()).href);
  return beside;
}

async function besideShows(page: Page, state: 'idle' | 'shown'): Promise<void> {
  await page.locator(`[data-screen="payment-display"][data-state="${state}"]`).waitFor();
}

async function takeNumber(scene: ApplyScene, tile: string): Promise<void> {
  await toTicket(scene, tile);
  await touch(scene.screen.page, 'Làm việc khác');
  await shows(scene.screen.page, 'home');
}

async function toTicket({ screen: { page } }: ApplyScene, tile: string): Promise<void> {
  await shows(page, 'attract');
  await touch(page, 'Mời bà con chạm vào đây');
  await touch(page, /^Lấy số thứ tự/);
  await touch(page, tile);
  await shows(page, 'what-to-bring');
  await touch(page, /^Lấy số/);
  await shows(page, 'priority');
  await touch(page, /lấy số thường/);
  await shows(page, 'ticket');
}

async function showSlip(scene: ApplyScene): Promise<void> {
  await touch(scene.screen.page, /^Nộp phí bằng mã QR/);
  await shows(scene.screen.page, 'pay-slip');
  await showToScanner(scene, paidTicket(scene).qr);
}

async function answerCount({ screen: { page } }: ApplyScene, digits: string): Promise<void> {
  await shows(page, 'pay-question');
  for (const digit of digits) await touch(page, new RegExp(`^${digit}$`));
  await touch(page, 'Tiếp tục');
}

function paid({ folder }: ApplyScene): Payment {
  const [row] = query<{ told: string }>(folder, 'SELECT told FROM payment');
  if (!row) throw new Error('no payment was begun');
  return paymentSchema.parse(JSON.parse(row.told));
}

function paidTicket({ folder }: ApplyScene) {
  const [row] = query<{ facts: string }>(folder, 'SELECT facts FROM ticket');
  if (!row) throw new Error('no number was taken');
  return ticketSchema.parse(JSON.parse(row.facts));
}

/** Waits until the province acknowledged everything the kiosk told it. */
async function provinceKnows({ folder }: ApplyScene): Promise<void> {
  await until(
    () =>
      Promise.resolve(
        query<{ open: number }>(folder, "SELECT count(*) AS open FROM outbox WHERE state <> 'acked'"),
      ),
    ([row]) => row?.open === 0,
  );
}
