import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { readQr, readTicket } from '../../../test/support/read-paper.ts';
import { systemClock } from '../clock.ts';
import { silentLog } from '../log.ts';
import { findProfile } from '../receipt-printer/profile.ts';
import { slipRenderer } from '../receipt-printer/raster/render-slip.ts';
import { type PrinterSupervisor, printerSupervisor } from '../receipt-printer/supervisor.ts';
import { printerWaits } from '../receipt-printer/waits.ts';
import { sampleSlip } from '../testing/slips.ts';
import { tcpTransport } from '../transport/tcp.ts';
import { paperFolder } from './paper-folder.ts';
import { PrinterModel } from './printer-model.ts';
import { serveControl, serveModel } from './server.ts';

const cleanups: (() => Promise<unknown> | unknown)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
});

function driver(port: number): PrinterSupervisor {
  const profile = findProfile('epson-tm-t20iii');
  const printer = printerSupervisor({
    profile,
    makeTransport: () => tcpTransport('127.0.0.1', port),
    waits: {
      ...printerWaits,
      reconnect: 20,
      reconnectMost: 50,
      statusPoll: 100,
      silentPoll: 100,
      proofOfSilent: 50,
    },
    clock: systemClock,
    random: () => 0.5,
    render: slipRenderer(),
    log: silentLog,
  });
  cleanups.push(() => printer.stop());
  return printer;
}

function health(printer: PrinterSupervisor, wanted: string): Promise<void> {
  return new Promise((resolve) => {
    const off = printer.onChanged(look);
    look();
    function look() {
      if (printer.status().health !== wanted) return;
      off();
      resolve();
    }
  });
}

async function simulated() {
  const model = new PrinterModel({
    widthDots: 576,
    rowsPerSecond: null,
    bufferBytes: 4096,
    hasCutter: true,
    provesById: true,
    clock: systemClock,
  });
  const folder = mkdtempSync(join(tmpdir(), 'paper-'));
  cleanups.push(() => rmSync(folder, { recursive: true }));
  model.onSheet(paperFolder(folder));
  const listening = await serveModel(model, 0);
  cleanups.push(() => listening.close());
  const printer = driver(listening.port);
  printer.start();
  await health(printer, 'ready');
  return { model, folder, printer };
}

const job = (number: string, processId: string) => ({
  jobId: crypto.randomUUID(),
  processId,
  slip: { ...sampleSlip, number },
});

test('over TCP: the ticket is printed, proven and kept as a picture that reads as what was sent', async () => {
  const { folder, printer, model } = await simulated();
  expect(await printer.print(job('B207', '!001'))).toMatchObject({
    value: { verdict: 'printed', evidence: 'process-id', reasons: [] },
  });
  expect(readdirSync(folder).toSorted()).toEqual(['0001.json', '0001.png']);
  const reading = await readTicket(join(folder, '0001.png'));
  expect(reading.number).toBe('B207');
  expect(reading.qr.toString()).toBe(sampleSlip.qr);
  expect(JSON.parse(readFileSync(join(folder, '0001.json'), 'utf8'))).toMatchObject({ widthDots: 576 });
  expect(model.facts().letters).toBe(0);
});

test('over TCP: dropped midway, unconfirmed; back by itself, and the next ticket is whole', async () => {
  const { folder, printer, model } = await simulated();
  model.plan([{ at: { on: 'byte', count: 30_000 }, do: { kind: 'drop' } }]);
  expect(await printer.print(job('B207', '!001'))).toMatchObject({ value: { verdict: 'unconfirmed' } });
  await health(printer, 'offline');
  await health(printer, 'ready');
  expect(await printer.print(job('B208', '!002'))).toMatchObject({ value: { verdict: 'printed' } });
  const last =
    readdirSync(folder)
      .filter((name) => name.endsWith('.png'))
      .toSorted()
      .at(-1) ?? '';
  expect((await readTicket(join(folder, last))).number).toBe('B208');
});

test('over TCP: paper out midway is told at once; after the reload the proof comes late', async () => {
  const { printer, model } = await simulated();
  model.plan([{ at: { on: 'row', count: 300 }, do: { kind: 'paper-out' } }]);
  const proven = new Promise((resolve) => printer.onProven(resolve));
  expect(await printer.print(job('B207', '!001'))).toMatchObject({
    value: { verdict: 'unconfirmed', reasons: ['paper-out'] },
  });
  model.setPaper('in');
  expect(await proven).toEqual({ processId: '!001', evidence: 'process-id' });
});

test('a plain listener gets the bytes once, and the ticket stays unconfirmed', async () => {
  const received: Buffer[] = [];
  const server = createServer((socket) => {
    socket.on('data', (bytes) => received.push(bytes));
    socket.on('error', () => {});
    cleanups.push(() => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  cleanups.push(() => server.close());
  const address = server.address();
  const printer = driver(typeof address === 'object' && address ? address.port : 0);
  printer.start();
  await health(printer, 'degraded');
  expect(await printer.print(job('B207', '!00z'))).toMatchObject({
    value: { verdict: 'unconfirmed', reasons: ['no-reply'] },
  });
  const all = Buffer.concat(received).toString('latin1');
  expect(all.split('!00z')).toHaveLength(2);
  expect(all.split('\x1dV\x42\x00')).toHaveLength(2);
});

test('hands around the printer: paper, cover, silence and the state in words', async () => {
  const { model } = await simulated();
  const control = await serveControl(model, 0);
  cleanups.push(() => control.close());
  const socket = connect(control.port, '127.0.0.1');
  cleanups.push(() => socket.destroy());
  const answers = new Promise<string>((resolve) => {
    let text = '';
    socket.on('data', (bytes) => {
      text += bytes;
      if (text.split('\n').length === 6) resolve(text);
    });
  });
  socket.write('paper out\ncover open\nsilent on\nmake coffee\nstatus\n');
  const [paper, cover, silent, unknown, status = ''] = (await answers).split('\n');
  expect([paper, cover, silent]).toEqual(['ok', 'ok', 'ok']);
  expect(unknown).toMatch(/^unknown; known: paper in,/);
  expect(JSON.parse(status)).toMatchObject({ paper: 'out', cover: 'open', silent: true });
});

test('a picture of paper is read by an outside program', async () => {
  const { folder, printer } = await simulated();
  await printer.print(job('B207', '!001'));
  expect((await readQr(readFileSync(join(folder, '0001.png')))).toString()).toBe(sampleSlip.qr);
});
