import { type Client, connect } from '../../shared/contract/client.ts';
import type { Contract } from '../../shared/contract/define.ts';
import { lanClose, lanSocketPath } from '../../shared/contract/queue/lan.ts';
import type { Off } from '../../shared/contract/wire.ts';
import { type Socket, socketWire } from '../socket-wire.ts';
import { waits } from './waits.ts';

export type Later = (ms: number, task: () => void) => Off;

export interface LineOutside {
  readonly open: () => Socket;
  readonly later: Later;
  /** The kiosk no longer knows this browser. */
  readonly onUnpaired: () => void;
}

/** One contract over a line that comes back by itself and does not trust silence: `ask` is its heartbeat. */
export function openLine<C extends Contract>(
  contract: C,
  ask: (client: Client<C>) => Promise<boolean>,
  { open, later, onUnpaired }: LineOutside,
): { readonly client: Client<C>; readonly close: Off } {
  let closed = false;
  const wire = socketWire({
    open,
    later: (ms, task) => later(ms, () => closed || task()),
    onShut: () => undefined,
    onClosed: (code) => {
      if (code === lanClose.notPaired && !closed) onUnpaired();
    },
    reconnect: waits.reconnect,
  });
  // A refused frame is a bug of ours or of the kiosk, which logs its own; a page in the hall has nowhere to tell it.
  const client = connect(contract, wire, { later, onRefused: () => undefined });
  let wasDown = false;
  const beat = async () => {
    if (closed) return;
    if (wire.isUp()) {
      wasDown = false;
      if (!(await ask(client)) && wire.isUp() && !closed) wire.redial();
    } else if (wasDown) wire.redial();
    else wasDown = true;
    later(waits.heartbeat, () => void beat());
  };
  later(waits.heartbeat, () => void beat());
  return {
    client,
    close() {
      closed = true;
    },
  };
}

/** The line of this page to whoever served it. */
export function pageSocket(page: Location): Socket {
  return new WebSocket(`${page.protocol === 'https:' ? 'wss' : 'ws'}://${page.host}${lanSocketPath}`);
}
