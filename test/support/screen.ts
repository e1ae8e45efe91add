import { setTimeout as pause } from 'node:timers/promises';
import { chromium, type Page } from 'playwright-core';
import { findChromium } from '../../src/main/browser/chromium.ts';

export const portrait = { width: 1080, height: 1920 };
export const landscape = { width: 1920, height: 1080 };

export interface Screen {
  readonly page: Page;
  close(): Promise<void>;
  /** Ends the browser as kill -9 does. */
  kill(): void;
}

export interface ScreenOptions {
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Lets the page note when it was touched and when a ticket arrived, as `kioskTimes`. */
  readonly watch?: boolean;
  /** Where Chromium keeps what it keeps; without one it keeps it in a folder of its own. */
  readonly profile?: string;
  /** What Chromium's fake camera sees; without one it has no camera. */
  readonly film?: string;
}

/** Opens Chromium with a touch screen, as a kiosk has. */
export async function launchScreen(url: string, options: ScreenOptions = {}): Promise<Screen> {
  const executablePath = findChromium(process.env.PATH ?? '');
  if (executablePath === null) throw new Error('there is no Chromium on this machine');
  // Root cannot have Chromium's sandbox; nobody else goes without it.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const { viewport = portrait, profile, film } = options;
  const args = [...sandbox, '--disable-gpu', '--disable-background-networking', ...cameraOf(film)];
  const asKiosk = { viewport, hasTouch: true, locale: 'vi-VN' };
  if (profile !== undefined) {
    const context = await chromium.launchPersistentContext(profile, { executablePath, args, ...asKiosk });
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(url);
    return { page, close: () => context.close(), kill: () => undefined };
  }
  const server = await chromium.launchServer({ executablePath, args });
  const browser = await chromium.connect(server.wsEndpoint());
  const context = await browser.newContext(asKiosk);
  // The shell's own window is given this by the shell.
  if (film !== undefined) await context.grantPermissions(['camera'], { origin: new URL(url).origin });
  if (options.watch) await context.addInitScript(noteTimes);
  const page = await context.newPage();
  await page.goto(url);
  return {
    page,
    close: () => server.close(),
    kill: () => server.process().kill('SIGKILL'),
  };
}

const cameraOf = (film: string | undefined) =>
  film === undefined
    ? []
    : ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`];

/** Runs in the page, before its own scripts. */
function noteTimes(): void {
  const times: { kind: string; at: number }[] = [];
  Object.assign(window, { kioskTimes: times });
  const note = (kind: string, at: number) => times.push({ kind, at: performance.timeOrigin + at });
  addEventListener('pointerdown', (event) => note('touch', event.timeStamp), { capture: true });
  const Original = WebSocket;
  window.WebSocket = class extends Original {
    constructor(address: string | URL) {
      super(address);
      this.addEventListener('message', (event) => {
        if (String(event.data).includes('"slipCode"')) note('ticket', performance.now());
      });
    }
  };
}

/**
 * The kiosk takes a second touch within this for the first one's trembling finger when it is on the same button, or on a
 * page that has changed under it (`src/renderer/ui/tap-guard.ts`); in milliseconds.
 */
const trembling = 250;
const lastTouch = new WeakMap<Page, { readonly at: number; readonly key: string | null }>();

/** Touches the button with this name, as a finger does: it cannot come down again at once. */
export function touch(page: Page, name: string | RegExp): Promise<void> {
  return press(page, name, 'tap', null);
}

/** The same by a mouse, where the page has no touch screen. */
export function click(page: Page, name: string | RegExp): Promise<void> {
  return press(page, name, 'click', null);
}

/** A key of the screen's keyboard. One after another key may come at once, as a typing hand's do; the same one may not. */
export function touchKey(page: Page, name: string | RegExp): Promise<void> {
  return press(page, name, 'tap', String(name));
}

async function press(
  page: Page,
  name: string | RegExp,
  how: 'tap' | 'click',
  key: string | null,
): Promise<void> {
  const button = page.getByRole('button', { name }).first();
  await button.waitFor();
  const last = lastTouch.get(page);
  const amidTyping = key !== null && last?.key !== null && last?.key !== key;
  if (last && !amidTyping) await pause(Math.max(0, last.at + trembling * 1.2 - performance.now()));
  await button[how]();
  lastTouch.set(page, { at: performance.now(), key });
}

/** Waits until the screen shows the named step. */
export async function shows(page: Page, step: string): Promise<void> {
  await page.locator(`[data-screen="${step}"]`).waitFor();
}
