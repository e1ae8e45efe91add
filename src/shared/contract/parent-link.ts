import { type Envelope, envelope } from './envelope.ts';
import { listeners, type Off, type Wire } from './wire.ts';

/** The part of `process` that a forked child needs: Node's own channel, or Electron's `parentPort`. */
export interface ChildProcessSide {
  readonly send?: ((message: unknown) => boolean) | undefined;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  on(event: 'disconnect', listener: () => void): unknown;
  readonly parentPort?: ElectronParentPort | undefined;
}

interface ElectronParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): unknown;
}

/** A child's line to the shell that forked it. Envelopes that do not parse are dropped: the shell is trusted, its bugs are not. */
export interface ParentLink {
  post(message: Envelope): void;
  on(listener: (message: Envelope) => void): Off;
  /** The shell is gone. */
  onGone(listener: () => void): Off;
}

export function parentLink(side: ChildProcessSide): ParentLink {
  const messages = listeners<Envelope>();
  const gone = listeners<undefined>();
  const take = (raw: unknown) => {
    const parsed = envelope.safeParse(raw);
    if (parsed.success) messages.tell(parsed.data);
  };
  const port = side.parentPort;
  if (port) port.on('message', (event) => take(event.data));
  else side.on('message', take);
  side.on('disconnect', () => gone.tell(undefined));
  return {
    post(message) {
      if (port) port.postMessage(message);
      else side.send?.(message);
    },
    on: (listener) => messages.add(listener),
    onGone: (listener) => gone.add(() => listener()),
  };
}

/** The line core ↔ devices, as either of them sees it through the shell. */
export function devicesWire(link: ParentLink): Wire {
  const texts = listeners<string>();
  const states = listeners<boolean>();
  let up = false;
  link.on((message) => {
    if (message.to === 'devices') texts.tell(message.text);
    if (message.to === 'devices-peer' && message.up !== up) {
      up = message.up;
      states.tell(up);
    }
  });
  return {
    send(text) {
      if (up) link.post({ to: 'devices', text });
      return up;
    },
    onText: (listener) => texts.add(listener),
    onState: (listener) => states.add(listener),
    isUp: () => up,
  };
}

/** One wire for each screen that opens; `onScreen` is called with it, and its state goes down when the screen closes. */
export function screenWires(link: ParentLink, onScreen: (wire: Wire) => Off): void {
  const screens = new Map<string, { close(): void; text(text: string): void }>();
  link.on((message) => {
    if (message.to === 'kiosk') screens.get(message.peer)?.text(message.text);
    if (message.to !== 'kiosk-peer') return;
    screens.get(message.peer)?.close();
    if (message.up) screens.set(message.peer, openScreen(message.peer));
    else screens.delete(message.peer);
  });

  function openScreen(peer: string) {
    const texts = listeners<string>();
    const states = listeners<boolean>();
    let up = true;
    const off = onScreen({
      send(text) {
        if (up) link.post({ to: 'kiosk', peer, text });
        return up;
      },
      onText: (listener) => texts.add(listener),
      onState: (listener) => states.add(listener),
      isUp: () => up,
    });
    return {
      text: (text: string) => texts.tell(text),
      close() {
        up = false;
        states.tell(false);
        off();
      },
    };
  }
}
