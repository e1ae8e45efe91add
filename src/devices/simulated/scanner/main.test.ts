import { type ChildProcess, fork } from 'node:child_process';
import { connect, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { afterEach, expect, test } from 'vitest';
import { envelope } from '../../../shared/contract/envelope.ts';
import vectors from '../../../shared/testing/identity-cards.json' with { type: 'json' };
import { systemClock } from '../../clock.ts';
import { silentLog } from '../../log.ts';
import { tcpScanner } from '../../scanner/kinds.ts';
import { scannerSupervisor } from '../../scanner/supervisor.ts';
import { scannerWaits } from '../../scanner/waits.ts';

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
});

/** The process as the shell starts it. */
async function started(): Promise<{ port: number; control: number; child: ChildProcess }> {
  const child = fork(new URL('./main.ts', import.meta.url), {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  cleanups.push(() => child.kill('SIGKILL'));
  child.send({ to: 'start', settings: { port: 0 } });
  return new Promise((resolve, reject) => {
    child.on('message', (raw) => {
      const message = envelope.parse(raw);
      if (message.to === 'unfit') reject(new Error(message.sentence.en));
      if (message.to === 'ready')
        resolve({ port: Number(message.facts.port), control: Number(message.facts.control), child });
    });
  });
}

/** Hands before the scanner: each word is answered before the next is said. */
function hands(port: number) {
  const socket: Socket = connect(port, '127.0.0.1');
  cleanups.push(() => socket.destroy());
  const answers = createInterface(socket)[Symbol.asyncIterator]();
  return async (word: string): Promise<string> => {
    socket.write(`${word}\n`);
    return (await answers.next()).value ?? '';
  };
}

test('held under the simulated scanner by its control port, a card reaches the driver', async () => {
  const { port, control } = await started();
  const kind = tcpScanner({ host: '127.0.0.1', port }, scannerWaits);
  const outside = { waits: { ...scannerWaits, reconnect: 20, reconnectMost: 50 }, random: () => 0.5 };
  const scanner = scannerSupervisor({ ...outside, kind, clock: systemClock, log: silentLog });
  cleanups.push(() => scanner.stop());
  const health = (wanted: string) =>
    new Promise<void>((resolve) => {
      const look = () => scanner.status().health === wanted && resolve();
      scanner.onChanged(look);
      look();
    });
  const next = () => new Promise<string>((resolve) => scanner.onRead(({ text }) => resolve(text)));
  scanner.start();
  await health('ready');
  scanner.arm('any');
  const say = hands(control);
  const card = vectors[0]?.raw ?? '';

  const first = next();
  expect(await say(`scan ${card}`)).toBe('ok');
  expect(await first).toBe(card);

  const gone = health('offline');
  expect(await say('unplug')).toBe('ok');
  await gone;
  expect(JSON.parse(await say('status'))).toEqual({ plugged: false, connected: false, scans: 1 });
  const back = health('ready');
  expect(await say('plug')).toBe('ok');
  await back;

  const second = next();
  expect(await say('scan-hex 4d4331')).toBe('ok');
  expect(await second).toBe('MC1');
  expect(await say('next cut')).toBe('ok');
  expect(await say('next coffee')).toMatch(/^unknown; known: double, cut/);
  expect(await say('scan-hex 4')).toMatch(/^unknown/);
  expect(await say('make coffee')).toMatch(/^unknown; known: scan TEXT/);
});

test('its port in use: which, and what to do', async () => {
  const { port, child } = await started();
  const other = fork(new URL('./main.ts', import.meta.url), { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  cleanups.push(() => other.kill('SIGKILL'));
  const unfit = new Promise<string>((resolve) => {
    other.on('message', (raw) => {
      const message = envelope.parse(raw);
      if (message.to === 'unfit') resolve(message.sentence.en);
    });
  });
  other.send({ to: 'start', settings: { port } });
  expect(await unfit).toContain(`${port}`);
  expect(child.connected).toBe(true);
});
