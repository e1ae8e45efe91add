import { never } from '../../shared/result.ts';
import { Unfit } from '../child-process.ts';
import { nodeHidBus } from '../transport/node-hid-bus.ts';
import type { ScannerSettings } from './contract.ts';
import { hidPosScanner, serialScanner, tcpScanner, wedgeScanner } from './kinds.ts';
import {
  type ScannerKind,
  type ScannerOutside,
  type ScannerSupervisor,
  scannerSupervisor,
} from './supervisor.ts';
import { scannerWaits } from './waits.ts';
import type { TypedScans } from './wedge/typed-transport.ts';

type Outside = Pick<ScannerOutside, 'clock' | 'random' | 'log'> & {
  /** What the shell's sieve takes for scans. */
  readonly typed: TypedScans;
};

/** The scanner a configuration asks for. */
export function scannerOf(settings: ScannerSettings, outside: Outside): ScannerSupervisor {
  return scannerSupervisor({ ...outside, waits: scannerWaits, kind: kindOf(settings, outside) });
}

function kindOf(settings: ScannerSettings, { clock, typed }: Outside): ScannerKind | null {
  switch (settings.kind) {
    case 'hid-pos':
      return hidPosScanner(settings, nodeHidBus, scannerWaits);
    case 'serial':
      return serialScanner(settings, clock, scannerWaits);
    case 'tcp':
      return tcpScanner(settings, scannerWaits);
    case 'wedge':
      return wedgeScanner(typed, scannerWaits);
    case 'simulated':
      throw new Unfit(unfilledSimulation);
    case 'none':
      return null;
    default:
      return never(settings);
  }
}

/** The shell starts the model and puts its port here; only a broken shell lets "simulated" through. */
const unfilledSimulation = {
  vi: 'Máy quét mô phỏng chưa được khởi động. Hãy khởi động kiosk bằng "npm start".',
  en: 'The simulated scanner was not started. Start the kiosk through "npm start".',
};
