import type { Off } from '../shared/contract/wire.ts';

/** Time as devices sees it; tests bring their own. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs `task` after `ms`, unless turned off before. */
  later(ms: number, task: () => void): Off;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  later(ms, task) {
    const timer = setTimeout(task, ms);
    return () => clearTimeout(timer);
  },
};

/** Resolves after `ms`, or at once when the signal aborts. */
export function pause(clock: Clock, ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const end = () => {
      off();
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const off = clock.later(ms, end);
    signal?.addEventListener('abort', end);
  });
}

/** The promise's value, or `otherwise` when it takes longer than `ms`. */
export function within<Value, Otherwise>(
  clock: Clock,
  ms: number,
  promise: Promise<Value>,
  otherwise: Otherwise,
): Promise<Value | Otherwise> {
  return new Promise((resolve, reject) => {
    const off = clock.later(ms, () => resolve(otherwise));
    promise.then(resolve, reject).finally(off);
  });
}
