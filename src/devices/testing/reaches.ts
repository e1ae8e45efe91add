import { spawnSync } from 'node:child_process';
import { type Clock, systemClock } from '../clock.ts';
import type { PrinterProfileId } from '../contract.ts';
import { type PrinterWaits, printerWaits } from '../receipt-printer/waits.ts';
import { kinds } from '../simulated/kinds.ts';
import { PrinterModel } from '../simulated/printer-model.ts';
import { servePty } from '../simulated/pty.ts';
import { serveModel } from '../simulated/server.ts';
import { memoryTransport } from '../transport/memory.ts';
import { serialTransport } from '../transport/serial.ts';
import { tcpTransport } from '../transport/tcp.ts';
import type { Transport } from '../transport/transport.ts';
import { usblpTransport } from '../transport/usblp.ts';
import { manualClock } from './manual-clock.ts';

/** A model and a line to it, of one of the ways a printer can be reached. */
export interface Reached {
  readonly model: PrinterModel;
  readonly clock: Clock;
  readonly waits: PrinterWaits;
  readonly makeTransport: () => Transport;
  /** Resolves with the promise; where time stands still, by letting it pass. */
  settle<Value>(promise: Promise<Value>): Promise<Value>;
  unplug(): void;
  plug(): Promise<void>;
  close(): Promise<void>;
}

export interface Reach {
  readonly name: string;
  /** Why it cannot be had on this machine; null when it can. */
  readonly missing: string | null;
  /**
   * Whether several may be driven at once in one process. serialport closes a port that vanished while a read of it may
   * still wait for its turn; another file opened at that moment gets the same number, and its bytes go to that read.
   */
  readonly concurrent?: boolean;
  open(profile: PrinterProfileId): Promise<Reached>;
}

/** Real lines, short patience: nothing here waits longer than it must, and a slow machine is still given time. */
const hurried: PrinterWaits = {
  ...printerWaits,
  reconnect: 20,
  reconnectMost: 50,
  statusReply: 500,
  statusPoll: 50,
  silentPoll: 50,
  proofPoll: 50,
  band: 1_000,
  proof: 2_000,
  proofOfSilent: 200,
  mouthPoll: 20,
  held: 300,
};

const memory: Reach = {
  name: 'memory',
  missing: null,
  concurrent: true,
  async open(profile) {
    const clock = manualClock();
    const model = new PrinterModel({ ...kinds[profile], clock });
    return {
      model,
      clock,
      waits: printerWaits,
      makeTransport: () => memoryTransport((speaker) => model.connect(speaker)),
      settle: (promise) => clock.until(promise),
      unplug: () => model.setPower(false),
      plug: async () => model.setPower(true),
      close: async () => {},
    };
  },
};

/** As fast as the bytes come: these ways take real time. */
function quick(profile: PrinterProfileId): PrinterModel {
  return new PrinterModel({ ...kinds[profile], rowsPerSecond: null, clock: systemClock });
}

const inRealTime = {
  clock: systemClock,
  waits: hurried,
  settle: <Value>(promise: Promise<Value>) => promise,
};

const tcp: Reach = {
  name: 'tcp',
  missing: null,
  concurrent: true,
  async open(profile) {
    const model = quick(profile);
    const listening = await serveModel(model, 0);
    return {
      ...inRealTime,
      model,
      makeTransport: () => tcpTransport('127.0.0.1', listening.port),
      unplug: () => model.setPower(false),
      plug: async () => model.setPower(true),
      close: () => listening.close(),
    };
  },
};

function onPty(name: string, concurrent: boolean, transport: (path: string) => Transport): Reach {
  return {
    name,
    concurrent,
    missing: spawnSync('socat', ['-V']).status === 0 ? null : 'socat is not installed',
    async open(profile) {
      const model = quick(profile);
      const pty = await servePty(model, systemClock);
      return {
        ...inRealTime,
        model,
        makeTransport: () => transport(pty.path),
        unplug: () => model.setPower(false),
        async plug() {
          model.setPower(true);
          await pty.plug();
        },
        close: () => pty.close(),
      };
    },
  };
}

/**
 * Every way to reach a printer model. `usblp` is its transport on a pseudo terminal: calls that do not wait, partial
 * writes and a file that vanishes are the same there; Linux' usblp driver itself is not in it.
 */
export const reaches: readonly Reach[] = [
  memory,
  tcp,
  onPty('serial on a pty', false, (path) =>
    serialTransport({ path, baudRate: 115_200, flow: 'rts-cts' }, systemClock),
  ),
  onPty('usblp on a pty', true, (path) => usblpTransport(path, systemClock)),
];
