import type { PrinterStatus } from '../../shared/contract/printing.ts';
import { listeners, type Off } from '../../shared/contract/wire.ts';
import { ok, type Result } from '../../shared/result.ts';
import { type Clock, pause, within } from '../clock.ts';
import type { PrintCollected, PrintOutcome } from '../contract.ts';
import type { Log } from '../log.ts';
import type { Transport } from '../transport/transport.ts';
import { JobRunner, type PrintJob, type Progress } from './job-runner.ts';
import { askAll, askPatiently, type PrinterLine, printerLine } from './line.ts';
import { Presenter } from './presenter.ts';
import type { PrinterProfile } from './profile.ts';
import type { Proof } from './proofs.ts';
import { askModel, endHalfCommand } from './protocol/encode.ts';
import type { PrinterReply } from './protocol/reply.ts';
import type { RenderSlip } from './raster/render-slip.ts';
import { type SilencePatience, silencePatience } from './silence.ts';
import { readAsb } from './status-bits.ts';
import type { PrinterWaits } from './waits.ts';
import { type PrinterWatch, printerWatch } from './watch.ts';

export interface SupervisorOutside {
  readonly profile: PrinterProfile;
  /** A new line to the printer for each attempt; null when the configuration names no printer. */
  readonly makeTransport: (() => Transport) | null;
  readonly waits: PrinterWaits;
  readonly clock: Clock;
  /** 0 ≤ n < 1 */
  readonly random: () => number;
  readonly render: RenderSlip;
  readonly log: Log;
}

/** Keeps the line to one receipt printer: connects, asks who it is, watches it, brings it back without a restart. */
export interface PrinterSupervisor {
  start(): void;
  /** Lets a running job come to its answer, for as long as a proof may take, then closes the line. */
  stop(): Promise<void>;
  status(): PrinterStatus;
  print(job: PrintJob): Promise<Result<PrintOutcome, 'busy'>>;
  onChanged(listener: (status: PrinterStatus) => void): Off;
  onProgress(listener: (progress: Progress) => void): Off;
  onProven(listener: (proof: Proof) => void): Off;
  /** From printers with a presenter. */
  onCollected(listener: (what: PrintCollected) => void): Off;
}

export function printerSupervisor(outside: SupervisorOutside): PrinterSupervisor {
  const { profile, makeTransport, waits, clock, log } = outside;
  const watch = printerWatch(profile.nearEnd, clock);
  const progress = listeners<Progress>();
  const proven = listeners<Proof>();
  const runner = new JobRunner({
    ...outside,
    watch,
    onProgress: (step) => progress.tell(step),
    onProven: (proof) => proven.tell(proof),
  });
  const collected = listeners<PrintCollected>();
  const presenter = new Presenter({
    waits,
    clock,
    occupied: () => runner.occupied(),
    onCollected(what) {
      log.info({ event: 'print.collected', ...what }, 'a slip at the mouth');
      collected.tell(what);
    },
  });
  const patience = silencePatience();
  const stopping = new AbortController();
  let kept: Promise<void> = Promise.resolve();
  watch.onChange(({ health, reasons }) =>
    log.info({ event: 'printer.changed', health, reasons }, 'the printer changed'),
  );

  async function keep(make: () => Transport): Promise<void> {
    let wait = waits.reconnect;
    while (!stopping.signal.aborted) {
      watch.apply({ kind: 'connecting' });
      const transport = make();
      const opened = await transport.open(openSignal());
      if (opened.ok) {
        wait = waits.reconnect;
        const session = new Session(outside, watch, runner, transport, presenter, patience);
        await session.serve(stopping.signal);
      } else if (watch.state().line !== 'down') {
        log.warn({ event: 'printer.not-connected', line: transport.name, why: opened.code }, 'no printer');
      }
      if (stopping.signal.aborted) return;
      watch.apply({ kind: 'line-down' });
      await pause(clock, wait * (0.5 + outside.random() / 2), stopping.signal);
      wait = Math.min(wait * 2, waits.reconnectMost);
    }
  }

  function openSignal(): AbortSignal {
    const late = new AbortController();
    const off = clock.later(waits.connect, () => late.abort('late'));
    late.signal.addEventListener('abort', off, { once: true });
    return AbortSignal.any([late.signal, stopping.signal]);
  }

  return {
    start() {
      if (makeTransport) kept = keep(makeTransport);
      else watch.apply({ kind: 'not-configured' });
    },
    async stop() {
      await within(clock, waits.proof, runner.settled(), undefined);
      stopping.abort('stopped');
      await kept;
    },
    status: () => watch.status(),
    async print(job) {
      if (profile.presenter && !runner.occupied()) await presenter.makeRoom();
      const outcome = await runner.print(job);
      if (!outcome.ok) return outcome;
      const { verdict, evidence, reasons, bytesSent } = outcome.value;
      log.info(
        { event: 'print.done', jobId: job.jobId, verdict, evidence, reasons, bytesSent },
        'a print ended',
      );
      if (profile.presenter && verdict === 'printed') presenter.follow(job.jobId);
      return ok(outcome.value);
    },
    onChanged: (listener) => watch.onChange(listener),
    onProgress: (listener) => progress.add(listener),
    onProven: (listener) => proven.add(listener),
    onCollected: (listener) => collected.add(listener),
  };
}

