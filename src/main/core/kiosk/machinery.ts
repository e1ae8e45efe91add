import type { NetworkStatus } from '../../../shared/contract/network.ts';
import { documentFolderAt } from '../printing/document-folder.ts';
import { openPrinting } from '../printing/printing.ts';
import { printingWaits } from '../printing/waits.ts';
import { openReadiness } from '../readiness/readiness.ts';
import { openScanner } from '../scanner/scanner.ts';
import { phaseOf } from '../sync/pacing.ts';
import { openUplink } from '../sync/uplink.ts';
import { syncWaits } from '../sync/waits.ts';
import type { KioskOutside, TellScreens } from './outside.ts';

/** Printers, scanner and the line to the province, each with its journal, and what of them works now. */
export function openMachinery(
  outside: KioskOutside,
  tell: TellScreens,
  onNetwork: (status: NetworkStatus) => void,
) {
  const { configuration, store, clock, ids, waiting } = outside;
  const readiness = openReadiness({
    configuration,
    onReadiness: (status) => tell('readiness.changed', status),
  });
  const uplink = openUplink({
    store,
    clock,
    ids,
    waiting,
    waits: syncWaits,
    phase: phaseOf(configuration.kiosk.id),
    chance: outside.chance,
    province: outside.province,
    onStatus(status) {
      tell('network.changed', status);
      readiness.takeNetwork(status);
      onNetwork(status);
    },
  });
  const printing = openPrinting({
    store,
    clock,
    ids,
    waiting,
    waits: printingWaits,
    devices: outside.devices,
    onPrint: (change) => tell('print.changed', change),
    onPrinter(status) {
      tell('printer.changed', status);
      readiness.takePrinter(status);
    },
    documentFolder: documentFolderAt(outside.documentFolder),
    onDocument: (change) => tell('document.changed', change),
    onDocumentPrinter(status) {
      tell('documentPrinter.changed', status);
      readiness.takeDocumentPrinter(status);
    },
  });
  const scanner = openScanner({
    devices: outside.devices,
    clock,
    onScanner(status) {
      tell('scanner.changed', status);
      readiness.takeScanner(status);
    },
    onRead: (read, screen) => tell('scanner.read', read, screen),
  });
  return {
    uplink,
    printing,
    readiness,
    handlers: {
      ...printing.handlers,
      ...scanner.handlers,
      ...readiness.handlers,
      'network.status': () => ({ ok: true as const, value: uplink.status() }),
    },
    stop() {
      printing.stop();
      uplink.stop();
    },
  };
}
