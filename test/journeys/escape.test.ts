import { setTimeout as pause } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { childPids } from '../support/child-pids.ts';
import { hostileFrame, oddTexts } from '../support/hostile-frames.ts';
import { type Scene, setScene, takeNumberForBirth } from '../support/scene.ts';
import { shows, touch } from '../support/screen.ts';
import { seededChance } from '../support/seeded-chance.ts';
import { sized, testWhole } from '../support/sized.ts';

/** What must not happen, noted from before the page's own scripts run. */
interface Escapes {
  readonly printed: number;
  readonly opened: number;
  readonly picked: number;
  readonly menus: number;
  readonly dropped: number;
}

async function watched(scene: Scene): Promise<{ page: Page; tools: CDPSession; wrong: string[] }> {
  const { page } = scene.screen;
  const wrong: string[] = [];
  page.on('dialog', (dialog) => wrong.push(`dialog ${dialog.type()}`));
  page.on('download', () => wrong.push('download'));
  page.on('filechooser', () => wrong.push('file dialog'));
  page.on('pageerror', (error) => wrong.push(error.message));
  page.context().on('page', () => wrong.push('another page'));
  await page.addInitScript(spy);
  await page.reload();
  await shows(page, 'attract');
  const tools = await page.context().newCDPSession(page);
  return { page, tools, wrong };
}

/** Runs in the page before anything else. */
function spy(): void {
  const escapes = { printed: 0, opened: 0, picked: 0, menus: 0, dropped: 0 };
  Object.assign(window, { escapes });
  window.print = () => {
    escapes.printed += 1;
  };
  window.open = () => {
    escapes.opened += 1;
    return null;
  };
  const showOpenFilePicker = () => {
    escapes.picked += 1;
  };
  Object.assign(window, { showOpenFilePicker });
  // Asked last, when the page has had its say.
  window.addEventListener('contextmenu', (event) => {
    if (!event.defaultPrevented) escapes.menus += 1;
  });
  window.addEventListener('drop', (event) => {
    if (!event.defaultPrevented) escapes.dropped += 1;
  });
}

async function nothingEscaped(page: Page, wrong: readonly string[], address: string): Promise<void> {
  const escapes = await page.evaluate(() => (window as unknown as { escapes: Escapes }).escapes);
  expect(escapes).toEqual({ printed: 0, opened: 0, picked: 0, menus: 0, dropped: 0 });
  expect(wrong).toEqual([]);
  expect(page.url()).toBe(address);
  expect(page.context().pages()).toHaveLength(1);
  const glass = await page.evaluate(() => ({
    scale: visualViewport?.scale,
    ratio: devicePixelRatio,
    selected: String(getSelection()),
    scrolled: [scrollX, scrollY],
    screens: document.querySelectorAll('[data-screen]').length,
    doors: document.querySelectorAll(
      'a[href], iframe, embed, object, input, textarea, select, [contenteditable], [draggable=true]',
    ).length,
  }));
  expect(glass).toEqual({ scale: 1, ratio: 1, selected: '', scrolled: [0, 0], screens: 1, doors: 0 });
}

const point = (x: number, y: number, id = 0) => ({ x, y, id });

async function strokes(
  tools: CDPSession,
  from: { x: number; y: number }[],
  to: { x: number; y: number }[],
): Promise<void> {
  const points = (at: number) =>
    from.map(({ x, y }, id) => point(x + ((to[id]?.x ?? x) - x) * at, y + ((to[id]?.y ?? y) - y) * at, id));
  await tools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: points(0) });
  for (const at of [0.25, 0.5, 0.75, 1])
    await tools.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: points(at) });
  await tools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

const modifiers = ['Control', 'Alt', 'Meta', 'Shift'];
const keys = [
  ...Array.from({ length: 24 }, (_, index) => `F${index + 1}`),
  ...'abcdefghijklmnopqrstuvwxyz0123456789'.split(''),
  'Escape',
  'Tab',
  'Enter',
  'Space',
  'Backspace',
  'Delete',
  'Insert',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'PrintScreen',
  'Pause',
  'ContextMenu',
  'ScrollLock',
  'NumLock',
  'BrowserBack',
  'BrowserForward',
  'BrowserRefresh',
  'BrowserHome',
  'BrowserSearch',
  'LaunchMail',
  'Help',
  'Power',
  'Minus',
  'Equal',
  'Slash',
  'Backquote',
];