/** One connection from its opening to its end. */
class Session {
  readonly #outside: SupervisorOutside;
  readonly #watch: PrinterWatch;
  readonly #runner: JobRunner;
  readonly #patience: SilencePatience;
  readonly #presenter: Presenter;
  readonly #line: PrinterLine;
  readonly #name: string;
  readonly #ended = new AbortController();

  constructor(
    outside: SupervisorOutside,
    watch: PrinterWatch,
    runner: JobRunner,
    transport: Transport,
    presenter: Presenter,
    patience: SilencePatience,
  ) {
    this.#outside = outside;
    this.#watch = watch;
    this.#runner = runner;
    this.#presenter = presenter;
    this.#patience = patience;
    this.#name = transport.name;
    const dialect = outside.profile.presenter ? 'custom' : 'epson';
    this.#line = printerLine(transport, outside.clock, outside.waits.statusReply, dialect);
  }

  async serve(stopping: AbortSignal): Promise<void> {
    const { log } = this.#outside;
    const stop = () => this.#ended.abort();
    stopping.addEventListener('abort', stop, { once: true });
    this.#line.onDown((why) => {
      if (this.#ended.signal.aborted) return;
      log.warn({ event: 'printer.line-lost', line: this.#name, why }, 'the line to the printer went down');
      this.#ended.abort();
    });
    this.#line.onReply((reply) => this.#hear(reply));
    await this.#identify();
    while (!this.#ended.signal.aborted) {
      const { waits, clock } = this.#outside;
      const silent = this.#watch.state().silentRounds > 0 && !this.#watch.state().spoke;
      await pause(clock, silent ? waits.silentPoll : waits.statusPoll, this.#ended.signal);
      if (!this.#ended.signal.aborted) await this.#poll();
    }
    stopping.removeEventListener('abort', stop);
    this.#presenter.detach();
    this.#runner.detach();
    await this.#line.close();
  }

  /** What it is and how it is. Known before anybody is told that it is there: no "ready" that lasts a blink. */
  async #identify(): Promise<void> {
    const { profile, log } = this.#outside;
    const asks = profile.statusMode !== 'none';
    if (!(await this.#line.send(endHalfCommand)).ok) return this.#ended.abort();
    const sensed = asks ? await askAll(this.#line) : null;
    if (this.#ended.signal.aborted) return;
    if (sensed) this.#watch.apply({ kind: 'line-up' }, { kind: 'heard' }, { kind: 'sensed', sensed });
    else this.#watch.apply({ kind: 'line-up' }, ...(asks ? [{ kind: 'silent-round' } as const] : []));
    log.info({ event: 'printer.connected', line: this.#name, answers: sensed !== null }, 'connected');
    this.#runner.attach(this.#line);
    this.#presenter.attach(this.#line);
    // A blocked printer may hold a ticket that a reload lets out, and a silent one is told nothing it need not hear.
    if (!sensed || this.#watch.status().health === 'blocked') return;
    if (!(await this.#runner.synchronise()) || profile.statusMode !== 'asb') return;
    if (!(await this.#line.send(askModel)).ok) this.#ended.abort();
  }

  async #poll(): Promise<void> {
    const { profile, log } = this.#outside;
    if (profile.statusMode === 'none' || this.#runner.occupied()) return;
    const sensed = await askPatiently(this.#line);
    if (this.#ended.signal.aborted || this.#runner.occupied()) return;
    this.#watch.apply(sensed ? { kind: 'sensed', sensed } : { kind: 'silent-round' });
    if (sensed && this.#runner.hasLostAnswer() && this.#watch.status().health !== 'blocked') {
      log.warn(
        { event: 'printer.answer-lost', line: this.#name },
        'an answer is owed too long; the line is opened anew',
      );
      return this.#ended.abort();
    }
    if (this.#patience.isOver(this.#watch.state().silentRounds)) {
      log.warn(
        { event: 'printer.fell-silent', line: this.#name },
        'it answered before; the line is opened anew',
      );
      this.#ended.abort();
    }
  }

  #hear(reply: PrinterReply): void {
    const { log } = this.#outside;
    if (reply.kind === 'unknown') {
      log.warn({ event: 'printer.unknown-reply', bytes: reply.bytes.length }, 'bytes of no known class');
      return;
    }
    this.#patience.heard();
    // Before `line-up` nothing is applied: `#identify` sums up what was heard.
    if (this.#watch.state().line !== 'up') return;
    if (reply.kind === 'asb') {
      this.#watch.apply({ kind: 'heard' }, { kind: 'sensed', sensed: readAsb(reply.bytes) });
    } else this.#watch.apply({ kind: 'heard' });
    if (reply.kind === 'block')
      log.info({ event: 'printer.model', model: reply.text }, 'the printer named itself');
  }
}
