import { type Browser, chromium, type Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { findChromium } from '../../../src/main/browser/chromium.ts';
import type { LanKiosk } from './centre.ts';

/** A browser of the centre's LAN: each page has cookies of its own, as each PC and TV has. */
export async function openLanBrowser(): Promise<Browser> {
  const executablePath = findChromium(process.env.PATH ?? '');
  if (executablePath === null) throw new Error('there is no Chromium on this machine');
  // Root cannot have Chromium's sandbox. A TV is set up so that a page may sound before anybody presses it.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({
    executablePath,
    args: [...sandbox, '--disable-gpu', '--autoplay-policy=no-user-gesture-required'],
  });
}

export async function lanBrowserForTest(): Promise<Browser> {
  const browser = await openLanBrowser();
  onTestFinished(() => browser.close());
  return browser;
}

interface LanPageSettings {
  readonly browser: Browser;
  readonly kiosk: LanKiosk;
  /** Where the page reaches the kiosk, if not at its own port. */
  readonly port?: number;
}

const sizes = { counter: { width: 1366, height: 768 }, board: { width: 1920, height: 1080 } };

/** Opens a page, pairs it by the code of the staff screen, and waits until it shows the queue. */
export async function openCounterPage(settings: LanPageSettings, counterId: string): Promise<Page> {
  const page = await openUnpaired(settings, 'counter');
  await pairPage(page, settings.kiosk.code('counter', counterId), 'counter');
  return page;
}

export async function openBoardPage(settings: LanPageSettings): Promise<Page> {
  const page = await openUnpaired(settings, 'board');
  await pairPage(page, settings.kiosk.code('board'), 'board');
  return page;
}

export async function openUnpaired(
  { browser, kiosk, port = kiosk.port }: LanPageSettings,
  role: 'counter' | 'board',
): Promise<Page> {
  const context = await browser.newContext({
    viewport: sizes[role],
    ignoreHTTPSErrors: true,
    locale: 'vi-VN',
    hasTouch: role === 'counter',
  });
  await context.addInitScript(noteSounds);
  const page = await context.newPage();
  await page.goto(`https://127.0.0.1:${port}/${role}`);
  return page;
}

export async function pairPage(page: Page, code: string, shown: 'counter' | 'board'): Promise<void> {
  await page.getByLabel('Mã nối').fill(code.toLowerCase());
  await page.getByRole('button', { name: 'Nối' }).click();
  await page.locator(`[data-page="${shown}"]`).waitFor();
}

/** What the hall heard and when, in wall milliseconds by the page's clock. */
export interface Heard {
  readonly what: 'chime' | 'voice' | 'shown';
  readonly text: string;
  readonly at: number;
}

export async function heardOn(page: Page): Promise<readonly Heard[]> {
  return page.evaluate<Heard[]>('hallHeard');
}

/**
 * Runs in the page, before its own scripts. A headless browser has no voice: this one stands in for the system's
 * voice and notes what it is given; the chime is Chromium's own audio and only noted.
 */
function noteSounds(): void {
  const heard: { what: string; text: string; at: number }[] = [];
  const note = (what: string, text: string) =>
    heard.push({ what, text, at: performance.timeOrigin + performance.now() });
  Object.assign(window, { hallHeard: heard });
  class Words extends EventTarget {
    text: string;
    constructor(text: string) {
      super();
      this.text = text;
    }
  }
  const voices = ['vi-VN', 'en-US'].map((lang) => ({ lang, localService: true, name: lang }));
  const synthesis = Object.assign(new EventTarget(), {
    getVoices: () => voices,
    cancel: () => undefined,
    speak(words: Words) {
      note('voice', words.text);
      setTimeout(() => words.dispatchEvent(new Event('end')), 30);
    },
  });
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Words });
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
  const start = OscillatorNode.prototype.start;
  OscillatorNode.prototype.start = function (...when) {
    note('chime', '');
    return start.apply(this, when);
  };
}
