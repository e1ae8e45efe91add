import type { HIDAsync } from 'node-hid';
import type { HidBus, HidOpened } from './hid.ts';

/**
 * HID devices by node-hid. Loaded only when a configuration names one: its binary needs libusb-1.0 and libudev, and must
 * not keep a kiosk without scanner from starting.
 */
export const nodeHidBus: HidBus = {
  async list() {
    try {
      const { devicesAsync } = await import('node-hid');
      return (await devicesAsync()).map(({ path = '', vendorId, productId, usagePage = 0, usage = 0 }) => ({
        path,
        vendorId,
        productId,
        usagePage,
        usage,
      }));
    } catch {
      return null;
    }
  },
  async open(path) {
    const { HIDAsync } = await import('node-hid');
    return opened(await HIDAsync.open(path));
  },
};

function opened(device: HIDAsync): HidOpened {
  return {
    onReport: (listener) => device.on('data', (report: Buffer) => listener(report)),
    // node-hid 3.4.0 tells some errors as bare strings.
    onError: (listener) =>
      device.on('error', (error: unknown) =>
        listener(error instanceof Error ? error.message : String(error)),
      ),
    async write(report) {
      await device.write(Buffer.from(report));
    },
    async sendFeatureReport(report) {
      await device.sendFeatureReport([...report]);
    },
    async close() {
      // A listener for "data" starts the reader in the next tick; closed before that, node-hid 3.4.0 ends the process.
      await new Promise((resolve) => setImmediate(resolve));
      await device.close();
    },
  };
}
