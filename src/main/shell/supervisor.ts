import { type Envelope, envelope } from '../../shared/contract/envelope.ts';
import { listeners, type Off } from '../../shared/contract/wire.ts';
import type { Bilingual } from '../../shared/contract/words.ts';
import type { Child, Exit, Fork } from './child.ts';
import type { Log } from './log.ts';
import type { ShellWaits } from './waits.ts';

/**
 * - `starting`: forked, has not answered · `up`: serves · `waiting`: died, is started again after a pause
 * - `unfit`: said that a restart would not help · `stopped`: the shell ends
 */
export type ProcessState =
  | { readonly kind: 'starting' | 'stopped' }
  | { readonly kind: 'up'; readonly facts: Readonly<Record<string, string>> }
  | { readonly kind: 'waiting'; readonly deaths: number; readonly pauseMs: number }
  | { readonly kind: 'unfit'; readonly sentence: Bilingual };

export interface Program {
  readonly name: string;
  /** Path of the module to fork. */
  readonly entry: string;
  readonly args?: readonly string[];
  /**
   * Asked at every start, before the process is forked. `facts` are those of the last time it was up: a port to keep,
   * for one.
   */
  readonly settings: (facts: Readonly<Record<string, string>>) => unknown | Promise<unknown>;
}

export interface SupervisorOutside {
  readonly fork: Fork;
  readonly later: (ms: number, task: () => void) => Off;
  readonly random: () => number;
  readonly log: Log;
  readonly waits: ShellWaits;
}

/** Keeps one process running. */
export interface Supervisor {
  readonly name: string;
  pid(): number | undefined;
  state(): ProcessState;
  /** False unless the process is up and reads. */
  post(message: Envelope): boolean;
  onMessage(listener: (message: Envelope) => void): Off;
  onState(listener: (state: ProcessState) => void): Off;
  /** Ends the process, politely first, and starts it again at once: a person asked for it, it did not die. */
  restart(): void;
  /** Asks the process to end, and ends it when it does not. Resolves when it is gone. */
  stop(): Promise<void>;
}

export function supervise(program: Program, outside: SupervisorOutside): Supervisor {
  const { log, waits } = outside;
  const messages = listeners<Envelope>();
  const states = listeners<ProcessState>();
  let state: ProcessState = { kind: 'stopped' };
  let child: Child | null = null;
  let facts: Readonly<Record<string, string>> = {};
  let deaths = 0;
  let timer: Off = () => {};
  let stopping: (() => void) | null = null;
  let wanted = false;

  function turn(next: ProcessState) {
    state = next;
    states.tell(next);
  }

  async function start() {
    turn({ kind: 'starting' });
    const settings = await program.settings(facts);
    if (state.kind !== 'starting') return;
    const mine = outside.fork(program.entry, program.args ?? []);
    child = mine;
    log.info({ name: program.name, pid: mine.pid }, 'process is started');
    mine.onMessage((raw) => take(mine, raw));
    mine.onExit((exit) => gone(mine, exit));
    timer = outside.later(waits.childReady, () => {
      log.error({ name: program.name }, 'process does not answer and is ended');
      mine.kill();
    });
    mine.post({ to: 'start', settings });
  }

  function take(from: Child, raw: unknown) {
    const parsed = envelope.safeParse(raw);
    if (!parsed.success) return log.warn({ name: program.name }, 'a message that is no envelope was dropped');
    const message = parsed.data;
    if (state.kind === 'stopped' || state.kind === 'unfit') return;
    if (message.to === 'ready') return ready(message.facts);
    if (message.to === 'unfit') return unfit(from, message.sentence);
    messages.tell(message);
  }

  function ready(said: Readonly<Record<string, string>>) {
    if (state.kind !== 'starting') return;
    facts = said;
    timer();
    timer = outside.later(waits.steady, () => {
      deaths = 0;
    });
    log.info({ name: program.name, pid: child?.pid }, 'process is up');
    turn({ kind: 'up', facts });
  }

  function unfit(from: Child, sentence: Bilingual) {
    timer();
    log.error({ name: program.name, sentence: sentence.en }, 'process cannot work');
    turn({ kind: 'unfit', sentence });
    from.post({ to: 'stop' });
    timer = outside.later(waits.stopPolitely, () => from.kill());
  }

  function gone(from: Child, exit: Exit) {
    if (from !== child) return;
    child = null;
    timer();
    if (stopping) return stopping();
    if (wanted) {
      wanted = false;
      return void start();
    }
    if (state.kind === 'unfit') return;
    deaths += 1;
    const pauseMs = pauseAfter(deaths, waits, outside.random);
    log.error({ name: program.name, ...exit, deaths, pauseMs }, 'process died and is started again');
    timer = outside.later(pauseMs, () => void start());
    turn({ kind: 'waiting', deaths, pauseMs });
  }

  function restart(): void {
    const running = child;
    if (!running || stopping || wanted) return;
    log.info({ name: program.name, pid: running.pid }, 'process is ended and started again as asked');
    wanted = true;
    timer();
    timer = outside.later(waits.stopPolitely, () => running.kill());
    running.post({ to: 'stop' });
  }

  function stop(): Promise<void> {
    timer();
    const running = child;
    if (!running || stopping) return Promise.resolve();
    return new Promise((resolve) => {
      stopping = () => {
        timer();
        resolve();
      };
      timer = outside.later(waits.stopPolitely, () => running.kill());
      running.post({ to: 'stop' });
    });
  }

  void start();
  return {
    name: program.name,
    pid: () => child?.pid,
    state: () => state,
    post: (message) => state.kind === 'up' && child !== null && child.post(message),
    onMessage: (listener) => messages.add(listener),
    onState: (listener) => states.add(listener),
    restart,
    stop() {
      const ended = stop();
      turn({ kind: 'stopped' });
      return ended;
    },
  };
}

/** Doubles with every death up to the longest pause; half of it is chance, so that processes do not fall in step. */
export function pauseAfter(deaths: number, waits: ShellWaits, random: () => number): number {
  const full = Math.min(waits.restartLongest, waits.restartFirst * 2 ** Math.min(deaths - 1, 20));
  return Math.round(full * (0.5 + random() / 2));
}
