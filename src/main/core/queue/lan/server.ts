import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { failed, ok, type Result } from '../../../../shared/result.ts';
import { buckets } from './bucket.ts';
import { answerRequest } from './http.ts';
import type { LanOutside } from './lan-outside.ts';
import type { LanLimits } from './limits.ts';
import { lanSockets } from './sockets.ts';
import { lanWaits } from './waits.ts';

export interface LanServer {
  readonly port: number;
  /** Closes the lines of a device that is no longer paired. */
  drop(deviceId: string): void;
  close(): void;
}

/** Serves the queue to the centre's network, over TLS alone. */
export async function openLanServer(
  outside: LanOutside,
): Promise<Result<LanServer, 'port-in-use' | 'port-forbidden'>> {
  const { settings, certificate, limits, log } = outside;
  const server = createServer({
    key: certificate.key,
    cert: certificate.cert,
    minVersion: 'TLSv1.2',
    handshakeTimeout: lanWaits.handshake,
    maxHeaderSize: 8_192,
    headersTimeout: lanWaits.request,
    requestTimeout: lanWaits.request,
    keepAliveTimeout: lanWaits.idle,
  });
  server.maxConnections = limits.connections;
  server.on('tlsClientError', () => {});
  limitConnections(server, limits);
  const trouble = await new Promise<string | null>((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen({ port: settings.port, host: settings.listen, exclusive: true }, () => resolve(null));
  });
  if (trouble === 'EACCES') return failed('port-forbidden');
  if (trouble) return failed('port-in-use', trouble);
  const { port } = server.address() as AddressInfo;

  const requestsOf = buckets(limits.requests, outside.nowMs);
  const asked = { ...outside, port };
  const answers = answerRequest(asked);
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (!requestsOf(addressOf(request)).take()) {
      log.warn({ why: 'too many requests' }, 'LAN request refused');
      response.writeHead(429, { Connection: 'close' }).end();
      return;
    }
    void answers(request, response);
  });
  const sockets = lanSockets(server, asked);
  return ok({
    port,
    drop: sockets.drop,
    close() {
      sockets.close();
      server.close();
      server.closeAllConnections();
    },
  });
}

export const addressOf = (request: IncomingMessage) => request.socket.remoteAddress ?? 'unknown';

function limitConnections(server: ReturnType<typeof createServer>, limits: LanLimits): void {
  const open = new Map<string, number>();
  server.on('connection', (socket: Socket) => {
    const address = socket.remoteAddress ?? 'unknown';
    const count = (open.get(address) ?? 0) + 1;
    if (count > limits.connectionsOfOne) {
      socket.destroy();
      return;
    }
    open.set(address, count);
    socket.once('close', () => {
      const left = (open.get(address) ?? 1) - 1;
      if (left > 0) open.set(address, left);
      else open.delete(address);
    });
  });
}
