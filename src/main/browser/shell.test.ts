import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, expect, test } from 'vitest';
import { z } from 'zod';
import { sourceTree } from '../shell/folders.ts';

const site = mkdtempSync(join(tmpdir(), 'screens-'));
writeFileSync(join(site, 'index.html'), '<!doctype html>');
const script = join(import.meta.dirname, 'testing/shell-script.ts');
const example: unknown = JSON.parse(readFileSync(sourceTree.example, 'utf8'));

const running: ChildProcessByStdio<null, Readable, Readable>[] = [];
afterEach(() => {
  for (const each of running.splice(0)) each.kill('SIGKILL');
});

function start(words: readonly string[], child = 'serve', configuration: unknown = example) {
  const folder = mkdtempSync(join(tmpdir(), 'shell-'));
  const config = join(folder, 'kiosk.json');
  writeFileSync(config, JSON.stringify(configuration));
  const data = join(folder, 'data');
  const shell = spawn(process.execPath, [script, `--config=${config}`, `--data=${data}`, ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, KIOSK_TEST_CHILD: child, KIOSK_TEST_SITE: site },
  });
  running.push(shell);
  return {
    shell,
    data,
    line: once(shell.stdout, 'data').then(([chunk]) => String(chunk)),
    ended: once(shell, 'exit').then(([code]) => code as number | null),
    // Children write to the same pipe: it ends when the last of them is gone.
    allGone: text(shell.stderr),
  };
}

const startFacts = z.strictObject({
  url: z.url(),
  dataFolder: z.string(),
  province: z.string().nullable(),
  printed: z.string().nullable(),
  simulated: z.strictObject({ port: z.number().nullable(), control: z.number().nullable() }).nullable(),
  simulatedScanner: z
    .strictObject({ port: z.number().nullable(), control: z.number().nullable() })
    .nullable(),
  simulatedDocumentPrinter: z
    .strictObject({ port: z.number().nullable(), control: z.number().nullable() })
    .nullable(),
  pids: z.record(z.string(), z.int()),
});

test('a kiosk that serves prints one line, and ends cleanly with all its processes when asked', async () => {
  const { shell, line, ended, allGone } = start(['--headless']);
  expect(await line).toMatch(/^Kiosk: http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{32}\n$/);
  shell.kill('SIGTERM');
  expect(await ended).toBe(0);
  await allGone;
});

test('with --json the line tells a machine where everything is', async () => {
  const { line, data, shell, allGone } = start(['--headless', '--json']);
  const facts = startFacts.parse(JSON.parse(await line));
  expect(facts).toMatchObject({
    dataFolder: data,
    printed: join(data, 'printed'),
    province: 'http://127.0.0.1:8787',
  });
  expect(Object.keys(facts.pids).sort()).toEqual(['core', 'devices', 'printer', 'shell']);
  shell.kill('SIGINT');
  await allGone;
});

test('the shell killed with SIGKILL takes its processes with it', async () => {
  const { line, shell, allGone } = start(['--headless', '--json']);
  await line;
  shell.kill('SIGKILL');
  await allGone;
});

test('core that cannot work ends an unattended start with its sentence, once, and no stack trace', async () => {
  const { ended, allGone, shell } = start(['--headless'], 'unfit');
  const [code, errors, out] = await Promise.all([ended, allGone, text(shell.stdout)]);
  expect(code).toBe(1);
  expect(out).toBe('');
  expect(errors.split('\n')).toContain('Đĩa đã đầy: hãy xóa bớt tệp.');
  expect(errors).not.toMatch(/\n {4}at /);
});

test('a wrong configuration ends with the sentence that names the place, before anything is touched', async () => {
  const { ended, allGone, data } = start(['--headless'], 'serve', { version: 1, kiosk: { id: 'A B' } });
  const [code, errors] = await Promise.all([ended, allGone]);
  expect(code).toBe(1);
  expect(errors).toContain('kiosk.id');
  expect(errors.trim().split('\n')).toHaveLength(2);
  expect(existsSync(data)).toBe(false);
});

test('a port in use ends with a sentence that names it, before any process is started', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const port = (other.address() as { port: number }).port;
  const { ended, allGone } = start(['--headless', `--port=${port}`]);
  const [code, errors] = await Promise.all([ended, allGone]);
  other.close();
  expect(code).toBe(1);
  expect(errors).toContain(`Cổng ${port} đang có chương trình khác dùng`);
  expect(errors).not.toContain('process is up');
});

test('where no window can be opened the kiosk serves and says what to open', async () => {
  const { line, shell, allGone } = start([]);
  expect(await line).toContain('Kiosk: ');
  shell.kill('SIGTERM');
  expect(await allGone).toContain('hãy mở địa chỉ trên bằng một trình duyệt');
});

test('a kiosk asked to end while it starts ends', async () => {
  const { shell, ended, allGone } = start(['--headless'], 'hang');
  await once(shell.stderr, 'data');
  shell.kill('SIGTERM');
  expect(await ended).toBe(0);
  await allGone;
});
