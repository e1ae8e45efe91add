import { join } from 'node:path';
import type { Off } from '../../../shared/contract/wire.ts';
import { silentLog } from '../log.ts';
import { nodeFork } from '../node-child.ts';
import { type ProcessState, type Supervisor, type SupervisorOutside, supervise } from '../supervisor.ts';
import { shellWaits } from '../waits.ts';

export const childScript = join(import.meta.dirname, 'child-script.ts');

/** Real processes and real timers, with pauses short enough for a test. */
export function realOutside(over: Partial<SupervisorOutside> = {}): SupervisorOutside {
  return {
    fork: nodeFork(2),
    later: realLater,
    random: () => 0,
    log: silentLog,
    waits: { ...shellWaits, restartFirst: 2, restartLongest: 20, stopPolitely: 200 },
    ...over,
  };
}

export function realLater(ms: number, task: () => void): Off {
  const timer = setTimeout(task, ms);
  return () => clearTimeout(timer);
}

export function startChild(behave: string, outside: SupervisorOutside, name = 'child'): Supervisor {
  return supervise({ name, entry: childScript, settings: (facts) => ({ behave, facts }) }, outside);
}

/** Resolves with the next state of that kind, or the present one. */
export function reaches<Kind extends ProcessState['kind']>(
  process: Supervisor,
  kind: Kind,
): Promise<ProcessState & { kind: Kind }> {
  return new Promise((resolve) => {
    const look = (state: ProcessState) => {
      if (state.kind !== kind) return;
      off();
      resolve(state as ProcessState & { kind: Kind });
    };
    const off = process.onState(look);
    look(process.state());
  });
}

/** Resolves with the first value `listen` delivers that `fits`. */
export function first<Value>(
  listen: (listener: (value: Value) => void) => Off,
  fits: (value: Value) => boolean = () => true,
): Promise<Value> {
  return new Promise((resolve) => {
    const off = listen((value) => {
      if (!fits(value)) return;
      off();
      resolve(value);
    });
  });
}
