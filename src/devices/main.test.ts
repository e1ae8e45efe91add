import { type ChildProcess, fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { type Envelope, envelope } from '../shared/contract/envelope.ts';

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

function started(file: string, settings: unknown) {
  const child = fork(new URL(file, import.meta.url), { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  children.push(child);
  const heard: Envelope[] = [];
  const waiting: { wanted: (message: Envelope) => boolean; resolve: (message: Envelope) => void }[] = [];
  child.on('message', (raw) => {
    const message = envelope.parse(raw);
    heard.push(message);
    for (const each of waiting) if (each.wanted(message)) each.resolve(message);
  });
  child.send({ to: 'start', settings });
  return {
    child,
    next: (wanted: (message: Envelope) => boolean): Promise<Envelope> => {
      const found = heard.find(wanted);
      return found ? Promise.resolve(found) : new Promise((resolve) => waiting.push({ wanted, resolve }));
    },
  };
}

const noPrinter = { printer: { profile: 'generic-80', transport: { kind: 'none' } } };
const is = (to: Envelope['to']) => (message: Envelope) => message.to === to;

test('without a printer: serves, says that none is configured, and a ticket stays unsent', async () => {
  const { child, next } = started('./main.ts', noPrinter);
  await next(is('ready'));
  child.send({ to: 'devices-peer', up: true });
  const slip = (await import('./testing/slips.ts')).sampleSlip;
  const input = { jobId: crypto.randomUUID(), processId: '!001', slip };
  const call = { kind: 'call', id: '1', command: 'printer.print', input };
  child.send({ to: 'devices', text: JSON.stringify(call) });
  const reply = await next((message) => message.to === 'devices' && message.text.includes('"reply"'));
  expect(reply.to === 'devices' && JSON.parse(reply.text).result.value).toEqual({
    verdict: 'failed-unsent',
    evidence: 'none',
    reasons: ['not-configured'],
    bytesSent: 0,
  });
});

test.each([
  ['an unknown profile', { printer: { profile: 'laser', transport: { kind: 'none' } } }, /printer\.profile/],
  [
    'a port that is none',
    { printer: { profile: 'generic-80', transport: { kind: 'tcp', host: 'x', port: 0 } } },
    /printer\.transport\.port/,
  ],
  [
    'a simulation nobody started',
    { printer: { profile: 'generic-80', transport: { kind: 'simulated' } } },
    /npm start/,
  ],
])('%s: one sentence in both languages, no stack trace', async (_, settings, words) => {
  const { next } = started('./main.ts', settings);
  const unfit = await next(is('unfit'));
  if (unfit.to !== 'unfit') throw new Error('unfit');
  expect(unfit.sentence.vi).toMatch(words);
  expect(unfit.sentence.en).toMatch(words);
  expect(`${unfit.sentence.vi}${unfit.sentence.en}`).not.toMatch(/\n/);
});

test('a PDF by its job id: read from the folder, printed by the simulated A4 printer, the same bytes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'devices-'));
  const { next: nextOfModel } = started('./simulated/ipp/main.ts', {
    folder: join(folder, 'out'),
    port: 0,
    jobMs: 50,
  });
  const model = await nextOfModel(is('ready'));
  const uri = `ipp://127.0.0.1:${model.to === 'ready' ? model.facts.port : ''}/ipp/print`;
  const { child, next } = started('./main.ts', {
    ...noPrinter,
    documentPrinter: { kind: 'ipp', uri },
    documentFolder: folder,
  });
  await next(is('ready'));
  child.send({ to: 'devices-peer', up: true });
  const jobId = crypto.randomUUID();
  const document = Buffer.from('%PDF-1.7\nGiấy chứng sinh (bản chính)');
  writeFileSync(join(folder, `${jobId}.pdf`), document);
  const sha256 = createHash('sha256').update(document).digest('hex');
  const call = { kind: 'call', id: '1', command: 'document.print', input: { jobId, sha256 } };
  child.send({ to: 'devices', text: JSON.stringify(call) });
  const reply = await next((message) => message.to === 'devices' && message.text.includes('"reply"'));
  expect(reply.to === 'devices' && JSON.parse(reply.text).result.value).toEqual({
    verdict: 'printed',
    evidence: 'spool-completed',
    reasons: [],
    bytesSent: document.length,
  });
  expect(readFileSync(join(folder, 'out/0001.pdf')).equals(document)).toBe(true);
  rmSync(folder, { recursive: true });
});

test('told to stop, it ends; its shell gone, it ends too', async () => {
  for (const end of [
    (child: ChildProcess) => child.send({ to: 'stop' }),
    (child: ChildProcess) => child.disconnect(),
  ]) {
    const { child, next } = started('./main.ts', noPrinter);
    await next(is('ready'));
    const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
    end(child);
    expect(await ended).toBe(0);
  }
});

test('the simulated printer on a port in use says which, and what to do', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  const address = taken.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const { next } = started('./simulated/main.ts', { folder: '/tmp/mot-cua-paper', port });
  const unfit = await next(is('unfit'));
  taken.close();
  expect(unfit.to === 'unfit' && unfit.sentence.en).toContain(`${port}`);
});
