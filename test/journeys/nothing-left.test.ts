import { tmpdir } from 'node:os';
import { expect, onTestFinished, test, vi } from 'vitest';
import { tracesIn } from '../../src/main/core/testing/traces.ts';
import { type ApplyScene, setApplyScene } from '../support/apply-scene.ts';
import { answerCertifiedCopy, beginCertifiedCopy, toBirthWithCard } from '../support/hand-in.ts';
import { countedHand } from '../support/keystroke-level.ts';
import { tracesInPage } from '../support/page-memory.ts';
import { launchScreen, shows, touch } from '../support/screen.ts';
import { testWhole } from '../support/sized.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { until } from '../support/until.ts';

/**
 * What a person wrote is gone within five seconds of the end of the visit: from the page and its memory, from the
 * browser's profile, from every file the kiosk wrote. The people here are of no other test: found, they lay there.
 */

const longestMs = 5_000;
const person = ['Chim Sơn Ca', '015198777009', 'Ngõ Hoàng Yến'] as const;
const card = `${person[1]}||${person[0]}|12041998|Nữ|${person[2]}, Mậu A, Văn Yên, Yên Bái|10052021`;

interface Visited extends ApplyScene {
  readonly profile: string;
  readonly temporary: string;
}

/** A kiosk whose every file lies in folders of its own, and a browser whose profile is kept for looking into. */
async function visited(): Promise<Visited> {
  const temporary = temporaryFolder();
  vi.stubEnv('TMPDIR', temporary);
  onTestFinished(() => void vi.unstubAllEnvs());
  if (tmpdir() !== temporary) throw new Error('temporary files lie elsewhere');
  const scene = await setApplyScene({ session: { idleSeconds: 15, warningSeconds: 20 } });
  await scene.screen.close();
  const profile = temporaryFolder();
  const screen = await launchScreen(scene.kiosk.url, { profile });
  onTestFinished(screen.close);
  return { ...scene, screen, profile, temporary };
}

/** Where the words are now, everywhere. */
async function found({ screen, folder, kiosk, profile, temporary }: Visited): Promise<readonly string[]> {
  const said = kiosk.said.filter((line) => person.some((word) => line.includes(word)));
  return [
    ...(await tracesInPage(screen.page, person)),
    ...[folder, profile, temporary].flatMap((each) => tracesIn(each, person)),
    ...said.map((line) => `said: ${line}`),
  ];
}

async function goneSoon(scene: Visited): Promise<void> {
  await shows(scene.screen.page, 'attract');
  const ended = performance.now();
  let last: readonly string[] = [];
  await until(
    async () => {
      const late = performance.now() - ended > longestMs;
      last = await found(scene);
      return { late, none: last.length === 0 };
    },
    ({ late, none }) => late || none,
  );
  expect(last).toEqual([]);
}

test('handed in and said goodbye: nothing of the person is left but what is sealed', async () => {
  const scene = await visited();
  const { page } = scene.screen;
  await page.getByText('Có mạng.').waitFor();
  await beginCertifiedCopy(scene);
  await answerCertifiedCopy(scene, card);
  await countedHand(page).choose('Tiếp tục', 'priority');
  await countedHand(page).choose(/lấy số thường/, 'check-answers');
  // What is searched for is there while the person is: otherwise the search would find nothing anywhere.
  expect(await tracesInPage(page, person)).toContain(`heap: ${person[0]}`);
  await touch(page, 'Đúng rồi, lưu hồ sơ');
  await page.locator('[data-screen="saved"][data-stage="received"][data-print="printed"]').waitFor();
  await touch(page, 'Xong');
  await shows(page, 'thanks');
  await touch(page, 'Xong');
  await goneSoon(scene);
}, 240_000);

testWhole(
  'walked away amid an application: the door closes on an empty room',
  async () => {
    const scene = await visited();
    await toBirthWithCard(scene, card);
    const { page } = scene.screen;
    await shows(page, 'still-here');
    await touch(page, 'Tôi làm xong rồi');
    await goneSoon(scene);
  },
  240_000,
);

testWhole(
  'put off under a code: what is kept is sealed, and the rest is gone',
  async () => {
    const scene = await visited();
    const { page } = scene.screen;
    await toBirthWithCard(scene, card);
    await touch(page, 'Để sau');
    await touch(page, /^Cất lại, lấy mã/);
    await shows(page, 'kept');
    await touch(page, 'Xong');
    await shows(page, 'thanks');
    await touch(page, 'Xong');
    await goneSoon(scene);
  },
  240_000,
);
