import { expect, onTestFinished, test } from 'vitest';
import { systemClock } from '../../../devices/clock.ts';
import { sayToControl } from '../../../devices/simulated/control-line.ts';
import { serveIppControl } from '../../../devices/simulated/ipp/control.ts';
import { IppModel } from '../../../devices/simulated/ipp/model.ts';
import { PrinterModel } from '../../../devices/simulated/printer-model.ts';
import { serveScannerControl } from '../../../devices/simulated/scanner/control.ts';
import { ScannerModel } from '../../../devices/simulated/scanner/scanner-model.ts';
import { serveControl } from '../../../devices/simulated/server.ts';
import { readScan } from '../../../shared/scan-reading.ts';
import { acts } from './acts.ts';

async function models() {
  const printer = new PrinterModel({
    widthDots: 576,
    rowsPerSecond: null,
    bufferBytes: 4096,
    hasCutter: true,
    provesById: true,
    clock: systemClock,
  });
  const [ofPrinter, ofScanner, ofDocuments] = await Promise.all([
    serveControl(printer, 0),
    serveScannerControl(new ScannerModel({}, systemClock), 0),
    serveIppControl(new IppModel({ clock: systemClock, jobMs: 0 }), 0),
  ]);
  onTestFinished(async () => {
    await Promise.all([ofPrinter.close(), ofScanner.close(), ofDocuments.close()]);
  });
  return { printer: ofPrinter.port, scanner: ofScanner.port, 'document-printer': ofDocuments.port };
}

test('every button is understood by the device it is for', async () => {
  const ports = await models();
  for (const { device, line } of acts)
    expect(await sayToControl(ports[device], line), `${device}: ${line}`).toBe('ok');
});

test('a model that is gone is told as such, and the dock lives on', async () => {
  const ports = await models();
  expect(await sayToControl(ports.printer, 'dance')).toContain('unknown');
  expect(await sayToControl(1, 'status')).toContain('ECONNREFUSED');
});

test.each([
  ['identity-card', 'identity-card'],
  ['slip', 'slip'],
] as const)('the invented %s it scans is one', (expectation, kind) => {
  const texts = acts
    .filter(({ line }) => line.startsWith('scan '))
    .map(({ line }) => line.slice('scan '.length));
  const kinds = texts.map((text) => readScan({ text, charset: 'utf8' }, expectation).kind);
  expect(kinds).toContain(kind);
});
