import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { Province } from './province.ts';
import { items, outcomes, references, send } from './testing.ts';

// Each test starts whole processes with an embedded database: seconds on a machine that is busy with other tests.
vi.setConfig({ testTimeout: 60_000 });

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));
const room = mkdtempSync(join(tmpdir(), 'province-main-'));
afterAll(() => rmSync(room, { recursive: true }));

const run = (words: string[], env: NodeJS.ProcessEnv = {}) =>
  spawn(process.execPath, [MAIN, ...words], { env: { ...process.env, DATABASE_URL: '', ...env } });

async function addressOf(child: ChildProcess): Promise<Pick<Province, 'url'>> {
  const [line] = (await once(child.stdout?.setEncoding('utf8') ?? child, 'data')) as [string];
  return JSON.parse(line);
}

async function endOf(child: ChildProcess) {
  const [stderr, [code]] = await Promise.all([
    child.stderr ? text(child.stderr) : '',
    once(child, 'exit') as Promise<[number | null]>,
  ]);
  return {
    code,
    lines: stderr
      .trim()
      .split('\n')
      .filter((line) => !line.startsWith('{')),
  };
}

describe('npm run province', () => {
  it('says its address, serves, and ends cleanly when told to', async () => {
    const child = run(['--port', '0', '--json']);
    const { url } = await addressOf(child);
    expect((await fetch(`${url}/v1/health`)).status).toBe(200);
    child.kill('SIGTERM');
    expect(await endOf(child)).toEqual({ code: 0, lines: [] });
  });

  it('forked: tells its parent the address, and ends when the parent is gone', async () => {
    const env = { ...process.env, DATABASE_URL: '' };
    const child = fork(MAIN, ['--port', '0'], { execArgv: [], env, silent: true });
    const [message] = await once(child, 'message');
    expect(message).toEqual({ to: 'ready', facts: { url: expect.stringMatching(/^http:/) } });
    child.disconnect();
    expect((await endOf(child)).code).toBe(0);
  });

  it('killed in the middle of its work: what it acknowledged is there at the next start', async () => {
    const folder = join(room, 'data');
    const first = run(['--port', '0', '--json', '--data', folder]);
    const before = await addressOf(first);
    const [one, two] = [await send(before, items(1, 5)), send(before, items(6, 9)).catch(() => null)];
    first.kill('SIGKILL');
    await Promise.all([once(first, 'exit'), two]);
    const second = run(['--port', '0', '--json', '--data', folder]);
    const again = await send(await addressOf(second), items(1, 9));
    expect(outcomes(again).slice(0, 5)).toEqual(Array(5).fill('duplicate'));
    expect(references(again).slice(0, 5)).toEqual(references(one));
    second.kill('SIGTERM');
    expect((await endOf(second)).code).toBe(0);
  });

  it('the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const end = await endOf(run(['--port', String(port)]));
    other.close();
    expect(end.code).toBe(1);
    expect(end.lines).toEqual([
      expect.stringContaining(`Cổng ${port} đang có chương trình khác dùng`),
      expect.stringContaining(`Another program uses port ${port}`),
    ]);
  });

  it.each([
    ['DATABASE_URL is no address', 'mysql://a', 'DATABASE_URL is not the address'],
    [
      'nobody answers at DATABASE_URL',
      'postgres://u:secret@127.0.0.1:1/kiosk',
      '127.0.0.1:1/kiosk does not answer',
    ],
  ])('%s', async (_, url, words) => {
    const end = await endOf(run(['--port', '0'], { DATABASE_URL: url }));
    expect(end.code).toBe(1);
    expect(end.lines).toEqual([expect.any(String), expect.stringContaining(words)]);
    expect(end.lines.join()).not.toContain('secret');
  });

  it('the data folder cannot be written', async () => {
    const file = join(room, 'a-file');
    writeFileSync(file, '');
    const end = await endOf(run(['--port', '0', '--data', join(file, 'data')]));
    expect(end.code).toBe(1);
    expect(end.lines).toEqual([
      expect.stringContaining('Không ghi được vào thư mục'),
      expect.stringContaining('cannot be written'),
    ]);
  });

  it('an argument that is not known', async () => {
    const end = await endOf(run(['--prot', '1']));
    expect(end.code).toBe(1);
    expect(end.lines).toEqual([expect.stringContaining('cách dùng'), expect.stringContaining('usage')]);
  });
});
