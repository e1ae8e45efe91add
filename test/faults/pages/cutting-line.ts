import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface CuttingLine {
  readonly url: string;
  /** Bytes a kiosk sent into it, headers included, whether they came through or not. */
  sent(): number;
  cuts(): number;
  close(): Promise<void>;
}

/** A line that breaks each time so many bytes have gone to the province, over all its connections together. */
export async function cuttingLine(to: string, everyBytes: number): Promise<CuttingLine> {
  const target = Number(new URL(to).port);
  const open = new Set<Socket>();
  let sent = 0;
  let sinceCut = 0;
  let cuts = 0;
  const server = createServer((near) => {
    const far = connect(target, '127.0.0.1');
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        open.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.on('data', (bytes: Buffer) => {
      sent += bytes.length;
      sinceCut += bytes.length;
      far.write(bytes);
      if (sinceCut < everyBytes) return;
      sinceCut = 0;
      cuts += 1;
      near.destroy();
      far.destroy();
    });
    far.pipe(near);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent: () => sent,
    cuts: () => cuts,
    async close() {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}
