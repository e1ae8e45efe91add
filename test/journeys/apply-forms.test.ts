import { expect, test } from 'vitest';
import type { Answers } from '../../src/shared/form/answer.ts';
import { answerQuestions, shippedForm } from '../support/apply-hand.ts';
import { dossiersAtProvince, queuedDossiers, setApplyScene, showCard } from '../support/apply-scene.ts';
import { countedHand, tellLevel } from '../support/keystroke-level.ts';
import { shows } from '../support/screen.ts';
import { shortAnswers } from '../support/short-answers.ts';
import { runsWhole } from '../support/sized.ts';
import { until } from '../support/until.ts';

/**
 * Every other matter the kiosk has questions for goes from home to slip through the real screens, with a card and
 * without, with a network and without, and the province ends with exactly one whole dossier of it.
 */

const card = '015198000482||Giàng Thị Mẩy|12041998|Nữ|Thôn Bản Sen, Mậu A, Văn Yên, Yên Bái|10052021';

interface Way {
  readonly id: string;
  /** The picture on the first page, and the matter behind it where there are several. */
  readonly tile: string;
  readonly matter: RegExp | null;
  /** One paper, as most people bring. */
  readonly answers?: Answers;
  readonly longest?: number;
}

const ways: readonly Way[] = [
  {
    id: 'certified-copy-request',
    tile: 'Chứng thực bản sao',
    matter: /^Chứng thực bản sao/,
    longest: 60,
    answers: { 'more-papers': false },
  },
  { id: 'civil-status-copy', tile: 'Xin bản sao giấy hộ tịch', matter: null },
  { id: 'marital-status', tile: 'Kết hôn, xác nhận độc thân', matter: /^Xác nhận độc thân/ },
  { id: 'marriage-registration', tile: 'Kết hôn, xác nhận độc thân', matter: /^Đăng ký kết hôn/ },
  { id: 'death-registration', tile: 'Khai tử', matter: null },
  { id: 'temporary-residence', tile: 'Thường trú, tạm trú', matter: /^Đăng ký tạm trú/ },
  { id: 'permanent-residence', tile: 'Thường trú, tạm trú', matter: /^Đăng ký thường trú/ },
  { id: 'social-allowance', tile: 'Trợ cấp, người cao tuổi', matter: /^Trợ cấp xã hội/ },
  { id: 'household-business', tile: 'Hộ kinh doanh', matter: /^Mở hộ kinh doanh/ },
];

/** In the test command it has journeys of its own (apply-birth). */
const birthRegistration: Way = {
  id: 'birth-registration',
  tile: 'Khai sinh cho con',
  matter: /^Đăng ký khai sinh cho con/,
  longest: 240,
};

const fourWays = [
  { withCard: true, online: true },
  { withCard: false, online: false },
  { withCard: true, online: false },
  { withCard: false, online: true },
] as const;

/** In the test command each matter goes one of its four ways, turn about; `npm run test:journeys` walks all. */
const cases = [...ways, ...(runsWhole ? [birthRegistration] : [])].flatMap((way, turn) => {
  const all = fourWays.map((each) => ({ ...way, ...each }));
  return runsWhole ? all : all.slice(turn % 4, (turn % 4) + 1);
});

test.each(cases)(
  '$id, with a card: $withCard, with a network: $online',
  async ({ id, tile, matter, longest, withCard, online, answers: own }) => {
    const scene = await setApplyScene();
    const { page } = scene.screen;
    const hand = countedHand(page);
    const form = shippedForm(id);
    const answers = { ...shortAnswers(form, withCard), ...own };
    await shows(page, 'attract');
    await page.getByText('Có mạng.').waitFor();
    if (!online) await scene.province.stop();
    await hand.choose('Mời bà con chạm vào đây', 'home');
    await hand.choose(/^Nộp hồ sơ/, 'apply');
    await hand.choose(tile, matter ? 'choose-one' : 'before-applying');
    if (matter) await hand.choose(matter, 'before-applying');
    await hand.choose('Bắt đầu', 'question');
    let cards = 0;
    await answerQuestions({
      page,
      hand,
      form,
      answers,
      ...(withCard && {
        scanCard: () => showCard(scene, cards++ === 0 ? card : `0${cards}${card.slice(2)}`),
      }),
    });
    await hand.choose('Tiếp tục', 'priority');
    await hand.choose(/lấy số thường/, 'check-answers');
    await hand.choose('Đúng rồi, lưu hồ sơ', 'saved');
    const level = hand.level();
    process.stdout.write(`${tellLevel(`${id} ${withCard ? 'with a card' : 'by hand'}`, level)}\n`);
    if (withCard && longest !== undefined) expect(level.seconds).toBeLessThanOrEqual(longest);
    if (!online) {
      await page.locator('[data-screen="saved"][data-stage="offline"]').waitFor();
      await scene.province.start();
    }
    await page.locator('[data-screen="saved"][data-stage="received"]').waitFor({ timeout: 90_000 });
    expect(await queuedDossiers(scene)).toHaveLength(1);
    const there = await until(
      () => dossiersAtProvince(scene),
      (dossiers) => dossiers.length > 0,
    );
    expect(there).toHaveLength(1);
  },
  400_000,
);
