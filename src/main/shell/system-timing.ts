import type { Off } from '../../shared/contract/wire.ts';
import type { Log } from './log.ts';
import { type ShellWaits, shellWaits } from './waits.ts';

/** Real timers, clock and chance, for a shell's composition. */
export interface Timing {
  readonly later: (ms: number, task: () => void) => Off;
  readonly random: () => number;
  readonly now: () => number;
  readonly waits: ShellWaits;
  readonly log: Log;
}

export function systemTiming(log: Log): Timing {
  return { later, random: Math.random, now: Date.now, waits: shellWaits, log };
}

function later(ms: number, task: () => void): Off {
  const timer = setTimeout(task, ms);
  return () => clearTimeout(timer);
}
