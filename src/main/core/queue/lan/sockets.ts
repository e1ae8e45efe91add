import type { IncomingMessage } from 'node:http';
import type { Server } from 'node:https';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { lanClose, lanSocketPath } from '../../../../shared/contract/queue/lan.ts';
import { listeners } from '../../../../shared/contract/wire.ts';
import { bucket } from './bucket.ts';
import type { LanDevice } from './device-rows.ts';
import { isOwnOrigin } from './door.ts';
import type { LanLine, LanOutside } from './lan-outside.ts';

/** WebSockets of paired devices: each is one line that carries the contract of its device's role. */
export function lanSockets(
  server: Server,
  outside: LanOutside & { readonly port: number },
): { drop(deviceId: string): void; close(): void } {
  const { door, limits, port, log } = outside;
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: limits.frameBytes,
    perMessageDeflate: false,
  });
  const open = new Map<WebSocket, LanDevice>();

  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    stream.on('error', () => stream.destroy());
    if (request.url !== lanSocketPath || !isOwnOrigin(request)) return refuse(stream, '403 Forbidden');
    const device = door.deviceOf(request, port);
    if (!device) {
      log.warn({ why: 'not paired' }, 'LAN line refused');
      // Let in and sent away at once: a page cannot read the status of a refused upgrade, but it can a close code.
      return sockets.handleUpgrade(request, stream, head, (socket) => socket.close(lanClose.notPaired));
    }
    if ([...open.values()].filter(({ id }) => id === device.id).length >= limits.socketsOfOne) {
      return refuse(stream, '503 Service Unavailable');
    }
    sockets.handleUpgrade(request, stream, head, (socket) => openLine(socket, device));
  });

  function openLine(socket: WebSocket, device: LanDevice): void {
    open.set(socket, device);
    const line = socketLine(socket, outside, (why) => {
      log.warn({ why, device: device.id, role: device.role }, 'LAN device sent away');
      socket.close(lanClose.tooMuch);
    });
    const off = outside.attach(device, line.wire);
    socket.on('close', () => {
      open.delete(socket);
      line.down();
      off();
    });
  }

  return {
    drop(deviceId) {
      for (const [socket, { id }] of open) if (id === deviceId) socket.close(lanClose.notPaired);
    },
    close() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}

/** One socket as a line; frames beyond the device's pace are dropped, and who goes on is sent away. */
function socketLine(socket: WebSocket, { limits, nowMs }: LanOutside, onTooMuch: (why: string) => void) {
  const texts = listeners<string>();
  const states = listeners<boolean>();
  const frames = bucket(limits.frames, nowMs);
  const refusals = bucket(limits.refusals, nowMs);
  let up = true;
  const wire: LanLine = {
    send(text) {
      if (!up || socket.readyState !== socket.OPEN) return false;
      if (socket.bufferedAmount > limits.queuedBytes) {
        onTooMuch('reads too slowly');
        return false;
      }
      socket.send(text);
      return true;
    },
    onText: (listener) => texts.add(listener),
    onState: (listener) => states.add(listener),
    isUp: () => up,
    refuse(why) {
      if (!refusals.take()) onTooMuch(why);
    },
    end: () => socket.close(lanClose.notPaired),
  };
  socket.on('error', () => wire.refuse('broke the protocol'));
  socket.on('message', (data, isBinary) => {
    if (!up) return;
    if (isBinary) return wire.refuse('bytes');
    if (!frames.take()) return onTooMuch('too many frames');
    texts.tell(String(data));
  });
  return {
    wire,
    down() {
      up = false;
      states.tell(false);
    },
  };
}

function refuse(stream: Duplex, status: string): void {
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
