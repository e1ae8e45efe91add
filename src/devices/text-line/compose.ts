import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { PaymentDisplaySettings } from '../payment-display/contract.ts';
import { type VendorDisplay, vendorDisplay } from '../payment-display/vendor-display.ts';
import type { SensorsSettings } from '../sensors/contract.ts';
import { cabinetSensors, type Sensors } from '../sensors/sensors.ts';
import { textLineTransport } from './make-transport.ts';
import { textLineWaits } from './waits.ts';

interface Outside {
  readonly clock: Clock;
  readonly random: () => number;
  readonly log: Log;
}

/** The payment display of this process: a screen is the shell's, and is none here. */
export function paymentDisplayOf(settings: PaymentDisplaySettings, outside: Outside): VendorDisplay {
  const makeTransport =
    settings.kind === 'vendor-text' ? textLineTransport(settings.line, outside.clock) : null;
  return vendorDisplay({ ...outside, makeTransport, waits: textLineWaits });
}

export function sensorsOf(settings: SensorsSettings, outside: Outside): Sensors {
  const makeTransport = settings.kind === 'text' ? textLineTransport(settings.line, outside.clock) : null;
  return cabinetSensors({ ...outside, makeTransport, waits: textLineWaits });
}
