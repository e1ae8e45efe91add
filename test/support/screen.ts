import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { findChromium } from '../../src/main/browser/chromium.ts';

export const portrait = { width: 1080, height: 1920 };
export const landscape = { width: 1920, height: 1080 };

/** Opens Chromium with a touch screen, as a kiosk has, and closes it with the running test. */
export async function openScreen(url: string, viewport = portrait): Promise<Page> {
  const executablePath = findChromium(process.env.PATH ?? '');
  if (executablePath === null) throw new Error('there is no Chromium on this machine');
  const browser: Browser = await chromium.launch({
    executablePath,
    // Root cannot have Chromium's sandbox; nobody else goes without it.
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', '--disable-background-networking'],
  });
  onTestFinished(() => browser.close());
  const context: BrowserContext = await browser.newContext({ viewport, hasTouch: true, locale: 'vi-VN' });
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

/** Touches the button with this name, as a finger does. */
export async function touch(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name }).first().tap();
}

/** Waits until the screen shows the named step. */
export async function shows(page: Page, step: string): Promise<void> {
  await page.locator(`[data-screen="${step}"]`).waitFor();
}
