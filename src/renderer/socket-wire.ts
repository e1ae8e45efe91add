import { listeners, type Wire } from '../shared/contract/wire.ts';
import { waits } from './flow/common/waits.ts';

/** The part of a browser's WebSocket this room uses. */
export interface Socket {
  readonly readyState: number;
  send(text: string): void;
  addEventListener(type: 'open', listener: () => void): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(
    type: 'close',
    listener: (event: { readonly code: number; readonly reason: string }) => void,
  ): void;
}

export interface SocketOutside {
  readonly open: () => Socket;
  readonly later: (ms: number, task: () => void) => unknown;
  /** The shell closed for good with a sentence for people. */
  readonly onShut: (sentence: string) => void;
}

/** WebSocket close code by which the shell says that the kiosk cannot work; its reason is the sentence to show. */
export const shutCode = 4001;
const openState = 1;

/** A line over a WebSocket that comes back by itself, ever slower up to the last of `waits.reconnect`. */
export function socketWire(outside: SocketOutside): Wire {
  const texts = listeners<string>();
  const states = listeners<boolean>();
  let socket: Socket;
  let failures = 0;
  let up = false;
  const turn = (now: boolean) => {
    if (now === up) return;
    up = now;
    states.tell(now);
  };
  const dial = () => {
    socket = outside.open();
    socket.addEventListener('open', () => {
      failures = 0;
      turn(true);
    });
    socket.addEventListener('message', ({ data }) => {
      if (typeof data === 'string') texts.tell(data);
    });
    socket.addEventListener('close', ({ code, reason }) => {
      turn(false);
      if (code === shutCode && reason !== '') outside.onShut(reason);
      const wait = waits.reconnect[Math.min(failures, waits.reconnect.length - 1)] ?? 0;
      failures += 1;
      outside.later(wait, dial);
    });
  };
  dial();
  return {
    send(text) {
      if (!up || socket.readyState !== openState) return false;
      socket.send(text);
      return true;
    },
    onText: (listener) => texts.add(listener),
    onState: (listener) => states.add(listener),
    isUp: () => up,
  };
}
