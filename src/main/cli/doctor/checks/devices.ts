import { within } from '../../../../devices/clock.ts';
import { httpExchange } from '../../../../devices/document-printer/ipp/exchange.ts';
import { ippQuestions } from '../../../../devices/document-printer/ipp/questions.ts';
import { documentWaits } from '../../../../devices/document-printer/waits.ts';
import { commandExists } from '../../../../devices/document-printer/windows-driver.ts';
import { askAll, printerLine } from '../../../../devices/receipt-printer/line.ts';
import { barcodeScannerPage } from '../../../../devices/scanner/hid-pos.ts';
import { hidTransport } from '../../../../devices/transport/hid.ts';
import { serialTransport } from '../../../../devices/transport/serial.ts';
import { tcpTransport } from '../../../../devices/transport/tcp.ts';
import type { Transport } from '../../../../devices/transport/transport.ts';
import { usblpTransport } from '../../../../devices/transport/usblp.ts';
import type { KioskConfiguration } from '../../../core/configuration/schema.ts';
import { errorCode } from '../../../core/store/trouble.ts';
import type { Patient } from '../check.ts';
import { type Finding, fault, skipped, sound } from '../finding.ts';
import type { DoctorWorld } from '../world.ts';

const noConfiguration = skipped(
  'Chưa xem được vì cấu hình sai.',
  'Not looked at, because the configuration is wrong.',
);
const itsOwn = skipped(
  'Kiosk đang chạy và giữ thiết bị; xem màn hình cán bộ, hoặc tắt kiosk rồi chạy lại.',
  'The running kiosk holds the device; look at its staff screen, or stop it and run this again.',
);
const none = skipped('Cấu hình không có thiết bị này.', 'The configuration has no such device.');
const simulated = skipped('Thiết bị mô phỏng.', 'A simulated device.');

export async function checkReceiptPrinter({ world, configuration, isRunning }: Patient): Promise<Finding> {
  if (!configuration) return noConfiguration;
  const { transport } = configuration.printer;
  if (transport.kind === 'none') return none;
  if (transport.kind === 'simulated') return simulated;
  if (isRunning) return itsOwn;
  const barred = 'path' in transport ? barredFrom(world, transport.path) : null;
  if (barred) return barred;
  return askPrinter(world, receiptTransport(transport, world));
}

type ReceiptTransport = Exclude<KioskConfiguration['printer']['transport'], { kind: 'none' | 'simulated' }>;

function receiptTransport(transport: ReceiptTransport, { clock }: DoctorWorld): Transport {
  switch (transport.kind) {
    case 'tcp':
      return tcpTransport(transport.host, transport.port);
    case 'serial':
      return serialTransport(transport, clock);
    case 'usblp':
      return usblpTransport(transport.path, clock);
  }
}

async function askPrinter(world: DoctorWorld, transport: Transport): Promise<Finding> {
  const where = transport.name;
  if (!(await opens(world, transport))) return fault('printer.absent', { where });
  const line = printerLine(transport, world.clock, world.waits.deviceAnswer);
  try {
    const sensed = await askAll(line);
    if (!sensed) return fault('printer.silent', { where });
    if (sensed.cover) return fault('printer.cover-open');
    if (sensed.paperOut) return fault('printer.paper-out');
    if (sensed.cutter) return fault('printer.cutter');
    if (sensed.unrecoverable || sensed.overheat || sensed.error)
      return fault('printer.fault', { why: sensed.overheat ? 'overheat' : 'error' });
    if (sensed.paperLow) return fault('printer.paper-low');
    return sound(`Máy in phiếu sẵn sàng (${where}).`, `The receipt printer is ready (${where}).`);
  } finally {
    await line.close();
  }
}

