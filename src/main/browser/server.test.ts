import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { longestFrame } from '../../shared/contract/frame.ts';
import { openSite } from '../core/site/site.ts';
import { silentLog } from '../shell/log.ts';
import { screenPace } from '../shell/pace.ts';
import { relay, type Screens, unfitScreens } from '../shell/relay.ts';
import { reaches, realOutside, startChild } from '../shell/testing/tools.ts';
import { type KioskServer, openServer } from './server.ts';

const folder = mkdtempSync(join(tmpdir(), 'screens-'));
writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Ki-ốt</title>');

const core = startChild('serve', realOutside(), 'core');
const devices = startChild('serve', realOutside(), 'devices');
const house = relay(core, devices, { now: Date.now, log: silentLog });
const closers: (() => void)[] = [];
let server: KioskServer;

async function serving(screens: Screens, port = 0): Promise<KioskServer> {
  const opened = await openServer({ port, site: openSite(folder), screens, log: silentLog });
  if (!opened.ok) throw new Error(opened.code);
  closers.push(opened.value.close);
  return opened.value;
}

beforeEach(async () => {
  await Promise.all([reaches(core, 'up'), reaches(devices, 'up')]);
  server = await serving(house);
});
afterEach(() => {
  for (const close of closers.splice(0)) close();
});
afterAll(() => Promise.all([core.stop(), devices.stop()]));

const origin = () => new URL(server.address).origin;
const host = () => new URL(server.address).host;
const token = () => new URL(server.address).searchParams.get('token') ?? '';
const cookie = () => `kiosk-${new URL(server.address).port}=${token()}`;

interface Got {
  readonly status: number | undefined;
  readonly headers: Record<string, unknown>;
  readonly text: string;
}

