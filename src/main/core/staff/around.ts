import type { DeviceContract } from '../../../devices/contract.ts';
import type { Client } from '../../../shared/contract/client.ts';
import type { EventName, Payload } from '../../../shared/contract/define.ts';
import type { KioskContract } from '../../../shared/contract/kiosk.ts';
import type { PrinterStatus } from '../../../shared/contract/printing.ts';
import type { ScannerStatus } from '../../../shared/contract/scanner.ts';
import type { Clock } from '../clock.ts';

type Sensors = Payload<DeviceContract, 'sensors.changed'>['readings'];

/** Everything with a sensor, as it was last told. */
export interface Seen {
  readonly printer: Pick<PrinterStatus, 'health' | 'reasons'>;
  readonly a4: Pick<PrinterStatus, 'health' | 'reasons'>;
  readonly scanner: Pick<ScannerStatus, 'health'>;
  readonly network: Payload<KioskContract, 'network.changed'>['state'];
  readonly power: Sensors['power'];
  readonly battery: Sensors['battery'];
  /** When the scanner last read anything; null since the start. */
  readonly readAt: number | null;
}

export interface Around {
  seen(): Seen;
  /** What screens are told of devices and network is taken from here. True: it concerns this room. */
  hear<Name extends EventName<KioskContract>>(name: Name, payload: Payload<KioskContract, Name>): boolean;
}

/** Keeps what is known of devices and network; `onSensors` when the cabinet's own told something new. */
export function openAround(outside: {
  readonly clock: Clock;
  readonly devices: Client<DeviceContract>;
  readonly onSensors: () => void;
}): Around {
  const away: Seen['printer'] = { health: 'connecting', reasons: [] };
  let seen: Seen = {
    printer: away,
    a4: away,
    scanner: away,
    network: 'unknown',
    power: null,
    battery: null,
    readAt: null,
  };
  outside.devices.on('sensors.changed', ({ readings: { power, battery } }) => {
    seen = { ...seen, power, battery };
    outside.onSensors();
  });

  function take(change: Partial<Seen>): true {
    seen = { ...seen, ...change };
    return true;
  }

  return {
    seen: () => seen,
    hear(name, payload) {
      switch (name) {
        case 'printer.changed':
          return take({ printer: payload as PrinterStatus });
        case 'documentPrinter.changed':
          return take({ a4: payload as PrinterStatus });
        case 'scanner.changed':
          return take({ scanner: payload as ScannerStatus });
        case 'network.changed':
          return take({ network: (payload as Payload<KioskContract, 'network.changed'>).state });
        case 'scanner.read':
          return take({ readAt: outside.clock.now().wallMs });
        default:
          return false;
      }
    },
  };
}
