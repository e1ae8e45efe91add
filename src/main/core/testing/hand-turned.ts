import type { Off } from '../../../shared/contract/wire.ts';
import type { Clock, Moment } from '../clock.ts';
import type { Ids } from '../ids.ts';
import type { Waiting } from '../waiting.ts';

/** 22 November 2026, 9:41 in Việt Nam. */
export const morning = Date.UTC(2026, 10, 22, 2, 41);

/** A clock a test sets, and timers that run when the test lets time pass. */
export class HandTurned implements Clock, Waiting {
  wallMs = morning;
  uptimeMs = 3_600_000;
  bootId = 'boot-1';
  private timers: { at: number; task: () => void }[] = [];

  now(): Moment {
    return { wallMs: this.wallMs, uptimeMs: this.uptimeMs, bootId: this.bootId };
  }

  later(ms: number, task: () => void): Off {
    const timer = { at: this.uptimeMs + ms, task };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((each) => each !== timer);
    };
  }

  /** Lets `ms` pass on both clocks and runs what falls due, in order. */
  async pass(ms: number): Promise<void> {
    const end = this.uptimeMs + ms;
    for (let next = this.due(end); next; next = this.due(end)) {
      this.timers = this.timers.filter((each) => each !== next);
      this.advanceTo(next.at);
      next.task();
      await settled();
    }
    this.advanceTo(end);
    await settled();
  }

  /** Delay until the next timer, or undefined when none is set. */
  nextDelay(): number | undefined {
    const [first] = this.timers.map((each) => each.at - this.uptimeMs).sort((a, b) => a - b);
    return first;
  }

  private due(end: number) {
    return this.timers.filter((each) => each.at <= end).sort((a, b) => a.at - b.at)[0];
  }

  private advanceTo(uptimeMs: number): void {
    this.wallMs += uptimeMs - this.uptimeMs;
    this.uptimeMs = uptimeMs;
  }
}

/** Lets everything that waits only for promises run: a macrotask turn drains them. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) await new Promise<void>((resolve) => setImmediate(resolve));
}

/** Ids that count, so that a test can tell them apart and a failure reads well. */
export function countingIds(): Ids {
  let last = 0;
  return {
    mint: () => {
      last += 1;
      return `01930000-0000-7000-8000-${String(last).padStart(12, '0')}`;
    },
    random: (count) => {
      last += 1;
      return Uint8Array.from({ length: count }, (_, place) => (last >> (5 * place)) & 31);
    },
  };
}
