import type { Clock } from '../clock.ts';

/** Time that passes only when nothing else can happen. */
export interface ManualClock extends Clock {
  /** Lets everything due within `ms` happen. */
  advance(ms: number): Promise<void>;
  /** Lets time pass until the promise settles; throws when it would take more than an hour or nothing is due. */
  until<Value>(promise: Promise<Value>): Promise<Value>;
}

const longest = 3_600_000;

export function manualClock(start = 1_795_000_000_000): ManualClock {
  let now = start;
  let timers: { readonly at: number; readonly task: () => void }[] = [];

  function nextTimer(limit: number) {
    const due = timers.reduce<(typeof timers)[number] | null>(
      (first, each) => (first && first.at <= each.at ? first : each),
      null,
    );
    return due && due.at <= limit ? due : null;
  }

  /** Runs the next timer no later than `limit`; false when there is none. */
  function step(limit: number): boolean {
    const timer = nextTimer(limit);
    if (!timer) return false;
    timers = timers.filter((each) => each !== timer);
    now = Math.max(now, timer.at);
    timer.task();
    return true;
  }

  return {
    now: () => now,
    later(ms, task) {
      const timer = { at: now + ms, task };
      timers.push(timer);
      return () => {
        timers = timers.filter((each) => each !== timer);
      };
    },
    async advance(ms) {
      const end = now + ms;
      await quiet();
      while (step(end)) await quiet();
      now = end;
    },
    async until(promise) {
      let settled = false;
      promise.then(
        () => {
          settled = true;
        },
        () => {
          settled = true;
        },
      );
      const limit = now + longest;
      for (await quiet(); !settled; await quiet()) {
        if (!step(limit)) throw new Error('time stands still and the promise is not settled');
      }
      return promise;
    },
  };
}

/** Every promise that can go on has gone on: a macrotask begins only when no microtask is left. */
function quiet(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
