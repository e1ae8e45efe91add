import type { SheetSlip } from '../../src/devices/contract.ts';
import { answerAll } from '../../src/main/core/applications/testing/answer-all.ts';
import { answerQuestions, shippedForm } from './apply-hand.ts';
import { type ApplyScene, showCard } from './apply-scene.ts';
import { countedHand } from './keystroke-level.ts';
import { query } from './scene.ts';
import { shows, touch } from './screen.ts';

/** An invented person's card. */
export const somebodysCard =
  '015198000482||Giàng Thị Mẩy|12041998|Nữ|Thôn Bản Sen, Mậu A, Văn Yên, Yên Bái|10052021';

/** From the door to a birth's question behind the card, where the card's address is offered in today's communes. */
export async function toBirthWithCard(scene: ApplyScene, card: string): Promise<void> {
  const { page } = scene.screen;
  await shows(page, 'attract');
  await touch(page, 'Mời bà con chạm vào đây');
  await touch(page, /^Nộp hồ sơ/);
  await touch(page, 'Khai sinh cho con');
  await touch(page, /^Đăng ký khai sinh cho con/);
  await touch(page, 'Bắt đầu');
  await showCard(scene, card);
  await page.locator('[data-screen="question"]:not([data-question="applicant-card"])').waitFor();
}

/** From the door to the first question of a certified copy, the shortest of all applications. */
export async function beginCertifiedCopy({ screen: { page } }: ApplyScene): Promise<void> {
  const hand = countedHand(page);
  await shows(page, 'attract');
  await hand.choose('Mời bà con chạm vào đây', 'home');
  await hand.choose(/^Nộp hồ sơ/, 'apply');
  await hand.choose('Chứng thực bản sao', 'choose-one');
  await hand.choose(/^Chứng thực bản sao/, 'before-applying');
  await hand.choose('Bắt đầu', 'question');
}

/** Answers the questions of a certified copy, one paper only, with a card, to the page before the papers. */
export async function answerCertifiedCopy(scene: ApplyScene, card = somebodysCard): Promise<void> {
  const { page } = scene.screen;
  const form = shippedForm('certified-copy-request');
  const answers = { ...answerAll(form), 'more-papers': false, 'applicant-card': 'scanned' };
  await answerQuestions({
    page,
    hand: countedHand(page),
    form,
    answers,
    scanCard: () => showCard(scene, card),
  });
}

/** From the last answer to the page of what is saved. */
export async function saveApplication({ screen: { page } }: ApplyScene): Promise<void> {
  const hand = countedHand(page);
  await hand.choose('Tiếp tục', 'priority');
  await hand.choose(/lấy số thường/, 'check-answers');
  await hand.choose('Đúng rồi, lưu hồ sơ', 'saved');
}

/** One whole certified copy, from the door to the page of what is saved. */
export async function handInCertifiedCopy(scene: ApplyScene, card = somebodysCard): Promise<void> {
  await beginCertifiedCopy(scene);
  await answerCertifiedCopy(scene, card);
  await saveApplication(scene);
}

export interface HandedIn {
  /** Text of the slip's QR, and what is printed for typing. */
  readonly mark: string;
  readonly reference: string;
  readonly secret: string;
  readonly dossierId: string;
}

/** What stands on the slip of the one dossier of this kiosk. */
export function handedIn({ folder }: ApplyScene): HandedIn {
  const [job] = query<{ slip: string }>(
    folder,
    "SELECT slip FROM print_job WHERE subject_kind = 'submission'",
  );
  const [dossier] = query<{ id: string; reference: string }>(folder, 'SELECT id, reference FROM dossier');
  if (!job || !dossier) throw new Error('no slip of a dossier was printed');
  const { blocks } = JSON.parse(job.slip) as SheetSlip;
  const [code] = blocks.flatMap((each) => (each.block === 'code' ? [each.qr] : []));
  const [secret] = blocks.flatMap((each) => (each.block === 'facts' ? each.facts.map((f) => f.value) : []));
  if (code === undefined || secret === undefined) throw new Error('a slip without its code');
  return { mark: code, reference: dossier.reference, secret, dossierId: dossier.id };
}
