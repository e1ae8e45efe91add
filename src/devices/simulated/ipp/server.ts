import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { IppModel } from './model.ts';

export interface ServedIpp {
  readonly uri: string;
  readonly port: number;
  close(): Promise<void>;
}

/** The model behind a port of this machine, under `/ipp/print` as printers have it. 0 takes any free port. */
export function serveIppModel(model: IppModel, port: number): Promise<ServedIpp> {
  const server = createServer((incoming, outgoing) => take(model, incoming, outgoing));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const taken = (server.address() as AddressInfo).port;
      resolve({
        port: taken,
        uri: `ipp://127.0.0.1:${taken}/ipp/print`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      });
    });
  });
}

function take(model: IppModel, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const dropsAt = model.dropsAt();
  const parts: Buffer[] = [];
  let length = 0;
  incoming.on('data', (part: Buffer) => {
    parts.push(part);
    length += part.length;
    if (dropsAt === null || length < dropsAt || incoming.socket.destroyed) return;
    model.dropped();
    incoming.socket.resetAndDestroy();
  });
  incoming.on('end', () => reply(model, incoming, outgoing, Buffer.concat(parts)));
  incoming.on('error', () => undefined);
}

function reply(model: IppModel, incoming: IncomingMessage, outgoing: ServerResponse, body: Buffer): void {
  if (incoming.url !== '/ipp/print') {
    outgoing.writeHead(404).end();
    return;
  }
  const said = model.ask(body);
  if (said === 'drop') incoming.socket.resetAndDestroy();
  if (said === 'silent' || said === 'drop') return;
  outgoing.writeHead(200, { 'Content-Type': 'application/ipp', 'Content-Length': said.length }).end(said);
}
