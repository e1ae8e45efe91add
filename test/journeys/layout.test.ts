import { readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildPreview, chromiumFlags, openScene, scenesOf, serveFolder } from '../../scripts/screenshots.ts';
import { audit } from './layout-audit.ts';

const pxPerMm = 4.034;
const glasses = {
  portrait: { width: 1080, height: 1920, lookBand: 106 * pxPerMm },
  landscape: { width: 1920, height: 1080, lookBand: 0 },
};
const sizes = { normal: 0, large: 1, largest: 2 };

let browser: Browser;
let address: string;
let scenes: readonly string[];
let axe: string;
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
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const page = await browser.newPage();
  scenes = await scenesOf(page, address);
  await page.close();
}, 120_000);

afterAll(async () => {
  for (const task of cleanUp) await task();
});

async function glass(name: keyof typeof glasses): Promise<Page> {
  const { width, height } = glasses[name];
  return browser.newPage({ viewport: { width, height }, hasTouch: true, reducedMotion: 'reduce' });
}

describe.each(Object.keys(glasses) as (keyof typeof glasses)[])('%s', (name) => {
  describe.each(['vi', 'en'])('in %s', (language) => {
    test.each(Object.entries(sizes))(
      'every page holds its measures at %s text',
      async (_, presses) => {
        const page = await glass(name);
        const breaches: Record<string, string[]> = {};
        const corners = new Set<string>();
        for (const scene of scenes) {
          await openScene(page, address, scene, `&text=${presses}&language=${language}`);
          const found = await page.evaluate(audit, { pxPerMm, lookBand: glasses[name].lookBand });
          if (found.length > 0) breaches[scene] = found;
          const call = await page.locator('.base .call').boundingBox();
          corners.add(JSON.stringify(call && Object.values(call).map(Math.round)));
        }
        await page.close();
        expect(breaches).toEqual({});
        expect([...corners], '"Gọi cán bộ" stands in one place').toHaveLength(1);
      },
      240_000,
    );
  });

  test.each(['normal', 'high'])(
    'axe finds nothing in %s contrast',
    async (contrast) => {
      const page = await glass(name);
      const findings: Record<string, unknown> = {};
      for (const scene of scenes) {
        await openScene(page, address, scene, `&contrast=${contrast}`);
        const found = await runAxe(page);
        if (found.length > 0) findings[scene] = found;
      }
      await page.close();
      expect(findings).toEqual({});
    },
    240_000,
  );
});

interface AxeHere {
  run(
    options: unknown,
  ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
}

/** The page's own policy forbids foreign scripts; `evaluate` runs axe beside it without loosening it. */
async function runAxe(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: here } = globalThis as unknown as { axe: AxeHere };
    const { violations } = await here.run({
      rules: { 'color-contrast-enhanced': { enabled: true }, region: { enabled: false } },
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ html, failureSummary }) => `${id}: ${html.slice(0, 120)} ${failureSummary?.slice(0, 200)}`,
      ),
    );
  });
}