/** A raw request: `fetch` would not let a test name its own Host or leave `..` in a path. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Got> {
  const { hostname, port } = new URL(server.address);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part) => {
        text += part;
      });
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, text }));
    });
    sent.on('error', reject).end();
  });
}

function screen(headers: Record<string, string> = {}, path = '/kiosk'): WebSocket {
  const all = Object.entries({ origin: origin(), cookie: cookie(), ...headers });
  // An empty header means none at all.
  return new WebSocket(`ws://${host()}${path}`, {
    headers: Object.fromEntries(all.filter(([, value]) => value)),
  });
}

async function closing(socket: WebSocket): Promise<{ code: number; reason: string }> {
  const [code, reason] = await once(socket, 'close');
  return { code: Number(code), reason: String(reason) };
}

async function turnedAway(socket: WebSocket): Promise<number | undefined> {
  socket.on('error', () => {});
  const [, response] = await once(socket, 'unexpected-response');
  response.resume();
  return response.statusCode;
}

test('the printed address lets in with a cookie no page can read, and shows the screens', async () => {
  const entered = await get(`/?token=${token()}`);
  expect(entered).toMatchObject({ status: 303, headers: { location: '/' } });
  expect(entered.headers['set-cookie']).toEqual([`${cookie()}; Path=/; HttpOnly; SameSite=Strict`]);
  const page = await get('/', { cookie: cookie() });
  expect(page).toMatchObject({ status: 200, text: '<!doctype html><title>Ki-ốt</title>' });
});

test.each([
  ['no token', '/', {}],
  ['a wrong token', '/?token=guess', {}],
  ['a token of the right length', `/?token=${'x'.repeat(32)}`, {}],
  ['a wrong cookie', '/', { cookie: 'kiosk=guess' }],
])('%s stays outside with one sentence', async (_, path, headers) => {
  const got = await get(path, headers);
  expect(got.status).toBe(403);
  expect(got.text).toContain('Hãy mở ki-ốt bằng đúng địa chỉ');
  expect(got.headers['set-cookie']).toBeUndefined();
});

test.each([
  ['a foreign name that resolves to this machine', { host: 'evil.example:80' }],
  ['localhost, which is not our exact address', { host: 'localhost' }],
  ['a page of another site', { origin: 'https://evil.example' }],
  ['a page of another port', { origin: 'http://127.0.0.1:1' }],
  ['a link on another site', { 'sec-fetch-site': 'cross-site' }],
])('%s is refused even with token and cookie', async (_, headers) => {
  expect((await get('/', { cookie: cookie(), ...headers })).status).toBe(403);
  expect((await get(`/?token=${token()}`, headers)).status).toBe(403);
});

test.each(['/../server.ts', '/..%2fserver.ts', '/assets/../../../etc/passwd', '/kiosk', '//etc/passwd'])(
  'a path outside the list of files is not found: %s',
  async (path) => {
    expect((await get(path, { cookie: cookie() })).status).toBe(404);
  },
);

test('nothing but reading is answered', async () => {
  expect((await get('/', { cookie: cookie() }, 'POST')).status).toBe(405);
});

test('a screen speaks with core', async () => {
  const socket = screen();
  await once(socket, 'open');
  socket.send('hello');
  expect(String((await once(socket, 'message'))[0])).toBe('echo hello');
});

test.each([
  ['without the cookie', { cookie: '' }, '/kiosk'],
  ['from a page of another site', { origin: 'https://evil.example' }, '/kiosk'],
  ['from no page at all', { origin: '' }, '/kiosk'],
  ['under a foreign name', { host: 'evil.example' }, '/kiosk'],
  ['at another path', {}, '/other'],
])('a WebSocket %s is turned away', async (_, headers, path) => {
  expect(await turnedAway(screen(headers, path))).toBe(403);
});

test('a frame over the limit closes the screen that sent it', async () => {
  const socket = screen();
  await once(socket, 'open');
  socket.send('x'.repeat(longestFrame + 1));
  expect((await closing(socket)).code).toBe(1009);
});

test('a message over the byte limit closes the screen that sent it', async () => {
  const socket = screen();
  socket.on('error', () => {});
  await once(socket, 'open');
  socket.send('x'.repeat(longestFrame * 3 + 1));
  expect((await closing(socket)).code).toBe(1009);
});

test('a binary message closes the screen that sent it', async () => {
  const socket = screen();
  await once(socket, 'open');
  socket.send(Buffer.from('hello'));
  expect((await closing(socket)).code).toBe(1003);
});

test('a screen that floods is closed and another goes on', async () => {
  const [flooding, honest] = [screen(), screen()];
  await Promise.all([once(flooding, 'open'), once(honest, 'open')]);
  for (let frame = 0; frame <= screenPace.burst; frame += 1) flooding.send('x');
  expect((await closing(flooding)).code).toBe(4003);
  honest.send('hello');
  expect(String((await once(honest, 'message'))[0])).toBe('echo hello');
});

test('core killed closes the screen at once, and a new one works when core is back', async () => {
  const socket = screen();
  await once(socket, 'open');
  process.kill(core.pid() ?? 0, 'SIGKILL');
  expect((await closing(socket)).code).toBe(4000);
  expect(await turnedAway(screen())).toBe(503);
  await reaches(core, 'up');
  const again = screen();
  await once(again, 'open');
  again.send('hello');
  expect(String((await once(again, 'message'))[0])).toBe('echo hello');
});

test('a kiosk that cannot work says why when it closes, in at most 120 bytes', async () => {
  const vi = `Tệp cấu hình có chỗ sai: ${'ữ'.repeat(100)}`;
  server = await serving(unfitScreens({ vi, en: 'wrong' }));
  const { code, reason } = await closing(screen());
  expect(code).toBe(4001);
  expect(reason).toMatch(/^Tệp cấu hình có chỗ sai: ữ+…$/);
  expect(Buffer.byteLength(reason)).toBeLessThanOrEqual(120);
});

test('a second kiosk on the same port is told so', async () => {
  const { port } = new URL(server.address);
  const second = await openServer({
    port: Number(port),
    site: openSite(folder),
    screens: house,
    log: silentLog,
  });
  expect(second).toMatchObject({ ok: false, code: 'port-in-use' });
});
