import { mkdir, mkdtemp, readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { build } from 'vite';

/** Pictures of every page in its variants: `npx node scripts/screenshots.ts FOLDER [--only=NAME,NAME] [--variant=NAME]`. */

export const variants = {
  portrait: { width: 1080, height: 1920, query: '' },
  landscape: { width: 1920, height: 1080, query: '' },
  'portrait-large': { width: 1080, height: 1920, query: '&text=1' },
  'portrait-largest': { width: 1080, height: 1920, query: '&text=2' },
  'landscape-largest': { width: 1920, height: 1080, query: '&text=2' },
  'portrait-contrast': { width: 1080, height: 1920, query: '&contrast=high' },
  'portrait-english': { width: 1080, height: 1920, query: '&language=en' },
  'landscape-english': { width: 1920, height: 1080, query: '&language=en' },
} as const;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** The policy the shells serve the page under: a preview that breaks it breaks here too. */
export const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'";

/** Builds the page with its previews into a folder of its own. */
export async function buildPreview(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kiosk-preview-'));
  await build({ mode: 'preview', logLevel: 'warn', build: { outDir: folder, emptyOutDir: true } });
  return folder;
}

/** Serves a folder on a free loopback port; answers its address and how to stop. */
export async function serveFolder(folder: string): Promise<{ address: string; stop: () => void }> {
  const server: Server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://x').pathname);
    const file = join(folder, path === '/' ? 'index.html' : path);
    const content = await readFile(file).catch(() => null);
    response.writeHead(content ? 200 : 404, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'content-security-policy': policy,
    });
    response.end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the preview server has no port');
  return { address: `http://127.0.0.1:${bound.port}`, stop: () => server.close() };
}

export const chromiumFlags = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Opens one scene and waits until its page is there and its fonts are. */
export async function openScene(page: Page, address: string, scene: string, query: string): Promise<void> {
  await page.goto(`${address}/?preview=${scene}${query}`);
  await page.waitForSelector('html[data-preview="there"]', { timeout: 15_000 });
  const sign = signs[scene];
  if (sign) await page.waitForSelector(sign);
}

/** What a scene still waits for once its page is there. */
export const signs: Readonly<Record<string, string>> = {
  issuing: '[data-patience="slow"]',
  'issuing-long': '[data-patience="leavable"]',
  loading: '[data-patience="leavable"]',
  'type-found': '.stuff li',
  'type-nothing': '.stuff .note',
  'question-found': '.stuff li',
  'question-nothing': '.stuff .note',
  'question-waiting': '[data-patience="leavable"]',
};

/** The names of all scenes the preview has. */
export async function scenesOf(page: Page, address: string): Promise<readonly string[]> {
  await page.goto(address);
  await page.waitForSelector('html[data-scenes]');
  return (await page.getAttribute('html', 'data-scenes'))?.split(' ') ?? [];
}

async function main(): Promise<void> {
  const [folder = 'pictures', ...flags] = process.argv.slice(2);
  const listed = (name: string) =>
    flags
      .find((flag) => flag.startsWith(`--${name}=`))
      ?.split('=')[1]
      ?.split(',');
  const only = listed('only');
  const chosen = listed('variant');
  await mkdir(folder, { recursive: true });
  const { address, stop } = await serveFolder(await buildPreview());
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: chromiumFlags });
  for (const [name, { width, height, query }] of Object.entries(variants)) {
    if (chosen && !chosen.includes(name)) continue;
    const page = await browser.newPage({
      viewport: { width, height },
      hasTouch: true,
      reducedMotion: 'reduce',
    });
    page.on('pageerror', (error) => process.stderr.write(`${error.message}\n`));
    page.on('console', (line) => line.type() === 'error' && process.stderr.write(`${line.text()}\n`));
    const scenes = await scenesOf(page, address);
    for (const scene of scenes.filter((each) => !only || only.includes(each))) {
      await openScene(page, address, scene, query);
      await page.screenshot({ path: join(folder, `${scene}.${name}.png`) });
    }
    await page.close();
  }
  await browser.close();
  stop();
}

if (import.meta.main) await main();
