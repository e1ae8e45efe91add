import type { Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { type ApplyScene, dossiersAtProvince, setApplyScene, showCard } from '../support/apply-scene.ts';
import { childPids } from '../support/child-pids.ts';
import {
  answerCertifiedCopy,
  beginCertifiedCopy,
  handedIn,
  handInCertifiedCopy,
  saveApplication,
  toBirthWithCard,
} from '../support/hand-in.ts';
import { countedHand } from '../support/keystroke-level.ts';
import { openKiosk } from '../support/open-kiosk.ts';
import { tracesInPage } from '../support/page-memory.ts';
import { query } from '../support/scene.ts';
import { launchScreen, shows, touch } from '../support/screen.ts';
import { testWhole } from '../support/sized.ts';
import { until } from '../support/until.ts';

/**
 * The power goes, or a process dies, at any point of an application. The next citizen sees nothing of it; the person
 * with the slip or with the code of what was kept finds it; the province has it once or not at all.
 */

const card = '015198777031||Chim Vành Khuyên|12041998|Nữ|Thôn Bản Sen, Mậu A, Văn Yên, Yên Bái|10052021';
const person = ['Chim Vành Khuyên', '015198777031'];
const steps: readonly (readonly [string, (scene: ApplyScene) => Promise<void>])[] = [
  ['amid the questions, the card just read', (scene) => toBirthWithCard(scene, card)],
  ['with everything answered, not yet saved', toReview],
  ['in the moment of saving', toSaving],
  ['with the slip in the hand', (scene) => handInCertifiedCopy(scene, card)],
];

for (const [moment, goTo] of steps)
  testWhole(
    `the power goes ${moment}`,
    async () => {
      const before = await setApplyScene();
      await before.screen.page.getByText('Có mạng.').waitFor();
      await goTo(before);
      const scene = await powerCut(before);
      const { page } = scene.screen;
      await shows(page, 'attract');
      expect(await tracesInPage(page, person)).toEqual([]);

      await touch(page, 'Mời bà con chạm vào đây');
      const saved = query(scene.folder, 'SELECT id FROM dossier').length;
      const arrived = await until(
        () => dossiersAtProvince(scene),
        (there) => there.length === saved,
      );
      expect(arrived).toHaveLength(saved);
      expect(query(scene.folder, 'SELECT id FROM print_job')).toHaveLength(saved);
      if (saved === 0) return;
      await until(
        () => query<{ state: string }>(scene.folder, 'SELECT state FROM print_job'),
        (jobs) => jobs.every(({ state }) => state !== 'queued' && state !== 'sending'),
      );
      await touch(page, /^Tra cứu hồ sơ/);
      await shows(page, 'track-slip');
      await showCard(scene, handedIn(scene).mark);
      await page
        .locator('[data-screen="dossier-status"][data-state="received"]')
        .waitFor({ timeout: 90_000 });
      expect(await tracesInPage(page, person)).toEqual([]);
    },
    400_000,
  );

testWhole(
  'core dies as an application is saved: the same page says so a moment later, and it is there once',
  async () => {
    const scene = await setApplyScene();
    const { page } = scene.screen;
    await page.getByText('Có mạng.').waitFor();
    await toReview(scene);
    killCore(scene);
    await touch(page, 'Đúng rồi, lưu hồ sơ');
    await page.locator('[data-screen="saved"][data-stage="received"]').waitFor({ timeout: 90_000 });
    expect(query(scene.folder, 'SELECT id FROM dossier')).toHaveLength(1);
    expect(await dossiersAtProvince(scene)).toHaveLength(1);
  },
  300_000,
);

testWhole(
  'the browser dies with everything answered: the next screen is the door, and knows nobody',
  async () => {
    const scene = await setApplyScene();
    await toReview(scene);
    scene.screen.kill();
    const screen = await launchScreen(scene.kiosk.url);
    onTestFinished(screen.close);
    await shows(screen.page, 'attract');
    await beginCertifiedCopy({ ...scene, screen });
    expect(await tracesInPage(screen.page, person)).toEqual([]);
    expect(query(scene.folder, 'SELECT id FROM dossier')).toEqual([]);
  },
  300_000,
);

testWhole(
  'what was put off under a code outlives a power cut: the code opens it, nothing else does',
  async () => {
    const before = await setApplyScene();
    await beginCertifiedCopy(before);
    await answerCertifiedCopy(before, card);
    await touch(before.screen.page, 'Để sau');
    await touch(before.screen.page, /^Cất lại, lấy mã/);
    await shows(before.screen.page, 'kept');
    const code = /[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(await words(before.screen.page))?.[0] ?? '';

    const scene = await powerCut(before);
    const { page } = scene.screen;
    await page.getByText('Có mạng.').waitFor();
    await touch(page, 'Mời bà con chạm vào đây');
    await touch(page, /^Nộp hồ sơ/);
    await touch(page, 'Tiếp tục hồ sơ dở');
    await shows(page, 'resume-code');
    const hand = countedHand(page);
    await hand.type('ABCDEFGHJKLM');
    await touch(page, 'Mở hồ sơ');
    await page.getByText('Máy không tìm thấy hồ sơ với mã này.').waitFor();
    expect(await tracesInPage(page, person)).toEqual([]);
    await touch(page, 'Xóa hết');
    await hand.type(code.replaceAll('-', ''));
    await touch(page, 'Mở hồ sơ');
    await shows(page, 'hand-in');
    await saveApplication(scene);
    await page.locator('[data-screen="saved"][data-stage="received"]').waitFor({ timeout: 90_000 });
    expect(await dossiersAtProvince(scene)).toHaveLength(1);
    expect(query(scene.folder, 'SELECT id FROM draft WHERE sealed IS NOT NULL')).toEqual([]);
  },
  400_000,
);

async function toReview(scene: ApplyScene): Promise<void> {
  const hand = countedHand(scene.screen.page);
  await beginCertifiedCopy(scene);
  await answerCertifiedCopy(scene, card);
  await hand.choose('Tiếp tục', 'priority');
  await hand.choose(/lấy số thường/, 'check-answers');
}

/** The finger is on the button, and nobody waited for what it does. */
async function toSaving(scene: ApplyScene): Promise<void> {
  await toReview(scene);
  await touch(scene.screen.page, 'Đúng rồi, lưu hồ sơ');
}

function killCore({ kiosk }: ApplyScene): void {
  for (const pid of childPids(kiosk.shell.pid ?? 0, 'core/main')) process.kill(pid, 'SIGKILL');
}

/** Everything of the kiosk ends at once, and starts again on the same folder. */
async function powerCut(scene: ApplyScene): Promise<ApplyScene> {
  const { kiosk, screen, configFile, folder } = scene;
  const ended = new Promise<void>((resolve) => kiosk.shell.once('close', () => resolve()));
  killCore(scene);
  for (const pid of childPids(kiosk.shell.pid ?? 0, 'devices/main')) process.kill(pid, 'SIGKILL');
  kiosk.shell.kill('SIGKILL');
  screen.kill();
  await ended;
  const again = await openKiosk(configFile, folder);
  onTestFinished(again.stop);
  const next = await launchScreen(again.url);
  onTestFinished(next.close);
  return { ...scene, kiosk: again, screen: next };
}

async function words(page: Page): Promise<string> {
  return (await page.locator('main').textContent()) ?? '';
}
