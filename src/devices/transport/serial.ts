import { SerialPort } from 'serialport';
import { listeners, type Off } from '../../shared/contract/wire.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import { type Clock, pause } from '../clock.ts';
import { inTurn } from './in-turn.ts';
import { deviceOpenCode } from './open-code.ts';
import { watchPresence } from './presence.ts';
import type { OpenCode, Transport, WriteCode } from './transport.ts';

/**
 * How a device on a serial line says "wait".
 * - `rts-cts`: by its RTS wire, in the port's hardware · `xon-xoff`: by bytes, in the port's driver
 * - `dtr-dsr`: by its DTR wire, which no system watches: it is asked before each small piece. Epson's printers do this
 * - `none`: it never says so; bytes sent to a full buffer are lost
 */
export type SerialFlow = 'rts-cts' | 'dtr-dsr' | 'xon-xoff' | 'none';

export interface SerialSettings {
  /** "/dev/serial/by-id/…", "COM3" */
  readonly path: string;
  readonly baudRate: number;
  readonly flow: SerialFlow;
}

/** Bytes sent between two looks at DSR: printers say "wait" with 128 bytes of room left (devices.md 2.9). */
const dsrPiece = 64;

/** Between two looks at DSR while the device says "wait", in milliseconds. */
export const dsrPoll = 20;

/** A serial port, or a USB one that behaves like it: 8 data bits, no parity, 1 stop bit. */
export function serialTransport(settings: SerialSettings, clock: Clock): Transport {
  const { path, baudRate, flow } = settings;
  const bytes = listeners<Uint8Array>();
  const downs = listeners<string>();
  const ended = new AbortController();
  const turn = inTurn();
  const port = new SerialPort({
    path,
    baudRate,
    autoOpen: false,
    rtscts: flow === 'rts-cts',
    xon: flow === 'xon-xoff',
    xoff: flow === 'xon-xoff',
  });
  let unwatch: Off = () => {};
  port.on('data', (chunk: Buffer) => bytes.tell(chunk));
  // Told again by `close` or by the write that failed; without a listener it would end the process.
  port.on('error', () => {});
  port.on('close', (error: Error | null | undefined) => down(error?.message ?? 'closed by the system'));

  function end(): boolean {
    if (ended.signal.aborted) return false;
    unwatch();
    ended.abort();
    return true;
  }

  function down(why: string): void {
    if (end()) downs.tell(why);
  }

  return {
    name: `serial ${path}`,
    async open(signal) {
      const opened = await openPort(port, signal);
      if (opened.ok) {
        unwatch = watchPresence(path, clock, () => down('the port is gone'));
      } else end();
      return opened;
    },
    async write(chunk, signal) {
      if (!port.isOpen || ended.signal.aborted) return failed('down');
      if (flow !== 'dtr-dsr') return writePiece(port, chunk, signal, ended.signal);
      return turn(() => writeByDsr(port, chunk, signal, ended.signal, clock));
    },
    onBytes: (listener) => bytes.add(listener),
    onDown: (listener) => downs.add(listener),
    async close() {
      end();
      if (port.isOpen) await new Promise<void>((resolve) => port.close(() => resolve()));
    },
  };
}

function openPort(port: SerialPort, signal: AbortSignal): Promise<Result<undefined, OpenCode>> {
  return new Promise((resolve) => {
    const giveUp = () => resolve(failed(signal.reason === 'late' ? 'late' : 'aborted'));
    if (signal.aborted) return giveUp();
    signal.addEventListener('abort', giveUp, { once: true });
    port.open((error) => {
      signal.removeEventListener('abort', giveUp);
      // Given up meanwhile: nobody would close it.
      if (signal.aborted && !error) port.close(() => {});
      resolve(error ? failed(deviceOpenCode(error), error.message) : ok(undefined));
    });
  });
}

/**
 * Resolves when the system has taken every byte; its own buffer is 4 KB. Not when all has left the wire: waiting for
 * that holds a thread of the process, and for ever where a device says "wait" for ever.
 */
function writePiece(
  port: SerialPort,
  piece: Uint8Array,
  signal: AbortSignal,
  ended: AbortSignal,
): Promise<Result<undefined, WriteCode>> {
  return new Promise((resolve) => {
    const settle = (result: Result<undefined, WriteCode>) => {
      signal.removeEventListener('abort', giveUp);
      ended.removeEventListener('abort', lost);
      resolve(result);
    };
    const giveUp = () => settle(failed('aborted'));
    const lost = () => settle(failed('lost'));
    if (signal.aborted) return giveUp();
    signal.addEventListener('abort', giveUp);
    ended.addEventListener('abort', lost);
    port.write(piece, (error) => settle(error ? failed('lost') : ok(undefined)));
  });
}

/** What DTR/DSR flow control asks of a port. */
export interface DsrPort {
  isReady(): Promise<boolean>;
  send(piece: Uint8Array): Promise<Result<undefined, WriteCode>>;
}

/** Small pieces, each when DSR says that the device can take it. */
export async function sendByDsr(
  port: DsrPort,
  chunk: Uint8Array,
  signal: AbortSignal,
  clock: Clock,
): Promise<Result<undefined, WriteCode>> {
  for (let at = 0; at < chunk.length; at += dsrPiece) {
    while (!signal.aborted && !(await port.isReady())) await pause(clock, dsrPoll, signal);
    if (signal.aborted) return failed('aborted');
    const sent = await port.send(chunk.subarray(at, at + dsrPiece));
    if (!sent.ok) return sent;
  }
  return ok(undefined);
}

async function writeByDsr(
  port: SerialPort,
  chunk: Uint8Array,
  signal: AbortSignal,
  ended: AbortSignal,
  clock: Clock,
): Promise<Result<undefined, WriteCode>> {
  const device: DsrPort = {
    isReady: () =>
      new Promise((resolve) => port.get((error, lines) => resolve(!error && lines?.dsr === true))),
    async send(piece) {
      const written = await writePiece(port, piece, signal, ended);
      // 64 bytes are on the wire in some milliseconds: DSR is asked about what has arrived, not about what is on its way.
      if (written.ok) await new Promise<void>((resolve) => port.drain(() => resolve()));
      return written;
    },
  };
  const sent = await sendByDsr(device, chunk, AbortSignal.any([signal, ended]), clock);
  return !sent.ok && ended.aborted ? failed('lost') : sent;
}
