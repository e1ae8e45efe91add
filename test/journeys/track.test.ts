import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { SheetSlip } from '../../src/devices/contract.ts';
import { type ApplyScene, setApplyScene, showCard as showToScanner } from '../support/apply-scene.ts';
import { type HandedIn, handedIn, handInCertifiedCopy } from '../support/hand-in.ts';
import { countedHand } from '../support/keystroke-level.ts';
import { officerActs } from '../support/officer.ts';
import { characterErrorRate } from '../support/read-paper.ts';
import { readSheet, sheetReadingWords, sheetWords } from '../support/read-sheet.ts';
import { runAxe } from '../support/run-axe.ts';
import { query } from '../support/scene.ts';
import { shows, touch } from '../support/screen.ts';
import { runsWhole, testWhole } from '../support/sized.ts';

/**
 * Whoever holds the slip sees how far the dossier is, live while there is a network and as last heard without one: at
 * the kiosk that took it, at another of the centre, and with the officer's receipt. A code alone opens nothing.
 * The test command goes with a network from hand-in to acceptance; `npm run test:journeys` goes all the way.
 */

const status = (page: Page, facts: Record<string, string>) =>
  page
    .locator(
      `[data-screen="dossier-status"]${Object.entries(facts)
        .map(([name, value]) => `[data-${name}="${value}"]`)
        .join('')}`,
    )
    .waitFor({ timeout: 90_000 });
const words = async (page: Page) => (await page.locator('main').textContent()) ?? '';

test('a slip tells every step as it happens, and the last one known when the network is gone', async () => {
  const scene = await setApplyScene();
  const { page } = scene.screen;
  await page.getByText('Có mạng.').waitFor();
  if (runsWhole) await scene.province.stop();
  await handInCertifiedCopy(scene);
  const slip = handedIn(scene);
  await touch(page, 'Làm việc khác');

  await toTracking(page);
  await showToScanner(scene, `${slip.mark.slice(0, -1)}${slip.mark.endsWith('A') ? 'B' : 'A'}`);
  await page.getByText('Máy không tìm thấy phiếu này.').waitFor();
  await showToScanner(scene, slip.mark);
  if (runsWhole) {
    await status(page, { state: 'waiting', live: 'false' });
    expect(await words(page)).toContain('lần biết gần nhất');
    expect(await runAxe(page)).toEqual([]);
    await scene.province.start();
  }
  await status(page, { state: 'received', live: 'true' });
  expect(await words(page)).toMatch(/Số nhận: TN-\S+/);
  await act(scene, slip, 'accept', { appointment: '2026-11-30' });
  await status(page, { state: 'accepted' });
  expect(await words(page)).toMatch(/Mã hồ sơ: \S+-\d{6}-\d{4}/);
  if (!runsWhole) return;
  await act(scene, slip, 'ask-more', { note: 'Mang bản chính đến quầy 1.' });
  await status(page, { state: 'needs-more' });
  expect(await wordsOnAllLeaves(page)).toContain('Mang bản chính đến quầy 1.');
  await act(scene, slip, 'accept', { appointment: '' });
  await act(scene, slip, 'tell-ready', { where: 'Quầy 2, buổi chiều.' });
  await status(page, { state: 'result-ready' });
  expect(await wordsOnAllLeaves(page)).toContain('Quầy 2, buổi chiều.');

  await touch(page, 'In ra giấy');
  await page.getByText('Xin cầm phiếu').waitFor();
  await paperTellsTheSame(scene);
  await scene.province.stop();
  await status(page, { state: 'result-ready', live: 'false' });
  expect(await words(page)).toMatch(/lần biết gần nhất: \d{1,2}[:h]\d{2}/);
}, 400_000);

