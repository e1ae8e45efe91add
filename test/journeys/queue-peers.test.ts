import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import {
  freePort,
  type LanKiosk,
  pairedBoard,
  pairedCounter,
  startLanKiosk,
  takeNumber,
} from '../support/lan/centre.ts';
import { openRelay, type Relay } from '../support/lan/relay.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { until } from '../support/until.ts';

interface TwoKiosks {
  readonly host: LanKiosk;
  readonly second: LanKiosk;
  readonly cable: Relay;
  readonly hostSettings: Parameters<typeof startLanKiosk>[0];
}

/** A queue host and a second kiosk, two processes, with a cable between them that can be cut. */
async function twoKiosks(): Promise<TwoKiosks> {
  const folder = temporaryFolder();
  const hostSettings = {
    folder: join(folder, 'host'),
    id: 'suoi-may-1',
    numberMark: '',
    port: await freePort(),
  };
  const host = await startLanKiosk(hostSettings);
  const cable = await openRelay(host.port);
  onTestFinished(cable.close);
  const queueHost = { address: '127.0.0.1', port: cable.port };
  const second = await startLanKiosk({
    folder: join(folder, 'second'),
    id: 'suoi-may-2',
    numberMark: 'K',
    port: await freePort(),
    queueHost,
  });
  await second.join(host);
  return { host, second, cable, hostSettings };
}

const key = () => ({ key: randomUUID() });

type Counter = Awaited<ReturnType<typeof pairedCounter>>;

const waitingAt = async (counter: Counter) => {
  const shown = await counter.client.call('counter.show', {});
  return shown.ok ? shown.value.waiting.map(({ label }) => label) : [];
};

test('two kiosks, one queue: in the order of issue, alone while the cable is cut, and one again after', async () => {
  const { host, second, cable } = await twoKiosks();
  const counter = await pairedCounter(host, '1');
  await counter.client.call('counter.open', key());
  const labels: string[] = [];
  for (const of of [second, host, second]) labels.push((await takeNumber(of)).label);
  expect(labels).toEqual(['AK001', 'A001', 'AK002']);
  expect(
    await until(
      () => waitingAt(counter),
      (now) => now.length === 3,
    ),
  ).toEqual(labels);

  cable.cut();
  const alone = await takeNumber(second);
  const atHost = await takeNumber(host);
  expect([alone.label, atHost.label]).toEqual(['AK003', 'A002']);
  expect(await waitingAt(counter)).toEqual([...labels, 'A002']);
  const reserve = await pairedCounter(second, '1');
  await reserve.client.call('counter.open', key());
  // What the host has is called by the host alone, whatever the second kiosk knows of it.
  expect(await reserve.client.call('counter.call', { ...key(), label: 'AK001' })).toMatchObject({
    code: 'being-handed-over',
  });

  cable.mend();
  expect(
    await until(
      () => waitingAt(counter),
      (now) => now.length === 5,
    ),
  ).toEqual([...labels, 'AK003', 'A002']);
  expect(await waitingAt(reserve)).toEqual([]);
}, 60_000);

test('the second kiosk becomes host: the line goes on where it was, with what was called and what was not', async () => {
  const { host, second } = await twoKiosks();
  const counter = await pairedCounter(host, '1');
  await counter.client.call('counter.open', key());
  for (const of of [host, second, host, second]) await takeNumber(of);
  await until(
    () => waitingAt(counter),
    (now) => now.length === 4,
  );
  await counter.client.call('counter.callNext', key());
  await counter.client.call('counter.serve', key());
  await counter.client.call('counter.finish', key());
  await counter.client.call('counter.callNext', key());
  const board = await pairedBoard(second);
  await until(
    () => board.client.call('board.show', {}),
    (shown) => shown.ok && shown.value.queue === 'whole' && shown.value.called[0]?.label === 'AK001',
  );
  await host.kill();
  await second.kill();

  const { folder } = second;
  const next = await startLanKiosk({ folder, id: 'suoi-may-2', numberMark: 'K', port: await freePort() });
  const moved = await pairedCounter(next, '1');
  expect(await moved.client.call('counter.show', {})).toMatchObject({
    value: { counter: { open: true }, current: { label: 'AK001', state: 'called' }, queue: 'whole' },
  });
  expect(await waitingAt(moved)).toEqual(['A002', 'AK002']);
  expect(await moved.client.call('counter.call', { ...key(), label: 'A001' })).toMatchObject({ ok: false });
}, 60_000);
