import { spawnSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { query, setScene } from '../support/scene.ts';
import { portrait, shows } from '../support/screen.ts';

const hasVoice = spawnSync('espeak-ng', ['--version'], { stdio: 'ignore' }).status === 0;

test.skipIf(!hasVoice)(
  'a person who sees nothing takes a number, by what is said and where the finger is',
  async () => {
    const { screen, folder } = await setScene();
    const { page } = screen;
    await shows(page, 'attract');
    await listenIn(page);
    await blank(page);
    // The one thing to know beforehand: the corner at the lower left, where a raised sign can stand.
    await touchAt(page, 100, portrait.height - 80);
    await hears(page, /Chạm một lần để nghe tên nút/u);
    await find(page, /^Mời bà con chạm vào đây/u);
    await hears(page, /^Mời chọn việc cần làm/u);
    await find(page, /^Lấy số thứ tự/u);
    await find(page, /^Khai sinh/u);
    await find(page, /^Đăng ký khai sinh/u, 'what-to-bring');
    await find(page, /^Lấy số/u);
    await find(page, /lấy số thường/u);
    await hears(page, /A không không một/u);
    expect(query<{ label: string }>(folder, 'SELECT label FROM ticket')).toEqual([{ label: 'A001' }]);
    expect(await soundOf(page), 'what was said could be heard').toBeGreaterThan(0);
  },
);

interface Heard {
  readonly heard: string[];
  readonly sounds: number[];
}

/** Writes down what the voice says, and how loud its sounds are before they leave for the speaker. */
async function listenIn(page: Page): Promise<void> {
  await page.evaluate(() => {
    const heard: string[] = [];
    const sounds: number[] = [];
    Object.assign(window, { ears: { heard, sounds } });
    const note = () => {
      const { saying } = document.documentElement.dataset;
      if (saying) heard.push(saying);
    };
    new MutationObserver(note).observe(document.documentElement, { attributeFilter: ['data-saying'] });
    const decode = AudioContext.prototype.decodeAudioData;
    AudioContext.prototype.decodeAudioData = async function (file: ArrayBuffer) {
      const sound = await decode.call(this, file);
      sounds.push(Math.max(...sound.getChannelData(0).slice(0, 40_000)));
      return sound;
    };
  });
}

/** Everything is black: nothing that follows can depend on what is seen. */
async function blank(page: Page): Promise<void> {
  await page.evaluate(() => {
    const cover = document.createElement('div');
    for (const [name, value] of Object.entries({
      position: 'fixed',
      inset: '0',
      background: '#000',
      zIndex: '9999',
      pointerEvents: 'none',
    })) {
      cover.style.setProperty(
        name.replaceAll(/[A-Z]/gu, (each) => `-${each.toLowerCase()}`),
        value,
      );
    }
    document.body.append(cover);
  });
}

const ears = (page: Page) => page.evaluate(() => (window as unknown as { ears: Heard }).ears);
const heardSince = async (page: Page, from: number) => (await ears(page)).heard.slice(from);

async function soundOf(page: Page): Promise<number> {
  return Math.max(0, ...(await ears(page)).sounds);
}

async function hears(page: Page, wanted: RegExp): Promise<string> {
  const waiting = page.waitForFunction(
    ([source, flags]) => {
      const { heard } = (window as unknown as { ears: Heard }).ears;
      return heard.findLast((each) => new RegExp(source ?? '', flags).test(each));
    },
    [wanted.source, wanted.flags],
  );
  return String(await (await waiting).jsonValue());
}

async function touchAt(page: Page, x: number, y: number): Promise<void> {
  await page.touchscreen.tap(x, y);
  await pause(60);
}

/** Feels about the glass, row by row, until the voice says the wanted name; touches there once more. */
async function find(page: Page, wanted: RegExp, orShown?: string): Promise<void> {
  if (orShown && (await page.locator(`[data-screen="${orShown}"]`).count()) > 0) return;
  for (let y = 500; y < 1_740; y += 90) {
    for (const x of [200, 540, 880]) {
      const from = (await ears(page)).heard.length;
      await touchAt(page, x, y);
      if (!(await heardSince(page, from)).some((said) => wanted.test(said))) continue;
      // A finger that comes down again at once is taken for a trembling one.
      await pause(320);
      await touchAt(page, x, y);
      await pause(400);
      return;
    }
  }
  throw new Error(`nowhere on the glass is ${wanted}`);
}
