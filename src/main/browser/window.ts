import { z } from 'zod';
import type { Off } from '../../shared/contract/wire.ts';
import type { Log } from '../shell/log.ts';
import { paymentDisplayQuery } from '../shell/second-window.ts';
import { pauseAfter } from '../shell/supervisor.ts';
import type { OpenSieve } from '../shell/typed-scans.ts';
import type { ShellWaits } from '../shell/waits.ts';
import type { Browser, Launch } from './chromium.ts';
import type { DevTools } from './devtools-pipe.ts';
import { openKeyGate } from './key-gate.ts';

export interface WindowOutside {
  readonly launch: Launch;
  readonly later: (ms: number, task: () => void) => Off;
  readonly random: () => number;
  readonly log: Log;
  readonly waits: ShellWaits;
  /** Null where nobody holds keys back. */
  readonly openSieve: OpenSieve | null;
  /** Lets our own page see through the document camera; it asks for it by its name. */
  readonly hasCamera: boolean;
  /** Where the second screen lies, in pixels of the desktop; null where there is none. */
  readonly second: Bounds | null;
}

export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The kiosk's window: opened again whenever it dies. */
export interface KioskWindow {
  pid(): number | undefined;
  /** Resolves when the browser is gone. */
  close(): Promise<void>;
}

const page = z.object({ targetId: z.string(), type: z.literal('page') });
const pages = z.object({ targetInfos: z.array(z.unknown()) });
const target = z.object({ targetId: z.string() });
const session = z.object({ sessionId: z.string() });

/** @param address with the token; handed over by DevTools, so that no other user reads it in the process list */
export function openWindow(address: string, outside: WindowOutside): KioskWindow {
  const { log, waits } = outside;
  let browser: Browser | null = null;
  let deaths = 0;
  let timer: Off = () => {};
  let closing: (() => void) | null = null;

  function open() {
    const mine = outside.launch();
    browser = mine;
    mine.onExit(gone);
    timer = outside.later(waits.browserOpens, () => mine.kill());
    show(mine, address, outside).then(shown, (error: unknown) => {
      log.error({ why: String(error) }, 'the page could not be shown');
      mine.kill();
    });
  }

  function shown() {
    timer();
    timer = outside.later(waits.steady, () => {
      deaths = 0;
    });
    log.info({ pid: browser?.pid }, 'the window is open');
  }

  function gone(lastWords: string) {
    browser = null;
    timer();
    if (closing) return closing();
    deaths += 1;
    const pauseMs = pauseAfter(deaths, waits, outside.random);
    log.error({ deaths, pauseMs, lastWords }, 'the browser ended and is opened again');
    timer = outside.later(pauseMs, open);
  }

  open();
  return {
    pid: () => browser?.pid,
    close() {
      timer();
      const running = browser;
      if (!running) return Promise.resolve();
      return new Promise((resolve) => {
        closing = resolve;
        running.kill();
      });
    },
  };
}

/** Shows the address in Chromium's first page, and again whenever that page crashes ("Aw, snap!"). */
async function show(
  { devTools }: Browser,
  address: string,
  { openSieve, second, hasCamera }: Pick<WindowOutside, 'openSieve' | 'second' | 'hasCamera'>,
): Promise<void> {
  await devTools.send('Target.setDiscoverTargets', { discover: true });
  const { targetInfos } = pages.parse(await devTools.send('Target.getTargets'));
  const targetId = targetInfos.map((each) => page.safeParse(each)).find((each) => each.success)
    ?.data.targetId;
  if (targetId === undefined) throw new Error('Chromium opened no page');
  const { sessionId } = session.parse(
    await devTools.send('Target.attachToTarget', { targetId, flatten: true }),
  );
  const go = () => devTools.send('Page.navigate', { url: address }, sessionId);
  devTools.on((event) => {
    if (event.method === 'Target.targetCrashed' && event.params.targetId === targetId) go().catch(() => {});
  });
  await fillScreen(devTools, targetId, sessionId);
  if (hasCamera) {
    const grant = { permissions: ['videoCapture'], origin: new URL(address).origin };
    await devTools.send('Browser.grantPermissions', grant);
  }
  if (openSieve) await sieveKeys(devTools, sessionId, openSieve);
  const { errorText } = await go();
  if (errorText !== undefined) throw new Error(String(errorText));
  if (second) await showBeside(devTools, address, second);
}

/** A second window for payment codes. The first one's cookie lets it in: the token was given once. */
async function showBeside(devTools: DevTools, address: string, second: Bounds): Promise<void> {
  const url = new URL(`/?${paymentDisplayQuery}`, address).href;
  const made = await devTools.send('Target.createTarget', { url, newWindow: true, ...second });
  const { targetId } = target.parse(made);
  const { sessionId } = session.parse(
    await devTools.send('Target.attachToTarget', { targetId, flatten: true }),
  );
  devTools.on((event) => {
    if (event.method === 'Target.targetCrashed' && event.params.targetId === targetId)
      devTools.send('Page.navigate', { url }, sessionId).catch(() => {});
  });
  await placeWindow(devTools, targetId, second);
}

async function sieveKeys(devTools: DevTools, sessionId: string, openSieve: OpenSieve): Promise<void> {
  const press = openSieve((strokes) => {
    for (const each of strokes) gate.press(each);
  });
  const gate = await openKeyGate(devTools, sessionId, press);
}

const placed = z.object({ windowId: z.number() });
const measured = z.object({ result: z.object({ value: z.object({ width: z.int(), height: z.int() }) }) });

/** `--kiosk` alone leaves a small window where no window manager runs: it is given the display's size first. */
async function fillScreen(devTools: DevTools, targetId: string, sessionId: string): Promise<void> {
  const expression = '({ width: screen.width, height: screen.height })';
  const size = measured.parse(
    await devTools.send('Runtime.evaluate', { expression, returnByValue: true }, sessionId),
  ).result.value;
  await placeWindow(devTools, targetId, { left: 0, top: 0, ...size });
}

async function placeWindow(devTools: DevTools, targetId: string, at: Bounds): Promise<void> {
  const { windowId } = placed.parse(await devTools.send('Browser.getWindowForTarget', { targetId }));
  for (const bounds of [{ windowState: 'normal' }, at, { windowState: 'fullscreen' }])
    await devTools.send('Browser.setWindowBounds', { windowId, bounds });
}
