import type { Failed } from '../../shared/result.ts';
import type { Clock } from '../clock.ts';
import { driverMissing, type HidBus, hidTransport } from '../transport/hid.ts';
import { serialTransport } from '../transport/serial.ts';
import { tcpTransport } from '../transport/tcp.ts';
import type { OpenCode, Transport } from '../transport/transport.ts';
import { byteStreamFramer } from './byte-stream.ts';
import type { ScannerSettings, ScanSuffix } from './contract.ts';
import { none } from './framer.ts';
import { barcodeScannerPage, hidPosFramer, wakingReport } from './hid-pos.ts';
import type { ScannerKind } from './supervisor.ts';
import type { ScannerWaits } from './waits.ts';
import { type TypedScans, typedTransport } from './wedge/typed-transport.ts';

/** A USB scanner in HID point-of-sale mode. */
export function hidPosScanner(
  wanted: Pick<Extract<ScannerSettings, { kind: 'hid-pos' }>, 'vendorId' | 'productId'>,
  bus: HidBus,
  waits: ScannerWaits,
): ScannerKind {
  return hidPosOver(
    () => hidTransport({ ...wanted, usagePage: barcodeScannerPage, waking: wakingReport }, bus),
    waits,
  );
}

/** Reports of 64 bytes, one a chunk, over any line. */
export function hidPosOver(makeTransport: () => Transport, waits: ScannerWaits): ScannerKind {
  return {
    makeTransport,
    makeFramer: hidPosFramer,
    gap: waits.reportGap,
    prefix: none,
    reasonOf: onThisMachine,
    lost: 'unplugged',
  };
}

interface StreamWanted {
  readonly suffix?: ScanSuffix | undefined;
  readonly prefix?: string | undefined;
}

/** A scanner on a serial port or USB-CDC. */
export function serialScanner(
  { path, baudRate, ...stream }: Omit<Extract<ScannerSettings, { kind: 'serial' }>, 'kind'>,
  clock: Clock,
  waits: ScannerWaits,
): ScannerKind {
  const makeTransport = () => serialTransport({ path, baudRate, flow: 'none' }, clock);
  return { ...streamOver(makeTransport, stream, waits), reasonOf: onThisMachine, lost: 'unplugged' };
}

/** The same behind a serial-to-network box. */
export function tcpScanner(
  { host, port, ...stream }: Omit<Extract<ScannerSettings, { kind: 'tcp' }>, 'kind'>,
  waits: ScannerWaits,
): ScannerKind {
  return streamOver(() => tcpTransport(host, port), stream, waits);
}

/** A scanner that types like a keyboard; the shell has parted its scans from what people type. */
export function wedgeScanner(typed: TypedScans, waits: ScannerWaits): ScannerKind {
  return {
    ...streamOver(() => typedTransport(typed), { suffix: 'cr' }, waits),
    limit: 'keyboard-mode',
  };
}

/** A stream of bytes over any line. */
export function streamOver(
  makeTransport: () => Transport,
  { suffix, prefix = '' }: StreamWanted,
  waits: ScannerWaits,
): ScannerKind {
  return {
    makeTransport,
    makeFramer: () => byteStreamFramer(suffix),
    gap: waits.byteGap,
    prefix: Uint8Array.from(prefix, (character) => character.charCodeAt(0)),
    reasonOf: () => 'no-reply',
    lost: 'no-reply',
  };
}

function onThisMachine({ code, detail }: Failed<OpenCode>): 'unplugged' | 'no-permission' | 'driver-missing' {
  if (detail === driverMissing) return 'driver-missing';
  return code === 'refused' ? 'no-permission' : 'unplugged';
}
