import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { acts } from './acts.ts';
import { scriptPlayer } from './player.ts';
import { type Dock, openDock } from './server.ts';

let dock: Dock;
let lines: string[];
let cookie: string;
let origin: string;

beforeEach(async () => {
  lines = [];
  const hand = async (device: string, line: string) => {
    if (line === 'status') return `${device} facts`;
    lines.push(`${device} ${line}`);
    return 'ok';
  };
  dock = await openDock({
    hand,
    scripts: new Map([
      ['paper', { name: 'Paper', steps: [{ after: 'next', device: 'printer', do: 'drop' }] }],
    ]),
    player: scriptPlayer({ hand, later: () => () => {} }),
  });
  origin = new URL(dock.address).origin;
  const entered = await fetch(dock.address, { redirect: 'manual' });
  cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
});
afterEach(() => dock.close());

const get = (path: string, headers: Record<string, string> = { cookie }) =>
  fetch(`${origin}${path}`, { headers });
const ask = (body: string, headers: Record<string, string> = { cookie }) =>
  fetch(`${origin}/do`, { method: 'POST', body, headers });

describe('who has no token stays outside', () => {
  test.each(['/', '/acts', '/state', '/dock.js'])('%s', async (path) => {
    expect((await get(path, {})).status).toBe(403);
  });
  test('a deed without the cookie, and one from another site’s page', async () => {
    expect((await ask('{"kind":"act","index":0}', {})).status).toBe(403);
    expect((await ask('{"kind":"act","index":0}', { cookie, origin: 'http://example.vn' })).status).toBe(403);
    expect(lines).toEqual([]);
  });
});

test('the page and what it is made of are served', async () => {
  expect(await (await get('/')).text()).toContain('Bến thiết bị');
  expect((await get('/dock.css')).headers.get('content-type')).toContain('text/css');
  expect(await (await get('/acts')).json()).toMatchObject({ scripts: [{ id: 'paper', name: 'Paper' }] });
  expect((await get('/../shell.ts')).status).toBe(404);
});

test.each(acts.map((act, index) => [act.line, index] as const))(
  '%s is said to its device',
  async (line, index) => {
    expect(await (await ask(`{"kind":"act","index":${index}}`)).text()).toBe('ok\n');
    expect(lines).toEqual([`${acts[index]?.device} ${line}`]);
  },
);

test('a script is played step by step, and the page sees how it goes', async () => {
  await ask('{"kind":"play","script":"paper"}');
  await ask('{"kind":"next"}');
  expect(lines).toEqual(['printer drop']);
  expect(await (await get('/state')).json()).toMatchObject({
    devices: { printer: 'printer facts', 'document-printer': 'document-printer facts' },
    playing: { script: 'paper', step: 1, end: 'done' },
  });
});

test.each([
  ['no JSON', 'paper out', 400],
  ['a line of its own choosing', '{"kind":"act","line":"drop"}', 400],
  ['a button that is not there', '{"kind":"act","index":999}', 404],
  ['a script that is not there', '{"kind":"play","script":"../kiosk"}', 404],
  ['more than it may send', `{"kind":"play","script":"${'x'.repeat(2_000)}"}`, 400],
])('%s is refused and nothing is done', async (_, body, status) => {
  expect((await ask(body)).status).toBe(status);
  expect(lines).toEqual([]);
});
