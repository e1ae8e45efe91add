import type { Off } from '../../shared/contract/wire.ts';

/** Time that passes is injected: tests turn it by hand. */
export interface Waiting {
  later(ms: number, task: () => void): Off;
}

export const realWaiting: Waiting = {
  later(ms, task) {
    const timer = setTimeout(task, ms);
    return () => clearTimeout(timer);
  },
};
