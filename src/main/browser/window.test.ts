import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { silentLog } from '../shell/log.ts';
import { realLater } from '../shell/testing/tools.ts';
import { shellWaits } from '../shell/waits.ts';
import { type Browser, chromiumLauncher, findChromium } from './chromium.ts';
import { type Bounds, type KioskWindow, openWindow } from './window.ts';

const executable = findChromium(process.env.PATH ?? '') ?? '';
const isRoot = process.getuid?.() === 0;
const launch = chromiumLauncher(executable, { isRoot, extra: ['--headless', '--disable-gpu'] });

let server: Server;
let address: string;
let second: Bounds | null;
const windows: KioskWindow[] = [];
const browsers: Browser[] = [];

/** Asked for by the page once it is there. */
const mark = '/shown.png';

/** Resolves with the address of the next page, once the page is there. */
async function visited(): Promise<string> {
  const [page] = await once(server, 'request');
  const [next] = await once(server, 'request');
  expect(next.url).toBe(mark);
  return String(page.url);
}

function open(): KioskWindow {
  const window = openWindow(address, {
    launch: () => {
      const browser = launch();
      browsers.push(browser);
      return browser;
    },
    later: realLater,
    random: () => 0,
    log: silentLog,
    waits: { ...shellWaits, restartFirst: 2, restartLongest: 2 },
    openSieve: null,
    second,
    hasCamera: false,
  });
  windows.push(window);
  return window;
}

beforeEach(async () => {
  second = null;
  server = createServer((request, response) => {
    response.writeHead(request.url === mark ? 404 : 200, { 'Content-Type': 'text/html' });
    response.end(`<!doctype html><link rel="icon" href="data:,"><img src="${mark}">`);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/?token=x`;
});
afterEach(async () => {
  await Promise.all(windows.splice(0).map((each) => each.close()));
  browsers.length = 0;
  server.close();
  server.closeAllConnections();
});

test('the window shows the address, which nobody reads in the process list', async () => {
  const asked = visited();
  const window = open();
  expect(await asked).toBe('/?token=x');
  const commandLine = readFileSync(`/proc/${window.pid()}/cmdline`, 'utf8');
  expect(commandLine).toContain('--kiosk');
  expect(commandLine).not.toContain('token');
});

test('where there is a second screen, a second window shows the payment codes there', async () => {
  second = { left: 0, top: 0, width: 800, height: 480 };
  const asked: string[] = [];
  const beside = new Promise<void>((resolve) => {
    server.on('request', ({ url }) => {
      asked.push(String(url));
      if (url === '/?display=payment') resolve();
    });
  });
  open();
  await beside;
  expect(asked[0]).toBe('/?token=x');
  const { devTools } = browsers[0] ?? expect.fail('nothing was opened');
  const { targetInfos } = (await devTools.send('Target.getTargets')) as { targetInfos: { type: string }[] };
  expect(targetInfos.filter(({ type }) => type === 'page')).toHaveLength(2);
});

test('a browser killed with SIGKILL is opened again, on a profile of its own', async () => {
  const first = visited();
  const window = open();
  await first;
  const before = window.pid() ?? 0;
  const again = visited();
  process.kill(before, 'SIGKILL');
  expect(await again).toBe('/?token=x');
  expect(window.pid()).not.toBe(before);
});

test('a page that crashes is shown again', async () => {
  const first = visited();
  open();
  await first;
  const { devTools } = browsers[0] ?? expect.fail('nothing was opened');
  const again = visited();
  const { targetInfos } = (await devTools.send('Target.getTargets')) as {
    targetInfos: { targetId: string; type: string }[];
  };
  const { targetId } = targetInfos.find((each) => each.type === 'page') ?? expect.fail('no page');
  const { sessionId } = await devTools.send('Target.attachToTarget', { targetId, flatten: true });
  devTools.send('Page.crash', {}, String(sessionId)).catch(() => {});
  expect(await again).toBe('/?token=x');
});

test('a closed window leaves no profile behind', async () => {
  const profiles = () => readdirSync(tmpdir()).filter((name) => name.startsWith('kiosk-screen-'));
  const before = profiles();
  const asked = visited();
  const window = open();
  await asked;
  const mine = profiles().filter((name) => !before.includes(name));
  expect(mine).toHaveLength(1);
  await window.close();
  expect(mine.some((name) => existsSync(`${tmpdir()}/${name}`))).toBe(false);
});