export async function checkScanner({ world, configuration, isRunning }: Patient): Promise<Finding> {
  if (!configuration) return noConfiguration;
  const { scanner } = configuration;
  switch (scanner.kind) {
    case 'none':
      return none;
    case 'simulated':
      return simulated;
    case 'wedge':
      return skipped(
        'Máy quét kiểu bàn phím không hỏi được; hãy quét thử một phiếu.',
        'A scanner that types cannot be asked; scan a slip to try it.',
      );
    case 'hid-pos':
      return isRunning ? itsOwn : findHid(world, scanner);
    case 'serial':
      if (isRunning) return itsOwn;
      return (
        barredFrom(world, scanner.path) ??
        openScanner(world, serialTransport({ ...scanner, flow: 'none' }, world.clock))
      );
    case 'tcp':
      return isRunning ? itsOwn : openScanner(world, tcpTransport(scanner.host, scanner.port));
  }
}

async function findHid(
  world: DoctorWorld,
  wanted: { readonly vendorId?: number | undefined; readonly productId?: number | undefined },
): Promise<Finding> {
  if ((await world.hidBus.list()) === null) return fault('scanner.driver');
  const transport = hidTransport(
    { ...wanted, usagePage: barcodeScannerPage, waking: () => null },
    world.hidBus,
  );
  const opened = await transport.open(AbortSignal.timeout(world.waits.connect));
  await transport.close();
  if (opened.ok) return scannerThere(transport.name);
  return opened.code === 'refused'
    ? fault('device.no-permission', { path: transport.name })
    : fault('scanner.absent', { where: transport.name });
}

async function openScanner(world: DoctorWorld, transport: Transport): Promise<Finding> {
  const open = await opens(world, transport);
  await transport.close();
  return open ? scannerThere(transport.name) : fault('scanner.absent', { where: transport.name });
}

function scannerThere(where: string): Finding {
  return sound(`Máy quét có mặt (${where}).`, `The scanner is there (${where}).`);
}

export async function checkDocumentPrinter({ world, configuration }: Patient): Promise<Finding> {
  if (!configuration) return noConfiguration;
  const { documentPrinter } = configuration;
  switch (documentPrinter.kind) {
    case 'none':
      return none;
    case 'simulated':
      return simulated;
    case 'windows': {
      const where = documentPrinter.command;
      if (!commandExists(where)) return fault('document-printer.no-program', { where });
      return sound(`Có chương trình in ${where}.`, `${where} is there.`);
    }
    case 'ipp':
      return lookAtSpooler(world, documentPrinter.uri);
  }
}

async function lookAtSpooler(world: DoctorWorld, where: string): Promise<Finding> {
  const { clock } = world;
  const exchange = httpExchange(where);
  const questions = ippQuestions({ printerUri: where, exchange, clock, waits: documentWaits });
  const look = await questions.look(AbortSignal.timeout(world.waits.connect));
  switch (look.kind) {
    case 'gone':
    case 'silent':
      return fault('spooler.away', { where });
    case 'wrong':
      return fault('spooler.no-queue', { where });
    case 'blind':
      return skipped('Máy in A4 không hỏi được.', 'The A4 printer cannot be asked.');
    case 'report': {
      const { stopped, blocking, caring } = look.report;
      if (stopped || blocking.length > 0)
        return fault('document-printer.stopped', { why: blocking.join(', ') || 'stopped' });
      if (caring.length > 0) return fault('document-printer.care', { why: caring.join(', ') });
      return sound(`Máy in A4 sẵn sàng (${where}).`, `The A4 printer is ready (${where}).`);
    }
  }
}

async function opens(world: DoctorWorld, transport: Transport): Promise<boolean> {
  const opening = transport.open(AbortSignal.timeout(world.waits.connect));
  const opened = await within(world.clock, world.waits.connect, opening, null);
  return opened?.ok === true;
}

/** A device file that is there and not ours; one that is not there is told by opening it. */
function barredFrom({ access }: DoctorWorld, path: string): Finding | null {
  try {
    access(path);
    return null;
  } catch (error) {
    const barred = ['EACCES', 'EPERM'].includes(errorCode(error));
    return barred ? fault('device.no-permission', { path }) : null;
  }
}
