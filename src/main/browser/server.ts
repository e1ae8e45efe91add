import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { failed, ok, type Result } from '../../shared/result.ts';
import { plain, type Site, type SiteAnswer } from '../core/site/site.ts';
import type { Log } from '../shell/log.ts';
import type { Screens } from '../shell/relay.ts';
import { closedDoor, type Door, lockedDoor, requestUrl } from './door.ts';
import { screenSockets } from './screen-socket.ts';

export interface KioskServer {
  /** The address with the token: whoever opens it is let in. */
  readonly address: string;
  close(): void;
}

export interface KioskServerSettings {
  /** 0: any free port. */
  readonly port: number;
  readonly site: Site;
  readonly screens: Screens;
  readonly log: Log;
}

/** Serves the screens on 127.0.0.1 only. */
export async function openServer(
  settings: KioskServerSettings,
): Promise<Result<KioskServer, 'port-in-use' | 'port-forbidden'>> {
  const server = createServer({ maxHeaderSize: 8_192, requestTimeout: 10_000 });
  const trouble = await listening(server, settings.port);
  if (trouble === 'EACCES') return failed('port-forbidden');
  if (trouble) return failed('port-in-use', trouble);
  const { port } = server.address() as AddressInfo;
  const door = lockedDoor(port, randomBytes(24).toString('base64url'));
  server.on('request', (request, response) => {
    void answer(request, door, settings.site).then((given) => write(request, response, given));
  });
  const sockets = screenSockets(server, door, settings);
  return ok({
    address: door.address,
    close() {
      sockets.close();
      server.close();
      server.closeAllConnections();
    },
  });
}

/** @returns the code of the trouble, or null when it listens */
function listening(server: Server, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => resolve(null));
  });
}

async function answer(request: IncomingMessage, door: Door, site: Site): Promise<SiteAnswer> {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return plain(405, 'Ki-ốt chỉ trả lời GET. / The kiosk answers only GET.');
  const verdict = door.judge(request);
  if (verdict === 'refused') return plain(403, closedDoor);
  if (verdict === 'enter') {
    const moved = plain(303, 'Mời vào. / Come in.');
    return { ...moved, headers: { ...moved.headers, Location: '/', 'Set-Cookie': door.cookie } };
  }
  return site.answer(requestUrl(request)?.pathname ?? '');
}

function write(request: IncomingMessage, response: ServerResponse, { status, headers, body }: SiteAnswer) {
  response.writeHead(status, { ...headers, 'Content-Length': body.byteLength });
  response.end(request.method === 'HEAD' ? undefined : body);
}
