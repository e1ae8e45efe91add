import { type AddressInfo, connect, createServer } from 'node:net';

export interface PrinterRelay {
  readonly port: number;
  /** Wall times (ms) at which a raster command began to arrive since the last call, oldest first. */
  rasterTimes(): number[];
  close(): void;
}

/** GS v 0, which begins every band (Epson ESC/POS reference). */
const rasterCommand = Buffer.from([0x1d, 0x76, 0x30]);

/** Stands between the kiosk and a printer and notes when picture bytes come; it changes nothing. */
export function relayTo(printerPort: number): Promise<PrinterRelay> {
  const times: number[] = [];
  const server = createServer((kiosk) => {
    const printer = connect(printerPort, '127.0.0.1');
    kiosk.on('data', (bytes) => {
      if (bytes.includes(rasterCommand)) times.push(performance.timeOrigin + performance.now());
    });
    kiosk.pipe(printer).pipe(kiosk);
    kiosk.on('error', () => printer.destroy());
    printer.on('error', () => kiosk.destroy());
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () =>
      resolve({
        port: (server.address() as AddressInfo).port,
        rasterTimes: () => times.splice(0),
        close: () => server.close(),
      }),
    );
  });
}
