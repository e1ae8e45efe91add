import { listeners, type Wire } from '../shared/contract/wire.ts';
import { waits } from './flow/common/waits.ts';

/** The part of a browser's WebSocket this room uses. */
export interface Socket {
  readonly readyState: number;
  send(text: string): void;
  close(): void;
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
  /** A socket ended with this close code. */
  readonly onClosed?: (code: number) => void;
  /** A line that broke is tried again after these, the last one for ever; `waits.reconnect` where nothing is said. */
  readonly reconnect?: readonly number[];
}

export interface SocketWire extends Wire {
  /** Gives the present socket up and dials anew: it is dead, and nobody told this end. */
  redial(): void;
}

/** WebSocket close code by which the shell says that the kiosk cannot work; its reason is the sentence to show. */
export const shutCode = 4001;
const openState = 1;

/** A line over a WebSocket that comes back by itself, ever slower up to the last of `waits.reconnect`. */
export function socketWire(outside: SocketOutside): SocketWire {
  const { reconnect = waits.reconnect } = outside;
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
    const mine = outside.open();
    socket = mine;
    const given = () => socket !== mine;
    mine.addEventListener('open', () => {
      if (given()) return;
      failures = 0;
      turn(true);
    });
    mine.addEventListener('message', ({ data }) => {
      if (!given() && typeof data === 'string') texts.tell(data);
    });
    mine.addEventListener('close', ({ code, reason }) => {
      if (given()) return;
      turn(false);
      outside.onClosed?.(code);
      if (code === shutCode && reason !== '') outside.onShut(reason);
      const wait = reconnect[Math.min(failures, reconnect.length - 1)] ?? 0;
      failures += 1;
      outside.later(wait, () => {
        if (!given()) dial();
      });
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
    redial() {
      socket.close();
      turn(false);
      dial();
    },
  };
}
