import type { DeviceReason, Health, PrinterStatus } from '../../shared/contract/printing.ts';
import { listeners, type Off } from '../../shared/contract/wire.ts';
import { failed, never, ok, type Result } from '../../shared/result.ts';
import { type Clock, pause } from '../clock.ts';
import type { Log } from '../log.ts';
import type { Transport } from '../transport/transport.ts';
import { splitLines } from './split-lines.ts';
import { silentQuestionsUntilReopened, type TextLineWaits } from './waits.ts';

export interface KeepLineOutside {
  /** A new line for each attempt; null when the configuration names no such device. */
  readonly makeTransport: (() => Transport) | null;
  /** In the log: "payment-display". */
  readonly device: string;
  /** Asked from time to time, answered by any line at all. */
  readonly question: string;
  readonly waits: TextLineWaits;
  readonly clock: Clock;
  /** 0 ≤ n < 1 */
  readonly random: () => number;
  readonly log: Log;
}

/** Keeps the line to one small device: connects, asks whether it is there, brings it back without a restart. */
export interface KeptLine {
  start(): void;
  stop(): Promise<void>;
  status(): PrinterStatus;
  /** `down`: not or not wholly taken, and the line is being opened anew. */
  send(line: string): Promise<Result<undefined, 'down'>>;
  onChanged(listener: (status: PrinterStatus) => void): Off;
  onLine(listener: (line: string) => void): Off;
}

/**
 * `silent`: the line stands, and the device, which did answer before, does not. One that never answered may well do its
 * work: nothing is concluded from its silence.
 */
type State = 'none' | 'connecting' | 'down' | 'up' | 'silent';

export function keepLine(outside: KeepLineOutside): KeptLine {
  const { waits, clock, log, device } = outside;
  const changes = listeners<PrinterStatus>();
  const lines = listeners<string>();
  const stopping = new AbortController();
  let status: PrinterStatus = { ...healthOf('connecting'), since: clock.now() };
  let kept: Promise<void> = Promise.resolve();
  let current: Connection | null = null;
  /** It has answered since the start, on this line or an earlier one. */
  let answers = false;

  function become(state: State): void {
    const { health, reasons } = healthOf(state);
    if (health === status.health && reasons.join() === status.reasons.join()) return;
    log.info({ event: `${device}.changed`, from: status.health, health, reasons }, 'a device changed');
    status = { health, reasons, since: clock.now() };
    changes.tell(status);
  }

  async function keep(make: () => Transport): Promise<void> {
    let wait = waits.reconnect;
    while (!stopping.signal.aborted) {
      const transport = make();
      const opened = await patiently(waits.connect, (signal) => transport.open(signal));
      const fellSilent = opened.ok && (await serve(transport)) === 'silent';
      if (stopping.signal.aborted) return;
      if (!fellSilent) become('down');
      if (opened.ok) wait = waits.reconnect;
      await pause(clock, wait * (0.5 + outside.random() / 2), stopping.signal);
      wait = Math.min(wait * 2, waits.reconnectMost);
    }
  }

  /** One connection to its end, and why it ended. */
  async function serve(transport: Transport): Promise<'down' | 'silent'> {
    const ended = new AbortController();
    const here: Connection = { transport, ended, unanswered: 0 };
    const split = splitLines();
    transport.onBytes((bytes) => {
      for (const line of split(bytes)) hear(here, line);
    });
    transport.onDown(() => ended.abort());
    current = here;
    // One that answers is there when it has answered, and not a moment before.
    if (!answers) become('up');
    const end = AbortSignal.any([ended.signal, stopping.signal]);
    while (!end.aborted && here.unanswered < silentQuestionsUntilReopened) {
      if (answers) here.unanswered += 1;
      if (!(await send(outside.question)).ok) break;
      await pause(clock, waits.question, end);
      if (!end.aborted && here.unanswered > 1) become('silent');
    }
    current = null;
    await transport.close();
    return end.aborted ? 'down' : 'silent';
  }

  function hear(from: Connection, line: string): void {
    if (from !== current) return;
    from.unanswered = 0;
    answers = true;
    become('up');
    lines.tell(line);
  }

  async function send(line: string): Promise<Result<undefined, 'down'>> {
    const to = current;
    if (!to) return failed('down');
    const bytes = new TextEncoder().encode(`${line}\n`);
    const written = await patiently(waits.send, (signal) => to.transport.write(bytes, signal));
    if (written.ok) return ok(undefined);
    // Half a line may have left: the next one would be read together with it.
    to.ended.abort();
    return failed('down');
  }

  async function patiently<Value>(ms: number, run: (signal: AbortSignal) => Promise<Value>): Promise<Value> {
    const late = new AbortController();
    const off = clock.later(ms, () => late.abort('late'));
    return run(AbortSignal.any([late.signal, stopping.signal])).finally(off);
  }

  return {
    start() {
      if (outside.makeTransport) kept = keep(outside.makeTransport);
      else become('none');
    },
    async stop() {
      stopping.abort('stopped');
      await kept;
    },
    status: () => status,
    send,
    onChanged: (listener) => changes.add(listener),
    onLine: (listener) => lines.add(listener),
  };
}

interface Connection {
  readonly transport: Transport;
  readonly ended: AbortController;
  /** Questions in a row without any line coming. */
  unanswered: number;
}

function healthOf(state: State): { health: Health; reasons: DeviceReason[] } {
  switch (state) {
    case 'none':
      return { health: 'disabled', reasons: ['not-configured'] };
    case 'connecting':
      return { health: 'connecting', reasons: [] };
    case 'down':
      return { health: 'offline', reasons: ['unplugged'] };
    case 'up':
      return { health: 'ready', reasons: [] };
    case 'silent':
      return { health: 'degraded', reasons: ['no-reply'] };
    default:
      return never(state);
  }
}
