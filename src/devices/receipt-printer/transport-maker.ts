import { Unfit } from '../child-process.ts';
import { systemClock } from '../clock.ts';
import type { PrinterTransport } from '../contract.ts';
import { serialTransport } from '../transport/serial.ts';
import { tcpTransport } from '../transport/tcp.ts';
import type { Transport } from '../transport/transport.ts';
import { usblpTransport } from '../transport/usblp.ts';

/** Makes a new line to the printer for each attempt; null where there is none. */
export function transportMaker(transport: PrinterTransport): (() => Transport) | null {
  switch (transport.kind) {
    case 'tcp':
      return () => tcpTransport(transport.host, transport.port);
    case 'serial':
      return () => serialTransport(transport, systemClock);
    case 'usblp':
      return () => usblpTransport(transport.path, systemClock);
    case 'simulated':
      throw new Unfit(unfilledSimulation);
    case 'none':
      return null;
  }
}

/** The shell starts the model and puts its port here; only a broken shell lets "simulated" through. */
const unfilledSimulation = {
  vi: 'Máy in mô phỏng chưa được khởi động. Hãy khởi động kiosk bằng "npm start".',
  en: 'The simulated printer was not started. Start the kiosk through "npm start".',
};
