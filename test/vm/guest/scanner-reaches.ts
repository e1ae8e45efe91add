import { systemClock } from '../../../src/devices/clock.ts';
import { hidPosScanner } from '../../../src/devices/scanner/kinds.ts';
import { scannerWaits } from '../../../src/devices/scanner/waits.ts';
import { ScannerModel } from '../../../src/devices/simulated/scanner/scanner-model.ts';
import type { ScannerReach } from '../../../src/devices/testing/scanner-reaches.ts';
import { nodeHidBus } from '../../../src/devices/transport/node-hid-bus.ts';
import { uhidScanner } from './hardware/uhid.ts';

function onUhid(name: string, vendorId: number, aimAt: 2 | 3, asleep: boolean): ScannerReach {
  return {
    name,
    missing: null,
    async open() {
      const model = new ScannerModel({ speaks: 'hid-pos', aimAt }, systemClock);
      const usb = uhidScanner(model, { vendorId, productId: 0x0b87, asleep });
      return {
        model,
        kind: hidPosScanner({ vendorId }, nodeHidBus, scannerWaits),
        clock: systemClock,
        waits: scannerWaits,
        settle: (promise) => promise,
        plug: async () => usb.plug(),
        close: async () => usb.close(),
      };
    },
  };
}

/** The scanner model as a HID device of the system, read by node-hid. Zebra's maker id, and Honeywell's. */
export const scannerReaches: readonly ScannerReach[] = [
  onUhid('HID-POS by node-hid', 0x05e0, 2, false),
  onUhid('HID-POS by node-hid, identifier a byte later, asleep until woken', 0x0c2e, 3, true),
];
