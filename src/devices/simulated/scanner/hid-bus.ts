import type { HidBus, HidOpened } from '../../transport/hid.ts';
import type { ScannerModel } from './scanner-model.ts';

export interface UsbIdentity {
  readonly vendorId: number;
  readonly productId: number;
  /** Sends nothing until it is sent feature report 0xFE = 1, as Honeywell's do. */
  readonly asleep: boolean;
}

/** A machine with one scanner on its bus, beside a keyboard and a mouse, while it is plugged in. */
export function busWith(model: ScannerModel, { vendorId, productId, asleep }: UsbIdentity): HidBus {
  const others = [
    { path: '/dev/hidraw0', vendorId: 0x046d, productId: 0xc31c, usagePage: 1, usage: 6 },
    { path: '/dev/hidraw1', vendorId: 0x046d, productId: 0xc077, usagePage: 1, usage: 2 },
  ];
  const scanner = { path: '/dev/hidraw2', vendorId, productId, usagePage: 0x8c, usage: 2 };
  return {
    list: async () => (model.facts().plugged ? [...others, scanner] : others),
    async open(path) {
      if (path !== scanner.path) throw new Error(`cannot open ${path}`);
      return opened(model, asleep);
    },
  };
}

function opened(model: ScannerModel, asleep: boolean): HidOpened {
  let awake = !asleep;
  let report: (bytes: Uint8Array) => void = () => {};
  let fail: (why: string) => void = () => {};
  const connection = model.connect({
    send: (bytes) => awake && report(bytes),
    drop: () => fail('could not read from HID device'),
  });
  if (!connection) throw new Error('cannot open device');
  return {
    onReport(listener) {
      report = listener;
    },
    onError(listener) {
      fail = listener;
    },
    write: (bytes) => connection.receive(bytes),
    async sendFeatureReport([number, value]) {
      if (number === 0xfe && value === 1) awake = true;
    },
    async close() {
      connection.end();
    },
  };
}
