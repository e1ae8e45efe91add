import { spawnSync } from 'node:child_process';
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { type Clock, systemClock } from '../clock.ts';
import { servePty } from '../simulated/pty.ts';
import { serveModel } from '../simulated/server.ts';
import { textLineTransport } from '../text-line/make-transport.ts';
import { type TextLineWaits, textLineWaits } from '../text-line/waits.ts';
import { type MemoryDevice, type MemorySpeaker, memoryTransport } from '../transport/memory.ts';
import type { Transport } from '../transport/transport.ts';
import { manualClock } from './manual-clock.ts';

/** A model of a small device that speaks lines of text. */
export interface TextLineModel {
  connect(speaker: MemorySpeaker): MemoryDevice | null;
  setPlugged(plugged: boolean): void;
}

/** A way to such a model. */
export interface ReachedTextLine {
  readonly clock: Clock;
  readonly waits: TextLineWaits;
  readonly makeTransport: () => Transport;
  /** Resolves with the promise; where time stands still, by letting it pass. */
  settle<Value>(promise: Promise<Value>): Promise<Value>;
  unplug(): Promise<void>;
  plug(): Promise<void>;
  close(): Promise<void>;
}

export interface TextLineReach {
  readonly name: string;
  /** Why it cannot be had on this machine; null when it can. */
  readonly missing: string | null;
  open(model: TextLineModel): Promise<ReachedTextLine>;
}

/** Real lines, short patience: a slow machine is still given time to answer. */
const hurried: TextLineWaits = { ...textLineWaits, reconnect: 20, reconnectMost: 50, question: 300 };

const inRealTime = {
  clock: systemClock,
  waits: hurried,
  settle: <Value>(promise: Promise<Value>) => promise,
};

const memory: TextLineReach = {
  name: 'memory',
  missing: null,
  async open(model) {
    const clock = manualClock();
    return {
      clock,
      waits: textLineWaits,
      makeTransport: () => memoryTransport((speaker) => model.connect(speaker)),
      settle: (promise) => clock.until(promise),
      unplug: async () => model.setPlugged(false),
      plug: async () => model.setPlugged(true),
      close: async () => {},
    };
  },
};

/** Unplugged, nothing listens at its port. */
const tcp: TextLineReach = {
  name: 'TCP',
  missing: null,
  async open(model) {
    let listening = await serveModel(model, 0);
    const { port } = listening;
    return {
      ...inRealTime,
      makeTransport: textLineTransport({ kind: 'tcp', host: '127.0.0.1', port }, systemClock),
      async unplug() {
        model.setPlugged(false);
        await listening.close();
      },
      async plug() {
        model.setPlugged(true);
        listening = await serveModel(model, port);
      },
      close: () => listening.close(),
    };
  },
};

const pty: TextLineReach = {
  name: 'serial on a pty',
  missing: spawnSync('socat', ['-V']).status === 0 ? null : 'socat is not installed',
  async open(model) {
    const served = await servePty(model, systemClock, null);
    const { path } = served;
    let held = await hold(path);
    return {
      ...inRealTime,
      makeTransport: textLineTransport({ kind: 'serial', path, baudRate: 9_600 }, systemClock),
      async unplug() {
        model.setPlugged(false);
        await held.close();
      },
      async plug() {
        model.setPlugged(true);
        await served.plug();
        held = await hold(path);
      },
      async close() {
        await held.close();
        await served.close();
      },
    };
  },
};

/** A serial port outlives the program that had it open; a pseudo terminal ends with its last user. Nothing is read here. */
function hold(path: string): Promise<FileHandle> {
  const { O_RDWR, O_NONBLOCK, O_NOCTTY } = constants;
  return open(path, O_RDWR | O_NONBLOCK | O_NOCTTY);
}

/** Every way to reach a model that speaks lines of text: memory, and the two lines a configuration can name. */
export const textLineReaches: readonly TextLineReach[] = [memory, tcp, pty];
