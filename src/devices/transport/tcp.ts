import { Socket } from 'node:net';
import { listeners } from '../../shared/contract/wire.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import type { OpenCode, Transport, WriteCode } from './transport.ts';

/** Sends keep-alive probes after this long without a byte, in milliseconds: a pulled cable sends no goodbye. */
const keepAliveAfter = 5_000;

/** A raw TCP port, 9100 on most printers. */
export function tcpTransport(host: string, port: number): Transport {
  const socket = new Socket();
  const bytes = listeners<Uint8Array>();
  const downs = listeners<string>();
  const life = { open: false };
  let why = 'closed by the other end';
  socket.on('data', (chunk) => bytes.tell(chunk));
  socket.on('error', (error: NodeJS.ErrnoException) => {
    why = error.code ?? 'error';
  });
  socket.on('close', () => {
    if (!life.open) return;
    life.open = false;
    downs.tell(why);
  });

  return {
    name: `tcp ${host}:${port}`,
    open: (signal) =>
      new Promise((resolve) => {
        const settle = (result: Result<undefined, OpenCode>) => {
          signal.removeEventListener('abort', giveUp);
          socket.off('connect', connected);
          socket.off('error', refused);
          if (!result.ok) socket.destroy();
          resolve(result);
        };
        const giveUp = () => settle(failed(signal.reason === 'late' ? 'late' : 'aborted'));
        const refused = (error: NodeJS.ErrnoException) => settle(failed(openCode(error), error.code));
        const connected = () => {
          life.open = true;
          socket.setNoDelay(true);
          socket.setKeepAlive(true, keepAliveAfter);
          settle(ok(undefined));
        };
        if (signal.aborted) return giveUp();
        signal.addEventListener('abort', giveUp);
        socket.once('error', refused);
        socket.once('connect', connected);
        socket.connect(port, host);
      }),
    write: (chunk, signal) => writeTo(socket, life, chunk, signal),
    onBytes: (listener) => bytes.add(listener),
    onDown: (listener) => downs.add(listener),
    close: () =>
      new Promise((resolve) => {
        const wasOpen = life.open;
        life.open = false;
        if (!wasOpen || socket.destroyed) {
          socket.destroy();
          return resolve();
        }
        socket.once('close', () => resolve());
        // Not `end()`: the other end may be hung, and everything that matters was written and drained before.
        socket.destroy();
      }),
  };
}

function writeTo(
  socket: Socket,
  life: { readonly open: boolean },
  chunk: Uint8Array,
  signal: AbortSignal,
): Promise<Result<undefined, WriteCode>> {
  if (!life.open) return Promise.resolve(failed('down'));
  return new Promise((resolve) => {
    const settle = (result: Result<undefined, WriteCode>) => {
      signal.removeEventListener('abort', giveUp);
      socket.off('close', lost);
      resolve(result);
    };
    const giveUp = () => settle(failed('aborted'));
    const lost = () => settle(failed('lost'));
    if (signal.aborted) return giveUp();
    signal.addEventListener('abort', giveUp);
    socket.once('close', lost);
    socket.write(chunk, (error) => settle(error ? failed('lost') : ok(undefined)));
  });
}

function openCode(error: NodeJS.ErrnoException): OpenCode {
  switch (error.code) {
    case 'ECONNREFUSED':
      return 'refused';
    case 'ETIMEDOUT':
      return 'late';
    default:
      return 'unreachable';
  }
}
