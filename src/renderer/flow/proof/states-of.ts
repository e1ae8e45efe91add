import type { AnyMachineSnapshot } from 'xstate';
import type { FlowName } from '../starts.ts';

/** Whose chart it is. */
export type Owner = FlowName | 'session';

/** How long a state has waited is no state of its own to look at. */
export const patient: ReadonlySet<string> = new Set(['brief', 'slow', 'leavable']);

/** The names of the deepest states a chart is in, each with its owner: `take-number ticket.shown`. */
export function statesOf(owner: Owner, snapshot: AnyMachineSnapshot): readonly string[] {
  return leaves(snapshot.value).map(
    (path) => `${owner} ${path.filter((each) => !patient.has(each)).join('.')}`,
  );
}

function leaves(value: unknown): readonly (readonly string[])[] {
  if (typeof value === 'string') return [[value]];
  return Object.entries(value as Readonly<Record<string, unknown>>).flatMap(([name, inner]) =>
    leaves(inner).map((path) => [name, ...path]),
  );
}
