import { listeners, type Off, type Wire } from '../shared/contract/wire.ts';

/** What Electron's preload exposes as `window.kiosk`. */
export interface KioskBridge {
  send(text: string): void;
  onText(listener: (text: string) => void): Off;
  /** Told at once with the present state, and at each change. `shut`: the kiosk cannot work, in one sentence for people. */
  onState(listener: (up: boolean, shut: string | null) => void): Off;
}

/** A line over the shell's IPC channel. It counts as up until the shell says otherwise. */
export function bridgeWire(bridge: KioskBridge, onShut: (sentence: string) => void): Wire {
  const states = listeners<boolean>();
  let up = true;
  bridge.onState((now, shut) => {
    if (shut !== null) onShut(shut);
    if (now === up) return;
    up = now;
    states.tell(now);
  });
  return {
    send(text) {
      if (up) bridge.send(text);
      return up;
    },
    onText: (listener) => bridge.onText(listener),
    onState: (listener) => states.add(listener),
    isUp: () => up,
  };
}
