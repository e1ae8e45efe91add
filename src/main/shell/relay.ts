import type { Envelope } from '../../shared/contract/envelope.ts';
import { longestFrame } from '../../shared/contract/frame.ts';
import type { Off } from '../../shared/contract/wire.ts';
import type { Bilingual } from '../../shared/contract/words.ts';
import { never } from '../../shared/result.ts';
import type { Log } from './log.ts';
import { type Pace, steadyPace } from './pace.ts';
import type { ProcessState } from './supervisor.ts';

/** The relay's view of a supervised process. */
export interface Line {
  state(): ProcessState;
  post(message: Envelope): boolean;
  onMessage(listener: (message: Envelope) => void): Off;
  onState(listener: (state: ProcessState) => void): Off;
}

/**
 * What a screen is told about core.
 * - `down`: it starts, or is started again after `deaths` deaths in a row
 * - `unfit`: it will not serve until a person mends what the sentence names
 */
export type CoreView =
  | { readonly kind: 'up' }
  | { readonly kind: 'down'; readonly deaths: number }
  | { readonly kind: 'unfit'; readonly sentence: Bilingual };

/** Why a screen's line was cut. */
export type DropReason = 'flood' | 'oversize' | 'slow';

/** What a shell lends the relay for one screen: a WebSocket, Electron's IPC channel. */
export interface ScreenEnd {
  /** False when the screen does not read; it is dropped then. */
  send(text: string): boolean;
  /** At the opening, and whenever core's state changes. */
  core(view: CoreView): void;
  drop(reason: DropReason): void;
}

/** One open screen. */
export interface ScreenLine {
  /** A frame from the screen. */
  take(text: string): void;
  close(): void;
}

/** Where screens are opened. */
export interface Screens {
  view(): CoreView;
  open(end: ScreenEnd): ScreenLine;
}

export interface Relay extends Screens {
  /** How many screens were dropped, and how many frames lost because nobody could take them. */
  counts(): { readonly dropped: number; readonly lost: number };
}

interface Screen {
  readonly end: ScreenEnd;
  readonly pace: Pace;
}

export interface RelayOutside {
  readonly now: () => number;
  readonly log: Log;
}

/** Carries frames between screens, core and devices. Understands nothing of what they say. */
export function relay(core: Line, devices: Line, { now, log }: RelayOutside): Relay {
  const screens = new Map<string, Screen>();
  const counts = { dropped: 0, lost: 0 };
  let lastPeer = 0;
  let coreUp = false;
  let bothUp = false;

  core.onState(() => turn());
  devices.onState(() => turn());
  core.onMessage((message) => {
    if (message.to === 'kiosk') toScreen(message.peer, message.text);
    if (message.to === 'devices') pass(devices, message);
  });
  devices.onMessage((message) => {
    if (message.to === 'devices') pass(core, message);
  });

  function turn() {
    const coreNow = core.state().kind === 'up';
    const both = coreNow && devices.state().kind === 'up';
    // Down is told before up: whoever stayed must see that its partner is another one now.
    if (both !== bothUp) {
      bothUp = both;
      for (const line of [core, devices]) line.post({ to: 'devices-peer', up: both });
    }
    const begins = coreNow && !coreUp;
    coreUp = coreNow;
    for (const [peer, { end }] of [...screens]) {
      if (begins) core.post({ to: 'kiosk-peer', peer, up: true });
      end.core(viewOf(core.state()));
    }
  }

  function pass(line: Line, message: Envelope & { to: 'devices' }) {
    if (message.text.length > longestFrame) lose('a frame between core and devices is too long');
    else if (!line.post(message)) lose('a frame between core and devices found nobody');
  }

  function toScreen(peer: string, text: string) {
    const screen = screens.get(peer);
    if (!screen) return;
    if (text.length > longestFrame) return lose('a frame to a screen is too long');
    if (!screen.end.send(text)) drop(peer, 'slow');
  }

  function fromScreen(peer: string, text: string) {
    const screen = screens.get(peer);
    if (!screen) return;
    if (text.length > longestFrame) return drop(peer, 'oversize');
    if (!screen.pace.allows(now())) return drop(peer, 'flood');
    if (!core.post({ to: 'kiosk', peer, text })) lose('a frame of a screen found no core');
  }

  function lose(why: string) {
    counts.lost += 1;
    log.warn({ lost: counts.lost }, why);
  }

  function drop(peer: string, reason: DropReason) {
    const screen = screens.get(peer);
    counts.dropped += 1;
    log.warn({ peer, reason, dropped: counts.dropped }, 'a screen was dropped');
    close(peer);
    screen?.end.drop(reason);
  }

  function close(peer: string) {
    if (screens.delete(peer) && coreUp) core.post({ to: 'kiosk-peer', peer, up: false });
  }

  turn();
  return {
    view: () => viewOf(core.state()),
    open(end) {
      lastPeer += 1;
      const peer = `screen-${lastPeer}`;
      screens.set(peer, { end, pace: steadyPace(now()) });
      if (coreUp) core.post({ to: 'kiosk-peer', peer, up: true });
      end.core(viewOf(core.state()));
      return { take: (text) => fromScreen(peer, text), close: () => close(peer) };
    },
    counts: () => ({ ...counts }),
  };
}

/** Screens of a kiosk that has no processes at all because its configuration is wrong. */
export function unfitScreens(sentence: Bilingual): Screens {
  const view: CoreView = { kind: 'unfit', sentence };
  return {
    view: () => view,
    open(end) {
      end.core(view);
      return { take() {}, close() {} };
    },
  };
}

function viewOf(state: ProcessState): CoreView {
  switch (state.kind) {
    case 'up':
      return { kind: 'up' };
    case 'unfit':
      return { kind: 'unfit', sentence: state.sentence };
    case 'waiting':
      return { kind: 'down', deaths: state.deaths };
    case 'starting':
    case 'stopped':
      return { kind: 'down', deaths: 0 };
    default:
      return never(state);
  }
}
