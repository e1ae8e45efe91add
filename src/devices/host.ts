import { type Handlers, serve } from '../shared/contract/server.ts';
import type { Wire } from '../shared/contract/wire.ts';
import { ok } from '../shared/result.ts';
import { type DeviceContract, deviceContract } from './contract.ts';
import type { DocumentPrinter } from './document-printer/supervisor.ts';
import type { Log } from './log.ts';
import type { VendorDisplay } from './payment-display/vendor-display.ts';
import type { PrinterSupervisor } from './receipt-printer/supervisor.ts';
import type { ScannerSupervisor } from './scanner/supervisor.ts';
import type { Sensors } from './sensors/sensors.ts';

export interface Devices {
  readonly printer: PrinterSupervisor;
  readonly scanner: ScannerSupervisor;
  readonly documents: DocumentPrinter;
  readonly payment: VendorDisplay;
  readonly sensors: Sensors;
}

export interface HostOutside {
  readonly log: Log;
  /** A handler threw: the process must end and be restarted into a known state. */
  readonly onCrash: (error: unknown) => void;
}

/** Serves the device contract on one wire and tells what changes. */
export function hostDevices(
  { printer, scanner, documents, payment, sensors }: Devices,
  wire: Wire,
  { log, onCrash }: HostOutside,
): void {
  const handlers: Handlers<DeviceContract> = {
    'printer.status': () => ok(printer.status()),
    'printer.print': (job) => printer.print(job),
    'scanner.status': () => ok(scanner.status()),
    'scanner.arm'({ expectation }) {
      scanner.arm(expectation);
      return ok(scanner.status());
    },
    'scanner.disarm'() {
      scanner.disarm();
      return ok(scanner.status());
    },
    'document.status': () => ok(documents.status()),
    'document.print': (request) => documents.print(request),
    'document.find': async ({ jobId }) => ok({ fate: await documents.find(jobId) }),
    'document.cancel': async ({ jobId }) => ok({ fate: await documents.cancel(jobId) }),
    'payment.status': () => ok(payment.status()),
    async 'payment.show'(code) {
      const shown = await payment.show(code);
      return shown.ok ? ok({ shown: shown.value }) : shown;
    },
    async 'payment.clear'() {
      await payment.clear();
      return ok({});
    },
    'sensors.status': () => ok(sensors.status()),
  };
  const server = serve(deviceContract, handlers, {
    onRefused: (why) => log.warn({ event: 'frame.refused', why }, 'a frame was refused'),
    onCrash(command, error) {
      log.error({ event: 'handler.crashed', command, error: String(error) }, 'a handler threw');
      onCrash(error);
    },
  });
  server.attach(wire);
  printer.onChanged((status) => server.emit('printer.changed', status));
  printer.onProgress((progress) => server.emit('print.progress', progress));
  printer.onCollected((what) => server.emit('print.collected', what));
  printer.onProven((proof) => server.emit('print.proven', proof));
  documents.onChanged((status) => server.emit('document.changed', status));
  documents.onProgress((progress) => server.emit('document.progress', progress));
  documents.onProven(({ jobId }) => server.emit('document.proven', { jobId, evidence: 'spool-completed' }));
  payment.onChanged((status) => server.emit('payment.changed', status));
  sensors.onChanged((status) => server.emit('sensors.changed', status));
  scanner.onChanged((status) => server.emit('scanner.changed', status));
  scanner.onRead((scan) => server.emit('scanner.read', scan));
  // Core may be the one that was restarted: whoever comes is told the present state.
  wire.onState((up) => {
    // Whoever waited for a scan is gone with the core that asked for it.
    if (!up) return scanner.disarm();
    server.emit('printer.changed', printer.status());
    server.emit('scanner.changed', scanner.status());
    server.emit('document.changed', documents.status());
    server.emit('payment.changed', payment.status());
    server.emit('sensors.changed', sensors.status());
  });
}
