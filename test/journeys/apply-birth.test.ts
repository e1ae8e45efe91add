import { expect, test } from 'vitest';
import { birth } from '../../src/main/core/applications/testing/invented-answers.ts';
import type { Answers } from '../../src/shared/form/answer.ts';
import { answerQuestions, shippedForm } from '../support/apply-hand.ts';
import { dossiersAtProvince, queuedDossiers, setApplyScene, showCard } from '../support/apply-scene.ts';
import { countedHand, tellLevel } from '../support/keystroke-level.ts';
import { runAxe } from '../support/run-axe.ts';
import { shows } from '../support/screen.ts';
import { until } from '../support/until.ts';

/**
 * A birth is declared at the kiosk by a person with an identity card and by one without, with a network and with none.
 * Each time the province ends with exactly one dossier, complete, and the screen never said more than was true.
 */

const minutesWithCard = 4;
const form = shippedForm('birth-registration');
const mother = '015198000482||Giàng Thị Mẩy|12041998|Nữ|Thôn Bản Sen, Mậu A, Văn Yên, Yên Bái|10052021';
const today: Answers = {
  ...birth,
  'applicant-home': { unitCode: '04375', unit: 'Xã Mậu A, tỉnh Lào Cai', place: 'Thôn Bản Sen' },
  'child-birthplace': 'TRẠM Y TẾ MẬU A',
  'child-origin': { unitCode: '04375', unit: 'Xã Mậu A, tỉnh Lào Cai', place: '' },
};

async function toFirstQuestion(hand: ReturnType<typeof countedHand>, page: Parameters<typeof shows>[0]) {
  await shows(page, 'attract');
  await hand.choose('Mời bà con chạm vào đây', 'home');
  await hand.choose(/^Nộp hồ sơ/, 'apply');
  await hand.choose('Khai sinh cho con', 'choose-one');
  await hand.choose(/^Đăng ký khai sinh cho con/, 'before-applying');
  await hand.choose('Bắt đầu', 'question');
}

test('with a card, online: the card fills, the rest is asked, and the province has one whole dossier', async () => {
  const scene = await setApplyScene();
  const { page } = scene.screen;
  const hand = countedHand(page);
  const findings: string[] = [];
  await toFirstQuestion(hand, page);
  const asked = await answerQuestions({
    page,
    hand,
    form,
    answers: today,
    scanCard: () => showCard(scene, mother),
    look: async () => void findings.push(...(await runAxe(page))),
  });
  expect(asked).not.toContain('applicant-name');
  expect(findings).toEqual([]);
  await shows(page, 'hand-in');
  expect(await runAxe(page)).toEqual([]);
  await hand.choose('Tiếp tục', 'priority');
  await hand.choose(/lấy số thường/, 'check-answers');
  expect(await runAxe(page)).toEqual([]);
  expect(await page.locator('main').textContent()).not.toContain('015198000482');
  await hand.choose('Đúng rồi, lưu hồ sơ', 'saved');
  await page.locator('[data-screen="saved"][data-stage="received"][data-print="printed"]').waitFor();
  expect(await runAxe(page)).toEqual([]);
  const level = hand.level();
  process.stdout.write(`${tellLevel('birth registration with a card', level)}\n`);
  expect(level.seconds).toBeLessThanOrEqual(minutesWithCard * 60);

  const [dossier, ...others] = await queuedDossiers(scene);
  expect(others).toEqual([]);
  expect(dossier).toMatchObject({ 'applicant-name': 'Giàng Thị Mẩy', 'applicant-id': '015198000482' });
  expect(await dossiersAtProvince(scene)).toHaveLength(1);
}, 300_000);

test('without a card, offline: saved and said so, and one dossier arrives when the province is back', async () => {
  const scene = await setApplyScene();
  const { page } = scene.screen;
  const hand = countedHand(page);
  await page.getByText('Có mạng.').waitFor();
  await scene.province.stop();
  await toFirstQuestion(hand, page);
  const asked = await answerQuestions({ page, hand, form, answers: today });
  expect(asked).toContain('applicant-name');
  await hand.choose('Tiếp tục', 'priority');
  await hand.choose(/lấy số thường/, 'check-answers');
  await hand.choose('Đúng rồi, lưu hồ sơ', 'saved');
  await page.locator('[data-screen="saved"][data-stage="offline"]').waitFor();
  expect(await page.locator('h1').textContent()).toContain('Chưa gửi');
  process.stdout.write(`${tellLevel('birth registration by hand', hand.level())}\n`);
  expect(await queuedDossiers(scene)).toHaveLength(1);

  await scene.province.start();
  await page.locator('[data-screen="saved"][data-stage="received"]').waitFor({ timeout: 60_000 });
  const there = await until(
    () => dossiersAtProvince(scene),
    (dossiers) => dossiers.length > 0,
  );
  expect(there).toHaveLength(1);
  await hand.choose('Xong', 'thanks');
}, 300_000);
