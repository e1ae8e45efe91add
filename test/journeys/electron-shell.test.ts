import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildOutdated, electronMain, screens } from '../../scripts/build-outdated.ts';
import { electronBinary } from '../../scripts/electron-binary.ts';
import { canShow } from '../../src/main/browser/start.ts';
import { sourceTree } from '../../src/main/shell/folders.ts';
import { click, shows } from '../support/screen.ts';

/** Electron itself where it is here and can show a window, else the stand-in: the title says which it was. */
const binary = canShow() ? electronBinary() : null;
const executablePath = binary ?? join(sourceTree.root, 'test/electron-standin/electron');

let app: ElectronApplication;
let page: Page;
/** What the shell wrote on standard error so far, and who waits for more. */
const said = { text: '', waiting: new Set<() => void>() };

function configuration(): string {
  const file = join(mkdtempSync(join(tmpdir(), 'electron-')), 'kiosk.json');
  writeFileSync(
    file,
    JSON.stringify({ ...JSON.parse(readFileSync(sourceTree.example, 'utf8')), province: null }),
  );
  return file;
}

/** Resolves once the shell says `words` after this was called. */
function says(words: string): Promise<void> {
  const from = said.text.length;
  return new Promise((resolve) => {
    const look = () => {
      if (!said.text.slice(from).includes(words)) return;
      said.waiting.delete(look);
      resolve();
    };
    said.waiting.add(look);
  });
}

/** A promise for the page itself: resolves when its text has `words`. */
const pageShows = (words: string) => `new Promise((resolve) => {
  const look = () => (document.body.innerText.includes(${JSON.stringify(words)}) ? resolve(true) : requestAnimationFrame(look));
  look();
})`;

beforeAll(async () => {
  await buildOutdated(screens);
  await buildOutdated(electronMain);
  app = await launch(configuration());
  app.process().stderr?.on('data', (chunk) => {
    said.text += chunk;
    for (const look of [...said.waiting]) look();
  });
  page = await app.firstWindow();
});
afterAll(() => app?.close());

function launch(config: string): Promise<ElectronApplication> {
  return _electron.launch({
    executablePath,
    args: [
      join(sourceTree.root, 'dist/electron/main.js'),
      `--config=${config}`,
      `--data=${join(config, '../data')}`,
    ],
  });
}

describe(`on ${binary ? 'Electron' : 'the stand-in for Electron (its binary is not here)'}`, () => {
  test('the first screen comes over app:// and knows the centre, so that frames travel both ways', async () => {
    await page.getByText('Xã Suối Mây').first().waitFor();
    const url = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.getURL(),
    );
    expect(url).toBe('app://kiosk/');
  });

  test('a page gets one line of text and nothing of Node or Electron', async () => {
    const seen = await page.evaluate(() => ({
      kiosk: Object.keys((globalThis as unknown as { kiosk: object }).kiosk).sort(),
      others: ['require', 'process', 'module', 'electron', 'Buffer'].filter((name) => name in globalThis),
    }));
    expect(seen).toEqual({ kiosk: ['onState', 'onText', 'send'], others: [] });
  });

  test('the policy came with the page: no code from text, no foreign address', async () => {
    const tried = await page.evaluate(async () => ({
      // In a task of its own: what DevTools runs itself is excepted from the policy.
      code: await new Promise((resolve) =>
        setTimeout(() => {
          try {
            resolve(new Function('return 1')());
          } catch (error) {
            resolve((error as Error).name);
          }
        }),
      ),
      address: await fetch('https://example.org/').catch((error: Error) => error.name),
    }));
    expect(tried.address).toBe('TypeError');
    expect(tried.code).toBe('EvalError');
  });

  test('a foreign address is not gone to', async () => {
    const blocked = says('a navigation to a foreign address was blocked');
    await page.evaluate(() => {
      location.href = 'https://example.org/';
    });
    await blocked;
    await page.getByText('Xã Suối Mây').first().waitFor();
  });

  test('a second window is not opened', async () => {
    const denied = says('a window was asked for and denied');
    await page.evaluate(() => void window.open('https://example.org/'));
    await denied;
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  test('a number is taken', async () => {
    await page.getByText('Lấy số').first().click();
    // A finger that comes down on the next page at once would count as trembling.
    await shows(page, 'home');
    await click(page, /Lấy số thứ tự/);
    await click(page, /Khai sinh/);
    await click(page, /Đăng ký khai sinh cho con/);
    await click(page, /Lấy số/);
    await click(page, /Không/);
    await page.getByText('A001').first().waitFor();
  });

  test('a page that crashes is shown again and speaks with core', async () => {
    const again = says('the screen is shown again');
    const shown = app.evaluate(
      ({ BrowserWindow }, pageHas) =>
        new Promise((resolve) => {
          const contents = BrowserWindow.getAllWindows()[0]?.webContents;
          contents?.once('did-finish-load', () => resolve(contents.executeJavaScript(pageHas)));
          contents?.forcefullyCrashRenderer();
        }),
      pageShows('Xã Suối Mây'),
    );
    await again;
    expect(await shown).toBe(true);
  });

  test('a wrong configuration is said on the screen', async () => {
    const wrong = configuration();
    writeFileSync(wrong, '{ "version": 1 }');
    const shut = await launch(wrong);
    try {
      const door = await shut.firstWindow();
      await door.getByText(`Tệp cấu hình ${wrong} có chỗ sai`).waitFor();
    } finally {
      await shut.close();
    }
  });
});