test('no press, pull, pinch or swipe, nothing dropped or pasted, and no key with any modifiers leads out of the kiosk', async () => {
  const scene = await setScene();
  const { page, tools, wrong } = await watched(scene);
  const address = page.url();
  await touch(page, 'Mời bà con chạm vào đây');
  await touch(page, /^Lấy số thứ tự/);
  await touch(page, /^Gõ tên việc/);
  await shows(page, 'type-matter');
  for (const { x, y } of [
    { x: 540, y: 60 },
    { x: 300, y: 420 },
    { x: 540, y: 1400 },
    { x: 980, y: 1850 },
  ]) {
    await tools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point(x, y)] });
    await pause(700);
    await tools.send('Input.dispatchTouchEvent', { type: 'touchCancel', touchPoints: [] });
    await page.mouse.click(x, y, { button: 'right' });
  }
  await page.mouse.dblclick(300, 420);
  await strokes(tools, [{ x: 2, y: 900 }], [{ x: 900, y: 900 }]);
  await strokes(tools, [{ x: 1078, y: 900 }], [{ x: 100, y: 900 }]);
  await strokes(tools, [{ x: 540, y: 2 }], [{ x: 540, y: 1500 }]);
  await strokes(tools, [{ x: 540, y: 1918 }], [{ x: 540, y: 300 }]);
  await strokes(
    tools,
    [
      { x: 500, y: 900 },
      { x: 580, y: 1000 },
    ],
    [
      { x: 80, y: 200 },
      { x: 1000, y: 1800 },
    ],
  );
  await strokes(
    tools,
    [300, 500, 700].map((x) => ({ x, y: 1000 })),
    [300, 500, 700].map((x) => ({ x, y: 200 })),
  );
  await tools.send('Input.synthesizePinchGesture', {
    x: 540,
    y: 960,
    scaleFactor: 3,
    gestureSourceType: 'touch',
  });
  await page.evaluate((texts) => {
    for (const text of [...texts, 'A'.repeat(10_000_000)]) {
      const data = new DataTransfer();
      data.setData('text/plain', text);
      data.setData('text/uri-list', 'file:///etc/passwd');
      document.body.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
      document.body.dispatchEvent(
        new DragEvent('dragover', { dataTransfer: data, bubbles: true, cancelable: true }),
      );
      document.body.dispatchEvent(
        new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
      );
    }
  }, oddTexts);
  await page.keyboard.insertText(oddTexts.join(''));
  await nothingEscaped(page, wrong, address);
  const sets = Array.from({ length: 16 }, (_, bits) =>
    modifiers.filter((_name, index) => bits & (1 << index)),
  );
  // Held by the gate of either shell (src/main/electron/keys.test.ts); here even what gets through finds no way.
  for (const held of sets.filter((_, index) => index % sized(7, 1) === 0)) {
    for (const name of held) await page.keyboard.down(name);
    for (const key of keys) await page.keyboard.press(key).catch(() => undefined);
    for (const name of held) await page.keyboard.up(name);
  }
  await page.locator('[data-screen]').waitFor();
  await nothingEscaped(page, wrong, address);
});

test('hostile frames on the screen’s own line: a flood is shut out, core lives, and the next person takes a number', async () => {
  const scene = await setScene();
  const { page } = scene.screen;
  await shows(page, 'attract');
  const before = childPids(scene.kiosk.shell.pid ?? 0, 'core/main');
  const chance = seededChance(88);
  const batches = sized(4, 500);
  for (let batch = 0; batch < batches; batch += 1) {
    const frames = Array.from({ length: 200 }, (_, turn) => hostileFrame(chance, turn));
    if (batch === 0) frames.push('A'.repeat(900_000));
    await page.evaluate(sendAll, frames);
  }
  expect(childPids(scene.kiosk.shell.pid ?? 0, 'core/main')).toEqual(before);
  expect(scene.kiosk.said.filter((line) => /uncaught|unhandled|TypeError/iu.test(line))).toEqual([]);
  await page.reload();
  expect(await takeNumberForBirth(scene.screen)).toBe('A001');
});

/** Runs in the page: a line of its own, all frames, closed when they are on their way. */
function sendAll(frames: readonly string[]): Promise<void> {
  return new Promise((done) => {
    const socket = new WebSocket(`ws://${location.host}/kiosk`);
    socket.addEventListener('close', () => done());
    socket.addEventListener('open', () => {
      for (const frame of frames) socket.send(frame);
      setTimeout(() => socket.close(), 100);
    });
  });
}

testWhole(
  'renderer or core killed amid a visit: the page opened again begins at the door, with nothing of the person before',
  async () => {
    const scene = await setScene();
    const { page } = scene.screen;
    await takeNumberForBirth(scene.screen);
    const crashed = new Promise<void>((resolve) => page.once('crash', () => resolve()));
    const tools = await page.context().newCDPSession(page);
    void tools.send('Page.crash').catch(() => undefined);
    await crashed;
    const fresh = await page.context().newPage();
    onTestFinished(() => fresh.close());
    const rendererFrom = performance.now();
    await fresh.goto(scene.kiosk.url);
    await shows(fresh, 'attract');
    const rendererMs = Math.round(performance.now() - rendererFrom);
    expect(await fresh.locator('body').textContent()).not.toContain('A001');
    const [pid] = childPids(scene.kiosk.shell.pid ?? 0, 'core/main');
    const coreFrom = performance.now();
    process.kill(pid ?? 0, 'SIGKILL');
    await expect
      .poll(() => childPids(scene.kiosk.shell.pid ?? 0, 'core/main')[0], { timeout: 30_000 })
      .not.toBe(pid);
    await touch(fresh, 'Mời bà con chạm vào đây');
    await shows(fresh, 'home');
    await touch(fresh, /^Lấy số thứ tự/);
    await shows(fresh, 'choose-matter');
    const coreMs = Math.round(performance.now() - coreFrom);
    process.stderr.write(
      `the door again after the renderer was killed: ${rendererMs} ms; served again after core was killed: ${coreMs} ms\n`,
    );
  },
);
