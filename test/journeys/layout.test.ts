import { rm } from 'node:fs/promises';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildPreview, chromiumFlags, openScene, scenesOf, serveFolder } from '../../scripts/screenshots.ts';
import { runAxe } from '../support/run-axe.ts';
import { runsWhole } from '../support/sized.ts';
import { audit } from './layout-audit.ts';

const pxPerMm = 4.034;
const glasses = {
  portrait: { width: 1080, height: 1920, lookBand: 106 * pxPerMm },
  landscape: { width: 1920, height: 1080, lookBand: 0 },
};

let browser: Browser;
let address: string;
let scenes: readonly string[];
const cleanUp: (() => unknown)[] = [];

beforeAll(async () => {
  const folder = await buildPreview();
  const served = await serveFolder(folder);
  address = served.address;
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: chromiumFlags });
  cleanUp.push(
    () => browser.close(),
    served.stop,
    () => rm(folder, { recursive: true }),
  );
  const page = await browser.newPage();
  scenes = await scenesOf(page, address);
  await page.close();
}, 120_000);

afterAll(async () => {
  for (const task of cleanUp) await task();
});

/** In the test command each page is looked at in one orientation, turn about; `npm run test:journeys` does both. */
function audited(name: keyof typeof glasses): readonly string[] {
  const turn = name === 'portrait' ? 0 : 1;
  return runsWhole ? scenes : scenes.filter((_, index) => index % 2 === turn);
}

async function glass(name: keyof typeof glasses): Promise<Page> {
  const { width, height } = glasses[name];
  return browser.newPage({ viewport: { width, height }, hasTouch: true, reducedMotion: 'reduce' });
}

describe.each(Object.keys(glasses) as (keyof typeof glasses)[])('%s', (name) => {
  test('every page holds its measures in both languages and every text size, and axe finds nothing in either contrast', async () => {
    const page = await glass(name);
    const breaches: Record<string, unknown> = {};
    const corners = new Set<string>();
    for (const scene of audited(name)) {
      await openScene(page, address, scene, '');
      for (const comfort of comforts) {
        const lookBand = isForStaff(scene) ? 0 : glasses[name].lookBand;
        const found = await page.evaluate(audit, { pxPerMm, lookBand });
        if (found.length > 0) breaches[`${scene}, ${comfort.shown}`] = found;
        if (!isForStaff(scene)) corners.add(await cornerOf(page));
        await press(page, comfort.next);
      }
      for (const contrast of ['normal', 'high']) {
        const found = await runAxe(page);
        if (found.length > 0) breaches[`${scene}, axe, ${contrast}`] = found;
        await press(page, ['comfort.contrast']);
      }
    }
    await page.close();
    expect(breaches).toEqual({});
    expect([...corners], '"Gọi cán bộ" stands in one place').toHaveLength(1);
  }, 1_800_000);
});

/** Staff reach higher, and call nobody: neither rule is theirs (look.md, section 10). */
const isForStaff = (scene: string) => scene.startsWith('staff-');

async function cornerOf(page: Page): Promise<string> {
  const call = page.locator('.base .call');
  await call.waitFor();
  const { x, y, width, height } = await call.evaluate((button) => button.getBoundingClientRect());
  return [x, y, width, height].map(Math.round).join();
}

/** Each way a page can be set, and the presses that lead from it to the next one. */
const comforts = ['vi', 'en'].flatMap((language) =>
  ['normal', 'large', 'largest'].map((size) => ({
    shown: `${language}, ${size} text`,
    next: size === 'largest' ? ['comfort.textSize', 'comfort.language'] : ['comfort.textSize'],
  })),
);

/** Presses comfort buttons as the preview offers it: the tap guard would drop presses as fast as a test's. */
async function press(page: Page, presses: readonly string[]): Promise<void> {
  await page.evaluate(async (each) => {
    for (const detail of each) window.dispatchEvent(new CustomEvent('preview-press', { detail }));
    for (let frame = 0; frame < 2; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  }, presses);
}
