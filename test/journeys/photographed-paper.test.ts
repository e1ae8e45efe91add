import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { loadImage } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import { answerQuestions, shippedForm } from '../support/apply-hand.ts';
import { type ApplyScene, queuedDossiers, setApplyScene } from '../support/apply-scene.ts';
import { writeFilm } from '../support/fake-camera-film.ts';
import { countedHand } from '../support/keystroke-level.ts';
import { runAxe } from '../support/run-axe.ts';
import { shows } from '../support/screen.ts';
import { shortAnswers } from '../support/short-answers.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { until } from '../support/until.ts';

/**
 * A home's paper is photographed at the kiosk, through Chromium's own camera stack, and comes to the officer's page; and
 * where its picture is dark, the person is told kindly and hands in all the same.
 */

const form = shippedForm('temporary-residence');
// Chromium names its fake camera after its film.
const camera = { kind: 'browser', name: '.y4m' } as const;

async function atPapers(film: string) {
  const scene = await setApplyScene({ documentCamera: camera }, undefined, { film });
  const { page } = scene.screen;
  const hand = countedHand(page);
  await shows(page, 'attract');
  await page.getByText('Có mạng.').waitFor();
  await hand.choose('Mời bà con chạm vào đây', 'home');
  await hand.choose(/^Nộp hồ sơ/, 'apply');
  await hand.choose('Thường trú, tạm trú', 'choose-one');
  await hand.choose(/^Đăng ký tạm trú/, 'before-applying');
  await hand.choose('Bắt đầu', 'question');
  await answerQuestions({ page, hand, form, answers: shortAnswers(form, false) });
  await shows(page, 'hand-in');
  return { scene, page, hand };
}

test('photographed, taken again, seen, and with the officer as it was taken; nowhere in clear on this machine', async () => {
  const film = join(temporaryFolder(), 'paper.y4m');
  writeFilm(film, 'HỢP ĐỒNG THUÊ NHÀ\nThôn Bản Sen, xã Suối Mây');
  const { scene, page, hand } = await atPapers(film);
  await hand.choose(/^Chụp ở đây: Giấy tờ về chỗ ở/, 'photograph');
  await page.locator('.photo-frame video').waitFor();
  expect(await runAxe(page)).toEqual([]);
  await hand.choose('Chụp', 'photo-seen');
  expect(await runAxe(page)).toEqual([]);
  await hand.choose('Chụp lại trang này', 'photograph');
  await hand.choose('Chụp', 'photo-seen');
  await hand.choose('Chụp trang nữa', 'photograph');
  await hand.choose('Chụp', 'photo-seen');
  await page.locator('[data-pages="2"]').waitFor();
  const [file] = filesUnder(join(scene.folder, 'papers'));
  expect(file && readFileSync(file).subarray(0, 4).toString()).toBe('MCP1');
  await hand.choose('Xong giấy này', 'hand-in');
  await page.getByText('Đã chụp 2 trang.').waitFor();
  await hand.choose('Tiếp tục', 'priority');
  await hand.choose(/lấy số thường/, 'check-answers');
  await hand.choose('Đúng rồi, lưu hồ sơ', 'saved');
  await page.locator('[data-screen="saved"][data-stage="received"]').waitFor({ timeout: 60_000 });
  expect(await queuedDossiers(scene)).toHaveLength(1);

  const pictures = await until(
    () => picturesAtOfficer(scene),
    (found) => found.length === 2,
  );
  for (const picture of pictures) {
    const seen = await loadImage(picture);
    expect([seen.width, seen.height]).toEqual([1280, 960]);
    // What was taken is searched for in every file this machine laid down: the picture's own bytes are nowhere.
    const canary = picture.subarray(2_000, 2_064);
    expect(filesUnder(scene.folder).filter((each) => readFileSync(each).includes(canary))).toEqual([]);
  }
}, 300_000);

test('a dark picture: said kindly, nothing kept, and handed in with the original', async () => {
  const film = join(temporaryFolder(), 'dark.y4m');
  writeFilm(film, null);
  const { scene, page, hand } = await atPapers(film);
  await hand.choose(/^Chụp ở đây: Giấy tờ về chỗ ở/, 'photograph');
  await page.locator('.photo-frame video').waitFor();
  await hand.press('Chụp');
  await page.getByText('Hình tối quá').waitFor();
  expect(filesUnder(join(scene.folder, 'papers'))).toEqual([]);
  await hand.choose('Mang bản chính', 'hand-in');
  await hand.choose('Tiếp tục', 'priority');
  await hand.choose(/lấy số thường/, 'check-answers');
  await hand.choose('Đúng rồi, lưu hồ sơ', 'saved');
  expect(await queuedDossiers(scene)).toHaveLength(1);
}, 300_000);

function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesUnder(path) : [path];
  });
}

/** Pictures on the officer's page of the only dossier, as a browser fetches them. */
async function picturesAtOfficer({ province }: ApplyScene): Promise<readonly Buffer[]> {
  const list = await (await fetch(`${province.url}/can-bo`)).text();
  const address = /\/can-bo\/ho-so\/[0-9a-f-]+/u.exec(list)?.[0];
  if (!address) return [];
  const text = await (await fetch(province.url + address)).text();
  const sources = [...text.matchAll(/<img src="([^"]+)"/gu)].map(([, source]) => source ?? '');
  return Promise.all(
    sources.map(async (source) => Buffer.from(await (await fetch(province.url + source)).arrayBuffer())),
  );
}
