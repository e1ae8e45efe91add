import { deviceContract } from '../../src/devices/contract.ts';
import { silentLog } from '../../src/devices/log.ts';
import { scannerDeviceCommands } from '../../src/devices/scanner/contract.ts';
import { type ScannerKind, scannerSupervisor } from '../../src/devices/scanner/supervisor.ts';
import { scannerWaits } from '../../src/devices/scanner/waits.ts';
import type { ManualClock } from '../../src/devices/testing/manual-clock.ts';
import { openScanner } from '../../src/main/core/scanner/scanner.ts';
import { connect } from '../../src/shared/contract/client.ts';
import { kioskContract } from '../../src/shared/contract/kiosk.ts';
import { scannerCommands, scannerEvents } from '../../src/shared/contract/scanner.ts';
import { serve } from '../../src/shared/contract/server.ts';
import { wirePair } from '../../src/shared/contract/wire.ts';
import { ok } from '../../src/shared/result.ts';
import type { ScanReading } from '../../src/shared/scan-reading.ts';

function unexpected(why: string): never {
  throw new Error(why);
}

/** Scanner driver, device contract, core and a screen's end of the kiosk contract, put together in one process. */
export function scanLine(kind: ScannerKind, clock: ManualClock) {
  const scanner = scannerSupervisor({
    kind,
    waits: scannerWaits,
    clock,
    random: () => 0.5,
    log: silentLog,
  });
  const toDevices = wirePair();
  const outside = {
    onRefused: unexpected,
    onCrash: (_: string, error: unknown) => unexpected(String(error)),
  };
  const devices = serve(
    { commands: scannerDeviceCommands, events: deviceContract.events },
    {
      'scanner.status': () => ok(scanner.status()),
      'scanner.arm'({ expectation }) {
        scanner.arm(expectation);
        return ok(scanner.status());
      },
      'scanner.disarm'() {
        scanner.disarm();
        return ok(scanner.status());
      },
    },
    outside,
  );
  devices.attach(toDevices.far);
  scanner.onChanged((status) => devices.emit('scanner.changed', status));
  scanner.onRead((scan) => devices.emit('scanner.read', scan));

  const later = () => () => {};
  const core = openScanner({
    devices: connect(deviceContract, toDevices.near, { later, onRefused: unexpected }),
    clock: { now: () => ({ wallMs: clock.now(), uptimeMs: clock.now(), bootId: 'boot' }) },
    onScanner: (status) => server.emit('scanner.changed', status),
    onRead: (read, screen) => server.emit('scanner.read', read, screen),
  });
  const server = serve({ commands: scannerCommands, events: scannerEvents }, core.handlers, outside);

  const toScreen = wirePair();
  server.attach(toScreen.far);
  const screen = connect(kioskContract, toScreen.near, { later, onRefused: unexpected });
  const readings: ScanReading[] = [];
  screen.on('scanner.read', ({ reading }) => readings.push(reading));
  return { scanner, screen, readings };
}
