import { beforeEach, describe, expect, test } from 'vitest';
import { type DeviceContract, deviceContract } from '../../../devices/contract.ts';
import { connect } from '../../../shared/contract/client.ts';
import type { PrinterStatus } from '../../../shared/contract/printing.ts';
import type { ReadinessStatus } from '../../../shared/contract/readiness.ts';
import { type Handlers, type Server, serve } from '../../../shared/contract/server.ts';
import { wirePair } from '../../../shared/contract/wire.ts';
import { ok } from '../../../shared/result.ts';
import { HandTurned, morning, settled } from '../testing/hand-turned.ts';
import { openReadiness, type Readiness, type ReadinessOutside } from './readiness.ts';

const ready: PrinterStatus = { health: 'ready', reasons: [], since: morning };
const everything: ReadinessOutside['configuration'] = {
  printer: { profile: 'generic-80', transport: { kind: 'simulated' } },
  scanner: { kind: 'none' },
  documentPrinter: { kind: 'simulated' },
  province: null,
};

let pair: ReturnType<typeof wirePair>;
let devices: Server<DeviceContract>;
let told: ReadinessStatus[];
let a4: PrinterStatus;
/** Told just before a question about the A4 printer is answered. */
let overtaking: PrinterStatus | null;

beforeEach(() => {
  pair = wirePair();
  told = [];
  a4 = ready;
  overtaking = null;
  const answers: Pick<Handlers<DeviceContract>, 'document.status'> = {
    'document.status': () => {
      if (overtaking) devices.emit('document.changed', overtaking);
      return ok(a4);
    },
  };
  devices = serve(deviceContract, answers as Handlers<DeviceContract>, {
    onRefused: () => {},
    onCrash: () => {},
  });
  devices.attach(pair.far);
});

async function opened(configuration = everything): Promise<Readiness> {
  const time = new HandTurned();
  const client = connect(deviceContract, pair.near, {
    later: (ms, task) => time.later(ms, task),
    onRefused: () => {},
  });
  const readiness = openReadiness({
    devices: client,
    configuration,
    onReadiness: (status) => told.push(status),
  });
  await settled();
  return readiness;
}

describe('what works is told', () => {
  test('once per change, and not for news that change nothing', async () => {
    const readiness = await opened();
    readiness.takePrinter(ready);
    readiness.takePrinter({ ...ready, since: morning + 1 });
    readiness.takePrinter({ ...ready, health: 'degraded', reasons: ['paper-near-end'] });
    readiness.takePrinter({ ...ready, health: 'blocked', reasons: ['paper-out'] });
    readiness.takePrinter(ready);
    expect(told).toEqual([
      { numbers: 'on-screen', lines: ['printer-away'] },
      { numbers: 'on-paper', lines: [] },
      { numbers: 'on-screen', lines: ['paper-out'] },
      { numbers: 'on-paper', lines: [] },
    ]);
  });

  test('of the A4 printer, whose news come straight from the device process', async () => {
    const readiness = await opened();
    readiness.takePrinter(ready);
    devices.emit('document.changed', { ...ready, health: 'blocked', reasons: ['media-jam'] });
    await settled();
    expect(readiness.status()).toEqual({ numbers: 'on-paper', lines: ['a4-away'] });
  });
});

test('when the device process dies every device of it is away, and comes back with it', async () => {
  const readiness = await opened();
  readiness.takePrinter(ready);
  pair.near.cut();
  readiness.takePrinter({ health: 'connecting', reasons: ['no-reply'], since: morning });
  expect(readiness.status()).toEqual({ numbers: 'on-screen', lines: ['printer-and-a4-away'] });
  pair.near.mend();
  await settled();
  readiness.takePrinter(ready);
  expect(readiness.status()).toEqual({ numbers: 'on-paper', lines: [] });
});

test('an A4 printer that was out of paper before core started is known at once', async () => {
  a4 = { health: 'blocked', reasons: ['paper-out'], since: morning };
  const readiness = await opened();
  readiness.takePrinter(ready);
  expect(readiness.status().lines).toEqual(['a4-away']);
});

test('news that overtake the answer to a question are not undone by it', async () => {
  a4 = { health: 'connecting', reasons: [], since: morning };
  overtaking = ready;
  const readiness = await opened();
  readiness.takePrinter(ready);
  expect(readiness.status().lines).toEqual([]);
});

test('a device that is not configured is never missed', async () => {
  const none = {
    ...everything,
    printer: { ...everything.printer, transport: { kind: 'none' as const } },
    documentPrinter: { kind: 'none' as const },
  };
  const readiness = await opened(none);
  readiness.takePrinter({ health: 'connecting', reasons: ['no-reply'], since: morning });
  expect(readiness.status()).toEqual({ numbers: 'on-screen', lines: [] });
});

test('a network that breaks is told beside the printer', async () => {
  const readiness = await opened({ ...everything, province: { url: 'http://127.0.0.1:1' } });
  const network = { since: morning, unsent: 0, parked: 0, lastContact: null };
  readiness.takePrinter({ ...ready, health: 'offline', reasons: ['unplugged'] });
  readiness.takeNetwork({ ...network, state: 'offline' });
  expect(told.at(-1)).toEqual({ numbers: 'on-screen', lines: ['printer-away', 'network-offline'] });
});
