import type { AnyMachineSnapshot } from 'xstate';

/** Nothing waits silently: a state that asks core is brief, then says what it does, then may be left. */
export const patience = {
  initial: 'brief',
  states: {
    brief: { after: { nameTheWork: 'slow' } },
    slow: { after: { mayLeave: 'leavable' } },
    leavable: {},
  },
} as const;

export type Patience = 'brief' | 'slow' | 'leavable';

/** How long the state that works now has been working. */
export function patienceOf(snapshot: AnyMachineSnapshot): Patience {
  const deepest = leafValue(snapshot.value);
  return deepest === 'slow' || deepest === 'leavable' ? deepest : 'brief';
}

function leafValue(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return leafValue(Object.values(value)[0]);
}