testWhole(
  'an officer’s code opens nothing alone; with the slip’s secret it does, scanned or typed, at any kiosk of the centre',
  async () => {
    const scene = await setApplyScene();
    const { page } = scene.screen;
    await page.getByText('Có mạng.').waitFor();
    await handInCertifiedCopy(scene);
    await page.locator('[data-screen="saved"][data-stage="received"]').waitFor({ timeout: 90_000 });
    const slip = handedIn(scene);
    await act(scene, slip, 'accept', { appointment: '' });
    await touch(page, 'Làm việc khác');
    await toTracking(page);
    await showToScanner(scene, slip.mark);
    await status(page, { state: 'accepted', live: 'true' });
    const code = /Mã hồ sơ: (\S+-\d{6}-\d{4})/.exec(await words(page))?.[1] ?? '';
    await touch(page, 'Quay lại');

    const hand = countedHand(page);
    await hand.choose('Gõ mã trên phiếu', 'track-code');
    await hand.type('H15.50-26112');
    expect(await page.getByRole('button', { name: 'Còn thiếu chữ' }).isDisabled()).toBe(true);
    await touch(page, 'Xóa hết');
    await hand.type(code);
    expect((await page.locator('.field').textContent())?.trim()).toBe(code);
    expect(await runAxe(page)).toEqual([]);
    await hand.choose('Tiếp tục', 'track-secret');
    expect(await words(page)).toContain('Chỉ có mã này thì máy không mở');
    await hand.type('ABCDEFGHJKLM');
    await touch(page, 'Tiếp tục');
    await page.getByText('Máy không tìm thấy phiếu này.').waitFor();
    await hand.type(slip.secret.replaceAll('-', ''));
    await touch(page, 'Tiếp tục');
    await status(page, { state: 'accepted' });

    const second = await setApplyScene(
      { kiosk: { id: 'suoi-may-2', name: 'máy Suối Mây 2', numberMark: 'B' } },
      scene,
    );
    const other = second.screen.page;
    await other.getByText('Có mạng.').waitFor();
    await touch(other, 'Mời bà con chạm vào đây');
    await toTracking(other);
    await showToScanner(second, code);
    await shows(other, 'track-secret');
    expect(await words(other)).toContain(`Mã hồ sơ ${code}`);
    expect(await runAxe(other)).toEqual([]);
    await countedHand(other).type(slip.secret.replaceAll('-', ''));
    await touch(other, 'Tiếp tục');
    await status(other, { state: 'accepted', live: 'true' });
    await act(scene, slip, 'tell-ready', { where: 'Quầy 2.' });
    await status(other, { state: 'result-ready', live: 'true' });
    await scene.province.stop();
    await status(other, { state: 'result-ready', live: 'false' });
    await touch(other, 'Quay lại');
    await showToScanner(second, slip.mark);
    await other.locator('[data-screen="refused"][data-code="other-kiosk-offline"]').waitFor();
    expect(await runAxe(other)).toEqual([]);
  },
  400_000,
);

async function toTracking(page: Page): Promise<void> {
  await touch(page, /^Tra cứu hồ sơ/);
  await shows(page, 'track-slip');
}

const act = (
  { province }: ApplyScene,
  { dossierId }: HandedIn,
  what: string,
  fields: Record<string, string>,
) => officerActs(province.url, dossierId, what, fields);

/** Every page of the list beside one another, as a person leafs through it. */
async function wordsOnAllLeaves(page: Page): Promise<string> {
  let all = await words(page);
  const more = page.getByRole('button', { name: 'Xem tiếp' });
  while ((await more.isVisible()) && (await more.isEnabled())) {
    await touch(page, 'Xem tiếp');
    all += await words(page);
  }
  return all;
}

/** The status slip, read back by a reader of letters that is not ours. */
async function paperTellsTheSame({ folder, printer }: ApplyScene): Promise<void> {
  const [job] = query<{ slip: string }>(folder, "SELECT slip FROM print_job WHERE subject_kind = 'status'");
  const sheet = printer.sheets.at(-1);
  if (!job || !sheet) throw new Error('no status slip came out');
  const wanted = sheetWords(JSON.parse(job.slip) as SheetSlip);
  const reading = await readSheet(sheet);
  expect(characterErrorRate(wanted, sheetReadingWords(reading))).toBeLessThan(0.02);
  expect(wanted).toContain('Đã có kết quả');
  // Whoever finds a status slip learns nothing more from it than it says.
  expect(reading.qr).toBeNull();
}
