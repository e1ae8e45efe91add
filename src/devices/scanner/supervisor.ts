import type { ScannerReason, ScannerStatus } from '../../shared/contract/scanner.ts';
import { listeners, type Off } from '../../shared/contract/wire.ts';
import type { Failed } from '../../shared/result.ts';
import type { ScanExpectation } from '../../shared/scan-reading.ts';
import { type Clock, pause } from '../clock.ts';
import type { Log } from '../log.ts';
import type { OpenCode, Transport } from '../transport/transport.ts';
import type { ScanTold } from './contract.ts';
import type { Framer, RawScan } from './framer.ts';
import { ScanGate } from './gate.ts';
import { readUntilDown } from './session.ts';
import type { ScannerWaits } from './waits.ts';
import { scannerWatch } from './watch.ts';

/** One kind of scanner: how to reach it, how its scans are framed, what its failures mean. */
export interface ScannerKind {
  /** A new line for each attempt. */
  makeTransport(): Transport;
  makeFramer(): Framer;
  readonly gap: number;
  readonly prefix: Uint8Array;
  /** Why a line did not come about, and what it means when one that stood is lost. */
  reasonOf(refused: Failed<OpenCode>): ScannerReason;
  readonly lost: ScannerReason;
  /** What it cannot do even while all is well. */
  readonly limit?: ScannerReason;
}

export interface ScannerOutside {
  /** Null when the configuration names no scanner. */
  readonly kind: ScannerKind | null;
  readonly waits: ScannerWaits;
  readonly clock: Clock;
  /** 0 ≤ n < 1 */
  readonly random: () => number;
  readonly log: Log;
}

/** Keeps the line to one scanner and tells what it reads while somebody waits for it. */
export interface ScannerSupervisor {
  start(): void;
  stop(): Promise<void>;
  status(): ScannerStatus;
  arm(expectation: ScanExpectation): void;
  disarm(): void;
  onChanged(listener: (status: ScannerStatus) => void): Off;
  onRead(listener: (scan: ScanTold) => void): Off;
}

export function scannerSupervisor(outside: ScannerOutside): ScannerSupervisor {
  const { waits, clock, random, log } = outside;
  const watch = scannerWatch(clock);
  const gate = new ScanGate(clock, waits.sameMark);
  const reads = listeners<ScanTold>();
  const stopping = new AbortController();
  let kept: Promise<void> = Promise.resolve();

  const status = (): ScannerStatus => ({ ...watch.health(), armed: gate.armed, counts: gate.counts() });
  watch.onChange((now, before) =>
    log.info(
      { event: 'scanner.changed', before: before.health, now: now.health, reasons: now.reasons },
      'the scanner changed',
    ),
  );

  async function keep(kind: ScannerKind): Promise<void> {
    watch.turn({ kind: 'connecting' });
    let wait = waits.reconnect;
    while (!stopping.signal.aborted) {
      const transport = kind.makeTransport();
      const opened = await transport.open(openSignal());
      if (opened.ok) {
        wait = waits.reconnect;
        await serve(kind, transport);
      } else if (!stopping.signal.aborted) watch.turn({ kind: 'down', reason: kind.reasonOf(opened) });
      await pause(clock, wait * (0.5 + random() / 2), stopping.signal);
      wait = Math.min(wait * 2, waits.reconnectMost);
    }
  }

  async function serve(kind: ScannerKind, transport: Transport): Promise<void> {
    const reading = readUntilDown(
      { transport, framer: kind.makeFramer(), gap: kind.gap, clock, onScan: (scan) => take(kind, scan) },
      stopping.signal,
    );
    watch.turn({ kind: 'up', limit: kind.limit ?? null });
    const why = await reading;
    if (!stopping.signal.aborted) {
      log.warn(
        { event: 'scanner.line-lost', line: transport.name, why },
        'the line to the scanner went down',
      );
      watch.turn({ kind: 'down', reason: kind.lost });
    }
    await transport.close();
  }

  function take(kind: ScannerKind, scan: RawScan): void {
    const { fate, told } = gate.take(scan, kind.prefix);
    // What is in a scan is a person's: only its size and its kind are written down.
    const { symbology = null, charset = null } = told ?? {};
    log.info(
      { event: 'scanner.read', fate, bytes: scan.bytes.length, flaw: scan.flaw, symbology, charset },
      'a scan came in',
    );
    if (told) reads.tell(told);
  }

  function openSignal(): AbortSignal {
    const late = new AbortController();
    const off = clock.later(waits.connect, () => late.abort('late'));
    late.signal.addEventListener('abort', off, { once: true });
    return AbortSignal.any([late.signal, stopping.signal]);
  }

  return {
    start() {
      if (outside.kind) kept = keep(outside.kind);
      else watch.turn({ kind: 'not-configured' });
    },
    async stop() {
      stopping.abort('stopped');
      await kept;
    },
    status,
    arm: (expectation) => gate.arm(expectation),
    disarm: () => gate.disarm(),
    onChanged: (listener) => watch.onChange(() => listener(status())),
    onRead: (listener) => reads.add(listener),
  };
}
