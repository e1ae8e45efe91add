import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { findChromium } from '../src/main/browser/chromium.ts';
import { buildPreview, chromiumFlags, openScene, scenesOf, serveFolder } from './screenshots.ts';
import { bookOf, type Picture } from './storyboard-book.ts';
import { ensureCommands } from './system-packages.ts';

/**
 * The whole kiosk as a picture book that officials can read and sign: `npm run storyboard [-- FOLDER] [--only=NAME,NAME]`.
 * Every state with its picture in Vietnamese and English and the words a voice says, as HTML and as PDF.
 */
async function main(args: readonly string[]): Promise<number> {
  const ready = ensureCommands(['chromium']);
  const executablePath = findChromium(process.env.PATH ?? '');
  if (!ready.ok || executablePath === null) {
    process.stderr.write(ready.ok ? '' : `${ready.sentence.vi}\n${ready.sentence.en}\n`);
    return 1;
  }
  const folder = args.find((each) => !each.startsWith('--')) ?? 'storyboard';
  const only = args
    .find((each) => each.startsWith('--only='))
    ?.slice('--only='.length)
    .split(',');
  await mkdir(join(folder, 'pictures'), { recursive: true });
  const built = await buildPreview();
  const { address, stop } = await serveFolder(built);
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  const pictures = await takeAll(browser, address, folder, only);
  const html = join(folder, 'storyboard.html');
  await writeFile(html, bookOf(pictures));
  await print(browser, html, join(folder, 'storyboard.pdf'));
  await browser.close();
  stop();
  await rm(built, { recursive: true });
  process.stdout.write(`${pictures.length} trang / pages: ${html}, ${join(folder, 'storyboard.pdf')}\n`);
  return 0;
}

async function takeAll(
  browser: Browser,
  address: string,
  folder: string,
  only: readonly string[] | undefined,
): Promise<readonly Picture[]> {
  const page = await browser.newPage({
    viewport: { width: 1080, height: 1920 },
    hasTouch: true,
    reducedMotion: 'reduce',
  });
  const pictures: Picture[] = [];
  for (const scene of await scenesOf(page, address)) {
    if (only && !only.includes(scene)) continue;
    const taken: Record<string, { file: string; spoken: readonly string[] }> = {};
    for (const language of ['vi', 'en'] as const) {
      await openScene(page, address, scene, language === 'en' ? '&language=en' : '');
      const file = `pictures/${scene}.${language}.jpg`;
      await page.screenshot({ path: join(folder, file), type: 'jpeg', quality: 70 });
      const spoken = await page.evaluate((each) => {
        const { previewScript } = window as unknown as { previewScript(language: string): string[] };
        return previewScript(each);
      }, language);
      taken[language] = { file, spoken };
    }
    const name = await page.getAttribute('[data-screen]', 'data-screen');
    pictures.push({ scene, page: name ?? '', taken });
  }
  await page.close();
  return pictures;
}

async function print(browser: Browser, html: string, pdf: string): Promise<void> {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(html).href, { waitUntil: 'load' });
  await page.pdf({ path: pdf, format: 'A4', printBackground: true, preferCSSPageSize: true });
  await page.close();
}

process.exit(await main(process.argv.slice(2)));
