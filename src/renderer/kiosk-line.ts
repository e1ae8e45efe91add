import { connect } from '../shared/contract/client.ts';
import { kioskContract } from '../shared/contract/kiosk.ts';
import { listeners, type Wire } from '../shared/contract/wire.ts';
import { bridgeWire, type KioskBridge } from './bridge-wire.ts';
import { browserCamera } from './camera/browser-camera.ts';
import type { KioskPorts } from './flow/common/ports.ts';
import { socketWire } from './socket-wire.ts';

declare global {
  interface Window {
    /** There inside Electron only. */
    readonly kiosk?: KioskBridge;
  }
}

const later: KioskPorts['later'] = (ms, task) => {
  const timer = setTimeout(task, ms);
  return () => clearTimeout(timer);
};

/** The line this page has: Electron's bridge where there is one, else a WebSocket to whoever served the page. */
export function openLine(page: Window): KioskPorts {
  const shut = listeners<string>();
  // Electron's shell may have spoken before anybody here listens.
  let last: string | null = null;
  const onShut = (sentence: string) => {
    last = sentence;
    shut.tell(sentence);
  };
  const wire = page.kiosk ? bridgeWire(page.kiosk, onShut) : socketOf(page, onShut);
  return portsOver(wire, (listener) => {
    if (last !== null) listener(last);
    return shut.add(listener);
  });
}

export function portsOver(wire: Wire, onShut: KioskPorts['onShut']): KioskPorts {
  // A refused frame is a bug of ours or of core, which counts and logs its own; the page has nowhere to tell it.
  const client = connect(kioskContract, wire, { later, onRefused: () => undefined });
  return {
    ...client,
    later,
    onShut,
    now: () => Date.now(),
    newKey: () => crypto.randomUUID(),
    camera: browserCamera(navigator.mediaDevices),
  };
}

function socketOf(page: Window, onShut: (sentence: string) => void): Wire {
  const { protocol, host } = page.location;
  const address = `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/kiosk`;
  return socketWire({ open: () => new WebSocket(address), later, onShut });
}
