import { WebSocket } from 'ws';
import { lanSocketPath } from '../../../../shared/contract/queue/lan.ts';
import { listeners, type Off, type Wire } from '../../../../shared/contract/wire.ts';
import type { Logger } from '../../logger.ts';
import type { Waiting } from '../../waiting.ts';
import type { PairedHost } from './host-file.ts';
import { type HostAddress, openTls } from './pinned.ts';
import { peerWaits } from './waits.ts';

export interface HostWireOutside {
  readonly host: HostAddress;
  /** Read anew at each dialling: pairing needs no restart. */
  readonly paired: () => PairedHost | null;
  readonly waiting: Waiting;
  readonly log: Logger;
}

/** The line to the queue host: dialled again whenever it is down, and never with another certificate than the paired. */
export function openHostWire(outside: HostWireOutside): Wire & { stop(): void } {
  const { host, waiting, log } = outside;
  const texts = listeners<string>();
  const states = listeners<boolean>();
  let socket: WebSocket | null = null;
  let tries = 0;
  let stopped = false;
  let timer: Off = () => {};
  const isUp = () => socket?.readyState === WebSocket.OPEN;

  void dial();

  async function dial(): Promise<void> {
    const paired = outside.paired();
    const opened = paired && (await openTls(host, peerWaits.dial));
    if (stopped) {
      if (opened?.ok) opened.value.socket.destroy();
      return;
    }
    if (!paired || !opened?.ok) return redial();
    const { socket: line, fingerprint } = opened.value;
    if (fingerprint !== paired.fingerprint) {
      line.destroy();
      log.error({}, 'whoever answers for the queue host has another certificate: it is not spoken to');
      return redial();
    }
    // The handshake is over and the certificate is the paired one: only now the secret leaves.
    const fresh = new WebSocket(`ws://${host.address}:${host.port}${lanSocketPath}`, {
      createConnection: () => line,
      headers: { Authorization: `Bearer ${paired.secret}` },
      perMessageDeflate: false,
      handshakeTimeout: peerWaits.dial,
    });
    socket = fresh;
    attend(fresh);
  }

  function attend(fresh: WebSocket): void {
    let wasUp = false;
    let heard = true;
    let beat: Off = () => {};
    const listen = () => {
      if (!heard) return fresh.terminate();
      heard = false;
      fresh.ping();
      beat = waiting.later(peerWaits.heartbeat, listen);
    };
    fresh.on('open', () => {
      wasUp = true;
      tries = 0;
      states.tell(true);
      listen();
    });
    fresh.on('pong', () => {
      heard = true;
    });
    fresh.on('message', (data) => {
      heard = true;
      texts.tell(String(data));
    });
    fresh.on('error', () => {});
    fresh.on('close', (code) => {
      beat();
      if (wasUp) states.tell(false);
      else log.warn({ code }, 'the queue host does not take this kiosk');
      redial();
    });
  }

  function redial(): void {
    if (stopped) return;
    const wait = peerWaits.redial[Math.min(tries, peerWaits.redial.length - 1)] ?? 0;
    tries += 1;
    timer = waiting.later(wait, () => void dial());
  }

  return {
    send(text) {
      if (!isUp()) return false;
      socket?.send(text);
      return true;
    },
    onText: (listener) => texts.add(listener),
    onState: (listener) => states.add(listener),
    isUp,
    stop() {
      stopped = true;
      timer();
      socket?.terminate();
    },
  };
}
