import type { AnyEventObject, AnyStateMachine, AnyStateNode } from 'xstate';
import type { Place, Places } from './explore.ts';

/** Keys of the places from which one for which `isGoal` holds can be reached by events that `counts`. */
export function leadingTo(
  places: Places,
  isGoal: (place: Place) => boolean,
  counts: (event: AnyEventObject, place: Place) => boolean = () => true,
): ReadonlySet<string> {
  const before = new Map<string, string[]>();
  for (const place of places.values()) {
    for (const { event, to } of place.ways) {
      if (counts(event, place)) before.set(to, [...(before.get(to) ?? []), place.key]);
    }
  }
  const reached = new Set<string>();
  const open = [...places.values()].filter(isGoal).map(({ key }) => key);
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (reached.has(key)) continue;
    reached.add(key);
    open.push(...(before.get(key) ?? []));
  }
  return reached;
}

/** The names of a chart's deepest states, as `a.b`; those that only pass on are left out. */
export function lastingStates(machine: AnyStateMachine): readonly string[] {
  const all = (node: AnyStateNode): AnyStateNode[] => [node, ...Object.values(node.states).flatMap(all)];
  return all(machine.root)
    .filter((node) => node.type === 'atomic' && (node.always ?? []).length === 0)
    .map((node) => node.path.join('.'));
}
