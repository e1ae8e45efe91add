import { writeFileSync } from 'node:fs';

/**
 * The host's port (Documentation/ABI/testing/sysfs-bus-usb): without power it is as good as no cable. The printer's own
 * end is left alone: this kernel's printer function does not survive being taken from its controller amid a transfer.
 */
const socket = '/sys/bus/usb/devices/usb1/1-0:1.0/usb1-port1/disable';

/** The USB cable between the gadget printer and this same machine's host port. */
export const plug = {
  pull: () => writeFileSync(socket, '1'),
  push: () => writeFileSync(socket, '0'),
};
