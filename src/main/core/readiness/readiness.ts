import type { KioskContract } from '../../../shared/contract/kiosk.ts';
import type { NetworkStatus } from '../../../shared/contract/network.ts';
import type { Health, PrinterStatus } from '../../../shared/contract/printing.ts';
import type { ReadinessStatus } from '../../../shared/contract/readiness.ts';
import type { ScannerStatus } from '../../../shared/contract/scanner.ts';
import type { Handlers } from '../../../shared/contract/server.ts';
import type { OutOfService } from '../../../shared/contract/staff.ts';
import { ok } from '../../../shared/result.ts';
import type { KioskConfiguration } from '../configuration/schema.ts';
import { type Surroundings, whatWorks } from './what-works.ts';

export interface ReadinessOutside {
  readonly configuration: Pick<KioskConfiguration, 'printer' | 'scanner' | 'documentPrinter' | 'province'>;
  /** Something works that did not, or the other way round. */
  readonly onReadiness: (status: ReadinessStatus) => void;
}

export interface Readiness {
  readonly handlers: Pick<Handlers<KioskContract>, 'readiness.status'>;
  status(): ReadinessStatus;
  takePrinter(status: PrinterStatus): void;
  takeScanner(status: ScannerStatus): void;
  takeDocumentPrinter(status: PrinterStatus): void;
  takeNetwork(status: NetworkStatus): void;
  /** A person has shut the door, or opened it again. */
  takeService(stop: OutOfService | null): void;
  takeRoom(roomForDossiers: boolean): void;
}

/**
 * Knows at every moment what a person may count on. The owners of printers, scanner and uplink bring their news here.
 * Tells changes only.
 */
export function openReadiness({ configuration, onReadiness }: ReadinessOutside): Readiness {
  const has = {
    printer: configuration.printer.transport.kind !== 'none',
    scanner: configuration.scanner.kind !== 'none',
    documentPrinter: configuration.documentPrinter.kind !== 'none',
  };
  let around: Surroundings = {
    printer: { health: 'connecting', reasons: [] },
    scanner: { health: 'connecting' },
    documentPrinter: { health: 'connecting', reasons: [] },
    network: configuration.province ? 'unknown' : 'none',
    roomForDossiers: true,
  };
  let works = whatWorks(seen());
  let closed: OutOfService | null = null;
  const status = (): ReadinessStatus => ({ ...works, closed });

  /** Who speaks of a device that the configuration does not name speaks of a line, not of a hindrance. */
  function seen(): Surroundings {
    const disabled = { health: 'disabled' as Health, reasons: [] };
    return {
      printer: has.printer ? around.printer : disabled,
      scanner: has.scanner ? around.scanner : disabled,
      documentPrinter: has.documentPrinter ? around.documentPrinter : disabled,
      network: around.network,
      roomForDossiers: around.roomForDossiers,
    };
  }

  function take(news: Partial<Surroundings>): void {
    around = { ...around, ...news };
    const now = whatWorks(seen());
    const same = now.numbers === works.numbers && now.lines.join() === works.lines.join();
    works = now;
    if (!same) onReadiness(status());
  }

  return {
    handlers: { 'readiness.status': () => ok(status()) },
    status,
    takePrinter: (printer) => take({ printer }),
    takeScanner: (scanner) => take({ scanner }),
    takeDocumentPrinter: (documentPrinter) => take({ documentPrinter }),
    takeNetwork: ({ state }) => take({ network: state }),
    takeService(stop) {
      const same = JSON.stringify(stop) === JSON.stringify(closed);
      closed = stop;
      if (!same) onReadiness(status());
    },
    takeRoom: (roomForDossiers) => take({ roomForDossiers }),
  };
}
