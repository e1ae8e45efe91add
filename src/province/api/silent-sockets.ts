import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Connections that have not asked anything yet. Node does not count them as idle when it closes, and would wait a minute
 * for a client that opened one in advance.
 */
export function silentSockets(server: Server): { readonly end: () => void } {
  const silent = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    silent.add(socket);
    socket.once('close', () => silent.delete(socket));
  });
  server.on('request', (request) => silent.delete(request.socket));
  return {
    end() {
      for (const socket of silent) socket.destroy();
    },
  };
}
