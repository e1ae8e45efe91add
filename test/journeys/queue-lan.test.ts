import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { SpokenCall } from '../../src/shared/contract/queue/board.ts';
import { counterContract } from '../../src/shared/contract/queue/counter.ts';
import { lanClose } from '../../src/shared/contract/queue/lan.ts';
import {
  freePort,
  type LanKiosk,
  pairedBoard,
  pairedCounter,
  startLanKiosk,
  takeNumber,
} from '../support/lan/centre.ts';
import { openLine, pairDevice, post } from '../support/lan/lan-client.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { until } from '../support/until.ts';

/** The kiosk's core as its own process, and devices that speak to its port as a counter PC and a TV do. */
async function startKiosk(): Promise<LanKiosk> {
  const folder = join(temporaryFolder(), 'host');
  return startLanKiosk({ folder, id: 'suoi-may-1', numberMark: '', port: await freePort() });
}

const key = () => ({ key: randomUUID() });

test('a number taken at the kiosk is called at its counter, shown and spoken by the board, served and finished', async () => {
  const kiosk = await startKiosk();
  const counter = await pairedCounter(kiosk, '1');
  const board = await pairedBoard(kiosk);
  const spoken: SpokenCall[] = [];
  board.client.on('board.called', (call) => spoken.push(call));

  expect(await counter.client.call('counter.callNext', key())).toMatchObject({ code: 'counter-closed' });
  expect(await counter.client.call('counter.open', key())).toMatchObject({ ok: true });
  const { label } = await takeNumber(kiosk);
  expect(await counter.client.call('counter.callNext', key())).toMatchObject({
    ok: true,
    value: { current: { label, state: 'called', bring: [{ vi: 'Giấy chứng sinh' }, {}] }, waitingCount: 0 },
  });
  await until(
    () => spoken.length,
    (count) => count === 1,
  );
  expect(spoken).toMatchObject([{ label, counterName: { vi: 'Quầy 1' }, again: false }]);
  expect(await board.client.call('board.show', {})).toMatchObject({
    value: { counters: [{ id: '1', open: true, label }, { open: false }, { open: false }] },
  });
  expect(await counter.client.call('counter.serve', key())).toMatchObject({
    value: { current: { state: 'serving' } },
  });
  expect(await counter.client.call('counter.finish', key())).toMatchObject({ value: { current: null } });
  expect(await counter.client.call('counter.callNext', key())).toMatchObject({ code: 'nobody-waits' });
});

test('a stranger on the LAN sees pages and nothing of the queue', async () => {
  const kiosk = await startKiosk();
  await takeNumber(kiosk);
  const stranger = await openLine(counterContract, kiosk.port, {});
  expect(await stranger.closed).toBe(lanClose.notPaired);
  const forged = await openLine(counterContract, kiosk.port, {
    Cookie: `__Host-queue-${kiosk.port}=${'A'.repeat(43)}`,
  });
  expect(await forged.closed).toBe(lanClose.notPaired);

  const code = kiosk.code('counter', '1');
  await pairDevice(kiosk.port, code);
  const other = { Origin: 'https://elsewhere.example' };
  expect((await post(kiosk.port, '/pair', { code: 'AAAA-AAAA', name: 'x' }, other)).status).toBe(405);
  // A used code, and then guesses until nobody may guess any more.
  const answers: unknown[] = [];
  for (const guess of [code, 'AAAA-AAAB', 'AAAA-AAAC', 'AAAA-AAAD', 'AAAA-AAAE', 'AAAA-AAAF']) {
    answers.push((await post(kiosk.port, '/pair', { code: guess, name: 'x' })).json);
  }
  expect(answers.slice(0, 5)).toEqual(Array(5).fill({ code: 'wrong-code' }));
  expect(answers[5]).toEqual({ code: 'too-many-tries' });
  expect((await post(kiosk.port, '/pair', `{"code":"${'A'.repeat(5_000)}"}`)).status).not.toBe(200);
});

test('a frame of another role, of no contract or said twice does nothing, and a flood sends only its sender away', async () => {
  const kiosk = await startKiosk();
  const [first, second, board] = [
    await pairedCounter(kiosk, '1'),
    await pairedCounter(kiosk, '2'),
    await pairedBoard(kiosk),
  ];
  for (const each of [first, second]) await each.client.call('counter.open', key());
  for (let count = 0; count < 3; count += 1) await takeNumber(kiosk);

  const answered: string[] = [];
  board.onText((text) => answered.push(text));
  const call = { kind: 'call', id: '77', command: 'counter.callNext', input: key() };
  board.sendRaw(JSON.stringify(call));
  board.sendRaw(JSON.stringify({ ...call, id: '78', command: 'tickets.take' }));
  await until(
    () => answered.filter((text) => text.includes('"refused"')).length,
    (count) => count === 2,
  );
  expect(await first.client.call('counter.show', {})).toMatchObject({
    value: { current: null, waitingCount: 3 },
  });

  // The same frame twice, as somebody who recorded it would send it, and its key from another counter.
  const wish = key();
  const once = await first.client.call('counter.callNext', wish);
  expect(await first.client.call('counter.callNext', wish)).toMatchObject({
    value: { current: { label: once.ok && once.value.current?.label }, waitingCount: 2 },
  });
  expect(await second.client.call('counter.callNext', wish)).toMatchObject({ code: 'key-reused' });

  for (let count = 0; count < 400; count += 1) second.sendRaw('{"kind":"call"}');
  expect(await second.closed).toBe(lanClose.tooMuch);
  expect(await first.client.call('counter.serve', key())).toMatchObject({ ok: true });
  expect(await first.client.call('counter.callNext', key())).toMatchObject({ value: { waitingCount: 1 } });
});
