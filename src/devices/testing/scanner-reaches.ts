import { spawnSync } from 'node:child_process';
import { type Clock, systemClock } from '../clock.ts';
import { hidPosOver, hidPosScanner, serialScanner, streamOver, tcpScanner } from '../scanner/kinds.ts';
import type { ScannerKind } from '../scanner/supervisor.ts';
import { type ScannerWaits, scannerWaits } from '../scanner/waits.ts';
import { servePty } from '../simulated/pty.ts';
import { busWith } from '../simulated/scanner/hid-bus.ts';
import { ScannerModel, type ScannerSetup } from '../simulated/scanner/scanner-model.ts';
import { serveModel } from '../simulated/server.ts';
import { memoryTransport } from '../transport/memory.ts';
import { serialTransport } from '../transport/serial.ts';
import { tcpTransport } from '../transport/tcp.ts';
import type { Transport } from '../transport/transport.ts';
import { manualClock } from './manual-clock.ts';

/** A model of a scanner and the driver's way to it. */
export interface ReachedScanner {
  readonly model: ScannerModel;
  readonly kind: ScannerKind;
  readonly clock: Clock;
  readonly waits: ScannerWaits;
  /** Resolves with the promise; where time stands still, by letting it pass. */
  settle<Value>(promise: Promise<Value>): Promise<Value>;
  plug(): Promise<void>;
  close(): Promise<void>;
}

export interface ScannerReach {
  readonly name: string;
  /** Why it cannot be had on this machine; null when it can. */
  readonly missing: string | null;
  open(): Promise<ReachedScanner>;
}

const crlf = { suffix: 'crlf' } as const;

function inMemory(
  name: string,
  setup: Partial<ScannerSetup>,
  kindOf: (model: ScannerModel) => ScannerKind,
): ScannerReach {
  return {
    name,
    missing: null,
    async open() {
      const clock = manualClock();
      const model = new ScannerModel(setup, clock);
      return {
        model,
        kind: kindOf(model),
        clock,
        waits: scannerWaits,
        settle: (promise) => clock.until(promise),
        plug: async () => model.plug(),
        close: async () => {},
      };
    },
  };
}

function hid(name: string, setup: Partial<ScannerSetup>, vendorId: number): ScannerReach {
  const identity = { vendorId, productId: 0x0b87, asleep: vendorId === 0x0c2e };
  return inMemory(name, { ...setup, speaks: 'hid-pos' }, (model) =>
    hidPosScanner({ vendorId }, busWith(model, identity), scannerWaits),
  );
}

const hurried: ScannerWaits = { ...scannerWaits, reconnect: 20, reconnectMost: 50 };
const inRealTime = {
  clock: systemClock,
  waits: hurried,
  settle: <Value>(promise: Promise<Value>) => promise,
};

function onTcp(
  name: string,
  setup: Partial<ScannerSetup>,
  kindOf: (port: number) => ScannerKind,
): ScannerReach {
  return {
    name,
    missing: null,
    async open() {
      const model = new ScannerModel(setup, systemClock);
      const listening = await serveModel(model, 0);
      const plug = async () => model.plug();
      return { ...inRealTime, model, kind: kindOf(listening.port), plug, close: () => listening.close() };
    },
  };
}

function onPty(
  name: string,
  setup: Partial<ScannerSetup>,
  kindOf: (path: string) => ScannerKind,
): ScannerReach {
  return {
    name,
    missing: spawnSync('socat', ['-V']).status === 0 ? null : 'socat is not installed',
    async open() {
      const model = new ScannerModel(setup, systemClock);
      const pty = await servePty(model, systemClock);
      return {
        ...inRealTime,
        model,
        kind: kindOf(pty.path),
        async plug() {
          model.plug();
          await pty.plug();
        },
        close: () => pty.close(),
      };
    },
  };
}

/** A stream knows no reports: cuts it back into pieces of 64 bytes. */
function reportsFrom(line: Transport): Transport {
  let rest = Buffer.alloc(0);
  return {
    ...line,
    onBytes: (listener) =>
      line.onBytes((chunk) => {
        rest = Buffer.concat([rest, chunk]);
        for (; rest.length >= 64; rest = rest.subarray(64)) listener(Uint8Array.from(rest.subarray(0, 64)));
      }),
  };
}

const baudRate = 115_200;

/** Every way to reach a scanner model. Reports over TCP and a pty are the same bytes; node-hid itself is not in it. */
export const scannerReaches: readonly ScannerReach[] = [
  hid('HID-POS in memory', {}, 0x05e0),
  hid('HID-POS in memory, identifier a byte later, asleep until woken', { aimAt: 3 }, 0x0c2e),
  inMemory('serial bytes in memory', {}, (model) =>
    streamOver(() => memoryTransport((speaker) => model.connect(speaker)), crlf, scannerWaits),
  ),
  onTcp('serial bytes over TCP', {}, (port) => tcpScanner({ host: '127.0.0.1', port, ...crlf }, hurried)),
  onTcp('HID-POS reports over TCP', { speaks: 'hid-pos' }, (port) =>
    hidPosOver(() => reportsFrom(tcpTransport('127.0.0.1', port)), hurried),
  ),
  onPty('serial bytes on a pty', { prefix: '##', tellsAim: true }, (path) =>
    serialScanner({ path, baudRate, prefix: '##', ...crlf }, systemClock, hurried),
  ),
  onPty('HID-POS reports on a pty', { speaks: 'hid-pos' }, (path) =>
    hidPosOver(() => reportsFrom(serialTransport({ path, baudRate, flow: 'none' }, systemClock)), hurried),
  ),
];
