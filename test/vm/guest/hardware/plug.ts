import { writeFileSync } from 'node:fs';

/** Which device controller the gadget is bound to; none is as good as no cable (Documentation/usb/gadget_configfs). */
const socket = '/sys/kernel/config/usb_gadget/printer/UDC';

/** The USB cable between the gadget printer and this same machine's host port. */
export const plug = {
  pull: () => turn('\n'),
  push: () => turn('dummy_udc.0'),
};

function turn(word: string): void {
  try {
    writeFileSync(socket, word);
  } catch {
    // Pulled twice, or pushed twice: it is as it should be.
  }
}
