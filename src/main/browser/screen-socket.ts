import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { longestFrame } from '../../shared/contract/frame.ts';
import type { Log } from '../shell/log.ts';
import type { CoreView, DropReason, Screens } from '../shell/relay.ts';
import { closeReason, screenClose } from './close-codes.ts';
import { closedDoor, type Door } from './door.ts';

/** Bytes that may wait for a screen that does not read. */
const longestQueue = 4 * 1024 * 1024;
/** Screens open at once; a kiosk has one, a developer's browser may be a second. */
const mostScreens = 8;

/** Answers WebSockets at `/kiosk`: one screen each, text frames only. */
export function screenSockets(
  server: Server,
  door: Door,
  { screens, log }: { readonly screens: Screens; readonly log: Log },
): { close(): void } {
  // A frame's limit is in UTF-16 units, a message's in bytes: three are the most one unit needs.
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: longestFrame * 3,
    perMessageDeflate: false,
  });
  const onUpgrade = (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    if (request.url !== '/kiosk' || !door.judgeSocket(request)) return refuse(stream, '403 Forbidden');
    // Turned away before the line counts as open: a screen must not believe it is up for a moment.
    if (sockets.clients.size >= mostScreens || screens.view().kind === 'down')
      return refuse(stream, '503 Service Unavailable');
    sockets.handleUpgrade(request, stream, head, (socket) => openScreen(socket, screens, log));
  };
  server.on('upgrade', onUpgrade);
  return {
    close() {
      for (const socket of sockets.clients) socket.close(screenClose.stopping);
      sockets.close();
    },
  };
}

function openScreen(socket: WebSocket, screens: Screens, log: Log) {
  socket.on('error', (error) => log.warn({ why: error.message }, 'a screen broke the protocol'));
  const line = screens.open({
    send(text) {
      if (socket.readyState !== socket.OPEN) return true;
      if (socket.bufferedAmount > longestQueue) return false;
      socket.send(text);
      return true;
    },
    core: (view) => tellCore(socket, view),
    drop: (reason) => socket.close(screenClose[reason satisfies DropReason]),
  });
  socket.on('message', (data, isBinary) => {
    if (isBinary) socket.close(screenClose.notText);
    else line.take(String(data));
  });
  socket.on('close', () => line.close());
}

/** A socket is open exactly as long as core serves: the screen's line is down the moment it closes. */
function tellCore(socket: WebSocket, view: CoreView) {
  const closing = closeReason(view);
  if (closing) socket.close(closing.code, closing.reason);
}

function refuse(stream: Duplex, status: string) {
  const body = `${closedDoor}\n`;
  stream.end(
    `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}
