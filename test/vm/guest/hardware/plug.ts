import { writeFileSync } from 'node:fs';

const socket = '/sys/class/udc/dummy_udc.0/soft_connect';

/** The USB cable between the gadget printer and this same machine's host port. */
export const plug = {
  pull: () => turn('disconnect'),
  push: () => turn('connect'),
};

function turn(word: string): void {
  try {
    writeFileSync(socket, word);
  } catch {
    // Pulled twice, or pushed twice: it is as it should be.
  }
}
