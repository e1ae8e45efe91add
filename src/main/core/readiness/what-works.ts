import type { NetworkStatus } from '../../../shared/contract/network.ts';
import type { DeviceReason, PrinterStatus } from '../../../shared/contract/printing.ts';
import type { Hindrance, ReadinessStatus } from '../../../shared/contract/readiness.ts';
import type { ScannerStatus } from '../../../shared/contract/scanner.ts';
import { never } from '../../../shared/result.ts';

/** Everything around the kiosk that may fail. A device the kiosk does not have is `disabled`, and no hindrance. */
export interface Surroundings {
  readonly printer: Pick<PrinterStatus, 'health' | 'reasons'>;
  readonly scanner: Pick<ScannerStatus, 'health'>;
  readonly documentPrinter: Pick<PrinterStatus, 'health' | 'reasons'>;
  readonly network: NetworkStatus['state'];
  /** Whether the disk still has room for what a person hands in. */
  readonly roomForDossiers: boolean;
}

/** A third sentence would not be read, and has no room under a header. */
const mostLines = 2;

/** What a person may count on now, and what not. Says nothing of whose fault it is, for nobody here can know. */
export function whatWorks(around: Surroundings): Omit<ReadinessStatus, 'closed'> {
  const { printer, scanner, documentPrinter, network, roomForDossiers } = around;
  const away = { printer: isAway(printer), scanner: isAway(scanner), a4: isAway(documentPrinter) };
  const hand = handWanted(printer, away) ?? handWantedByA4(documentPrinter, away);
  const ofDevices = hand ?? whoIsAway(away);
  const ofDisk = roomForDossiers ? null : ('disk-short' as const);
  const lines = [ofDisk, ofDevices, ofNetwork(network)].filter((line) => line !== null).slice(0, mostLines);
  return { numbers: away.printer || printer.health === 'disabled' ? 'on-screen' : 'on-paper', lines };
}

type Away = Readonly<Record<'printer' | 'scanner' | 'a4', boolean>>;

function isAway({ health }: Surroundings['scanner']): boolean {
  switch (health) {
    case 'ready':
    case 'degraded':
    case 'disabled':
      return false;
    case 'unknown':
    case 'connecting':
    case 'blocked':
    case 'offline':
      return true;
    default:
      return never(health);
  }
}

/** What a hand can mend at once, where the slip printer is the only one away. */
function handWanted({ health, reasons }: Surroundings['printer'], { scanner, a4 }: Away): Hindrance | null {
  if (health !== 'blocked' || scanner || a4) return null;
  // An open cover also reports no paper: closing it comes first.
  return (['cover-open', 'paper-out', 'cutter'] as const).find((each) => reasons.includes(each)) ?? null;
}

/** What a hand can mend at the A4 printer, in the order it is mended: open, jammed, empty. */
const a4Hands: readonly (readonly [DeviceReason, Hindrance])[] = [
  ['cover-open', 'a4-cover-open'],
  ['media-jam', 'a4-media-jam'],
  ['tray-missing', 'a4-tray-missing'],
  ['paper-out', 'a4-paper-out'],
  ['output-full', 'a4-output-full'],
  ['toner-empty', 'a4-toner-empty'],
];

/**
 * The same of the A4 printer, where no other device is away. One that says so and may still be tried is told too: what
 * it met last time is all that is known.
 */
function handWantedByA4(
  { health, reasons }: Surroundings['documentPrinter'],
  { printer, scanner }: Away,
): Hindrance | null {
  if ((health !== 'blocked' && health !== 'degraded') || printer || scanner) return null;
  return a4Hands.find(([reason]) => reasons.includes(reason))?.[1] ?? null;
}

function whoIsAway({ printer, scanner, a4 }: Away): Hindrance | null {
  if (printer && scanner) return a4 ? 'all-away' : 'printer-and-scanner-away';
  if (printer) return a4 ? 'printer-and-a4-away' : 'printer-away';
  if (scanner) return a4 ? 'scanner-and-a4-away' : 'scanner-away';
  return a4 ? 'a4-away' : null;
}

function ofNetwork(state: Surroundings['network']): Hindrance | null {
  switch (state) {
    case 'none':
    case 'online':
      return null;
    case 'offline':
      return 'network-offline';
    case 'busy':
      return 'network-busy';
    case 'unknown':
      return 'network-unknown';
    case 'not-recognized':
      return 'network-not-recognized';
    default:
      return never(state);
  }
}
