import type { AnyEventObject, AnyMachineSnapshot, AnyStateNode } from 'xstate';
import { evaluateGuard } from 'xstate/guards';

/** Notes which fields of the context the guards of the states this snapshot is in look at. */
export function noteReadFields(snapshot: AnyMachineSnapshot, event: AnyEventObject, read: Set<string>): void {
  const context = new Proxy(snapshot.context as object, {
    get(target, field, receiver) {
      if (typeof field === 'string') read.add(field);
      return Reflect.get(target, field, receiver);
    },
  });
  for (const guard of guardsOf(snapshot)) {
    // A guard that reads what this event does not carry belongs to another event.
    try {
      evaluateGuard(guard, context, event, snapshot);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
}

/** The guards of the states, of their parents, and of the states beside them that pass on at once. */
function guardsOf(snapshot: AnyMachineSnapshot) {
  const nodes = snapshot._nodes as readonly AnyStateNode[];
  const passing = nodes.flatMap((node) => Object.values(node.parent?.states ?? {}));
  const always = [...nodes, ...passing].flatMap((node) => node.always ?? []);
  const transitions = [...always, ...nodes.flatMap((node) => [...node.transitions.values()].flat())];
  return transitions.flatMap(({ guard }) => (guard === undefined ? [] : [guard]));
}
