import type { AnyEventObject, AnyMachineSnapshot, AnyStateMachine, AnyStateNode } from 'xstate';
import type { CarriageCode, Contract } from '../../../shared/contract/define.ts';
import { kioskContract } from '../../../shared/contract/kiosk.ts';
import { failed } from '../../../shared/result.ts';
import { scanSamples } from './scan-samples.ts';

/** Events with what they carry, by type, as the scenes sent them. */
export type Heard = ReadonlyMap<string, readonly AnyEventObject[]>;

/** Different words of one event that are tried in each state. */
const mostSamples = 3;

/** What a person can do: not what core answers and not what time brings. */
export function isByHand({ type }: AnyEventObject): boolean {
  return !type.startsWith('xstate.') && !type.endsWith('.told');
}

/** The types a state of this chart takes, its parents' among them. */
export function typesOf(snapshot: AnyMachineSnapshot): readonly string[] {
  const nodes = snapshot._nodes as readonly AnyStateNode[];
  return [...new Set(nodes.flatMap((node) => [...node.transitions.keys()].map(String)))];
}

/** Everything that may happen in a state: by hand, by time, and every answer of core, its failures by the contract. */
export function possibleEvents(
  machine: AnyStateMachine,
  snapshot: AnyMachineSnapshot,
  heard: Heard,
): readonly AnyEventObject[] {
  return typesOf(snapshot)
    .filter((type) => type !== '' && !type.startsWith('xstate.done.state.'))
    .flatMap((type) => {
      if (type === 'scan.read') return scanSamples;
      if (type.endsWith('.*')) return wild(heard, type.slice(0, -1));
      const samples = heard.get(type) ?? [];
      if (type.startsWith('xstate.done.actor.')) return [...samples, ...failures(machine, snapshot, type)];
      return samples.length > 0 ? spread(samples) : [{ type }];
    });
}

/** A few, from the first to the last. */
function spread(samples: readonly AnyEventObject[]): readonly AnyEventObject[] {
  const step = Math.ceil(samples.length / mostSamples);
  return samples.filter((_, index) => index % step === 0);
}

function wild(heard: Heard, start: string): readonly AnyEventObject[] {
  return [...heard].filter(([type]) => type.startsWith(start)).flatMap(([, events]) => events.slice(0, 1));
}

/** Every way the question that is asked in this state may fail. */
function failures(machine: AnyStateMachine, snapshot: AnyMachineSnapshot, type: string) {
  const nodes = snapshot._nodes as readonly AnyStateNode[];
  const asked = nodes.flatMap(({ invoke }) => invoke).find(({ id }) => type === `xstate.done.actor.${id}`);
  const logic = asked && machine.implementations.actors[`${asked.src}`];
  if (!logic || !('command' in logic)) return [];
  const { commands }: Contract = kioskContract;
  const codes = [...(commands[`${logic.command}`]?.errors ?? []), 'refused' satisfies CarriageCode];
  return codes.map((code) => ({ type, actorId: asked.id, output: failed(code) }));
}
