import type { DeviceContract, ScanTold } from '../../../devices/contract.ts';
import type { Client } from '../../../shared/contract/client.ts';
import type { KioskContract } from '../../../shared/contract/kiosk.ts';
import type { ScannerStatus } from '../../../shared/contract/scanner.ts';
import type { Handlers } from '../../../shared/contract/server.ts';
import type { Off, Wire } from '../../../shared/contract/wire.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { readScan, type ScanExpectation, type ScanReading } from '../../../shared/scan-reading.ts';
import type { Clock } from '../clock.ts';

export interface ScannerOutside {
  readonly devices: Client<DeviceContract>;
  readonly clock: Clock;
  readonly onScanner: (status: ScannerStatus) => void;
  /** Told to the screen that waits and to no other. */
  readonly onRead: (
    read: { readonly reading: ScanReading; readonly at: number },
    to: Wire | undefined,
  ) => void;
}

export interface Scanner {
  readonly handlers: Pick<Handlers<KioskContract>, 'scanner.status' | 'scanner.arm' | 'scanner.disarm'>;
}

/** A screen that waits for a scan. */
interface Waiting {
  readonly screen: Wire | undefined;
  readonly expectation: ScanExpectation;
  readonly off: Off;
}

/**
 * Reads what was scanned and tells it to the one screen that waits. Keeps nothing of it and logs nothing; a screen that
 * is gone waits no longer, and a device process that was restarted is told anew what is waited for.
 */
export function openScanner({ devices, clock, onScanner, onRead }: ScannerOutside): Scanner {
  let waiting: Waiting | null = null;
  let device: ScannerStatus = away();

  devices.on('scanner.changed', takeStatus);
  devices.on('scanner.read', takeScan);
  devices.onState((up) => (up ? void tellDevice() : takeStatus(away())));
  if (devices.isUp()) void tellDevice();

  function away(): ScannerStatus {
    return {
      health: 'connecting',
      reasons: [],
      since: clock.now().wallMs,
      armed: null,
      counts: { told: 0, dropped: 0, repeated: 0, flawed: 0 },
    };
  }

  function takeStatus(status: ScannerStatus): void {
    device = status;
    onScanner(status);
  }

  /** Says what is waited for now, and learns how the scanner is. Trouble on the way shows as the status that was known. */
  async function tellDevice(): Promise<void> {
    const asked = waiting;
    const before = device;
    const answer = asked
      ? await devices.call('scanner.arm', { expectation: asked.expectation })
      : await devices.call('scanner.disarm', {});
    if (!answer.ok || asked !== waiting) return;
    // Every change is told as an event: one that came meanwhile is newer than the answer, but for what is armed.
    if (device !== before) {
      device = { ...device, armed: answer.value.armed };
      return;
    }
    const news = answer.value.health !== device.health || answer.value.since !== device.since;
    device = answer.value;
    if (news) onScanner(device);
  }

  function takeScan(scan: ScanTold): void {
    if (!waiting) return;
    onRead({ reading: readingOf(scan, waiting.expectation), at: scan.at }, waiting.screen);
  }

  async function arm(expectation: ScanExpectation, screen: Wire | undefined): Promise<Told> {
    waiting?.off();
    const off =
      screen?.onState((up) => {
        if (!up) void disarm(screen);
      }) ?? (() => {});
    waiting = { screen, expectation, off };
    await tellDevice();
    return ok(device);
  }

  async function disarm(screen: Wire | undefined): Promise<Told> {
    if (waiting?.screen !== screen) return ok(device);
    waiting?.off();
    waiting = null;
    await tellDevice();
    return ok(device);
  }

  return {
    handlers: {
      'scanner.status': () => ok(device),
      'scanner.arm': ({ expectation }, from) => arm(expectation, from),
      'scanner.disarm': (_, from) => disarm(from),
    },
  };
}

type Told = Result<ScannerStatus, never>;

function readingOf(scan: ScanTold, expectation: ScanExpectation): ScanReading {
  return scan.flaw === 'none' ? readScan(scan, expectation) : { kind: 'unreadable', why: scan.flaw };
}
