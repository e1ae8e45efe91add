import { systemClock } from '../../../src/devices/clock.ts';
import { printerWaits } from '../../../src/devices/receipt-printer/waits.ts';
import { kinds } from '../../../src/devices/simulated/kinds.ts';
import { PrinterModel } from '../../../src/devices/simulated/printer-model.ts';
import type { Reach } from '../../../src/devices/testing/reaches.ts';
import { usblpTransport } from '../../../src/devices/transport/usblp.ts';
import { serveGadget } from './hardware/gadget-printer.ts';
import { plug } from './hardware/plug.ts';
import { guestWaits } from './waits.ts';

/** The host's end of the printer, by Linux' usblp driver. */
export const printerFile = '/dev/usb/lp0';

const hurried = {
  ...printerWaits,
  statusReply: guestWaits.answer,
  reconnect: 50,
  reconnectMost: 200,
  statusPoll: 200,
  proofPoll: 100,
};

/** The printer model behind a real USB port of this machine, reached by Linux' own printer driver. */
export const reaches: readonly Reach[] = [
  {
    name: 'usblp and the USB gadget',
    missing: null,
    async open(profile) {
      const model = new PrinterModel({ ...kinds[profile], rowsPerSecond: null, clock: systemClock });
      let powered = true;
      const backIn = () => {
        if (powered) plug.push();
      };
      const served = serveGadget(model, systemClock, () => {
        plug.pull();
        systemClock.later(guestWaits.away, backIn);
      });
      plug.push();
      return {
        model,
        clock: systemClock,
        waits: { ...hurried, proofOfSilent: 400, mouthPoll: 50, held: 1_000, silentPoll: 200, proof: 2_500 },
        makeTransport: () => usblpTransport(printerFile, systemClock),
        settle: (promise) => promise,
        unplug() {
          powered = false;
          model.setPower(false);
          plug.pull();
        },
        async plug() {
          powered = true;
          model.setPower(true);
          plug.push();
        },
        async close() {
          powered = false;
          await served.close();
        },
      };
    },
  },
];
