import { beforeEach, describe, expect, test } from 'vitest';
import type { PrinterStatus } from '../../../shared/contract/printing.ts';
import type { ReadinessStatus } from '../../../shared/contract/readiness.ts';
import { morning } from '../testing/hand-turned.ts';
import { openReadiness, type Readiness, type ReadinessOutside } from './readiness.ts';

const ready: PrinterStatus = { health: 'ready', reasons: [], since: morning };
const everything: ReadinessOutside['configuration'] = {
  printer: { profile: 'generic-80', transport: { kind: 'simulated' } },
  scanner: { kind: 'none' },
  documentPrinter: { kind: 'simulated' },
  province: null,
};

let told: ReadinessStatus[];

beforeEach(() => {
  told = [];
});

function opened(configuration = everything): Readiness {
  return openReadiness({ configuration, onReadiness: (status) => told.push(status) });
}

describe('what works is told', () => {
  test('once per change, and not for news that change nothing', () => {
    const readiness = opened();
    readiness.takeDocumentPrinter(ready);
    readiness.takePrinter(ready);
    readiness.takePrinter({ ...ready, since: morning + 1 });
    readiness.takePrinter({ ...ready, health: 'degraded', reasons: ['paper-near-end'] });
    readiness.takePrinter({ ...ready, health: 'blocked', reasons: ['paper-out'] });
    readiness.takePrinter(ready);
    expect(told).toEqual([
      { numbers: 'on-screen', lines: ['printer-away'], closed: null },
      { numbers: 'on-paper', lines: [], closed: null },
      { numbers: 'on-screen', lines: ['paper-out'], closed: null },
      { numbers: 'on-paper', lines: [], closed: null },
    ]);
  });

  test('of the A4 printer, by what it wants', () => {
    const readiness = opened();
    readiness.takePrinter(ready);
    readiness.takeDocumentPrinter({ ...ready, health: 'blocked', reasons: ['paper-out'] });
    readiness.takeDocumentPrinter({ ...ready, health: 'blocked', reasons: ['media-jam'] });
    expect(told.slice(1)).toEqual([
      { numbers: 'on-paper', lines: ['a4-paper-out'], closed: null },
      { numbers: 'on-paper', lines: ['a4-media-jam'], closed: null },
    ]);
  });
});

test('when the device process dies every device of it is away, and comes back with it', () => {
  const readiness = opened();
  const dead: PrinterStatus = { health: 'connecting', reasons: ['no-reply'], since: morning };
  for (const status of [ready, dead, ready]) {
    readiness.takePrinter(status);
    readiness.takeDocumentPrinter(status);
    expect(readiness.status().lines).toEqual(status === dead ? ['printer-and-a4-away'] : []);
  }
});

test('a device that is not configured is never missed', () => {
  const none = {
    ...everything,
    printer: { ...everything.printer, transport: { kind: 'none' as const } },
    documentPrinter: { kind: 'none' as const },
  };
  const readiness = opened(none);
  readiness.takePrinter({ health: 'connecting', reasons: ['no-reply'], since: morning });
  expect(readiness.status()).toEqual({ numbers: 'on-screen', lines: [], closed: null });
});

test('a network that breaks is told beside the printer', () => {
  const readiness = opened({ ...everything, province: { url: 'http://127.0.0.1:1', sealingKey: null } });
  const network = { since: morning, unsent: 0, parked: 0, lastContact: null };
  readiness.takeDocumentPrinter(ready);
  readiness.takePrinter({ ...ready, health: 'offline', reasons: ['unplugged'] });
  readiness.takeNetwork({ ...network, state: 'offline' });
  expect(told.at(-1)).toEqual({
    numbers: 'on-screen',
    lines: ['printer-away', 'network-offline'],
    closed: null,
  });
});
