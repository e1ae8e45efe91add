import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A stretch of network between two machines, which a test can cut and mend: nothing passes, and nobody is told. */
export interface Relay {
  readonly port: number;
  cut(): void;
  mend(): void;
  close(): void;
}

export function openRelay(toPort: number): Promise<Relay> {
  const sockets = new Set<Socket>();
  let isCut = false;
  const server = createServer((near) => {
    const far = connect(toPort, '127.0.0.1');
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      // Bytes of a cut cable are gone: neither side hears that they are.
      from.on('data', (bytes) => isCut || to.write(bytes));
      from.on('error', () => from.destroy());
      from.on('close', () => {
        sockets.delete(from);
        if (!isCut) to.destroy();
      });
    }
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve({
        port: (server.address() as AddressInfo).port,
        cut() {
          isCut = true;
        },
        mend() {
          isCut = false;
          // What was open while it was cut has lost bytes and is of no use to anybody.
          for (const socket of sockets) socket.destroy();
        },
        close() {
          server.close();
          for (const socket of sockets) socket.destroy();
        },
      });
    });
  });
}
