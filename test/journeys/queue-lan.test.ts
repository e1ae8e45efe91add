import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { SpokenCall } from '../../src/shared/contract/queue/board.ts';
import {
  freePort,
  type LanKiosk,
  pairedBoard,
  pairedCounter,
  startLanKiosk,
  takeNumber,
} from '../support/lan/centre.ts';
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
