import type { ActorRefFrom, EventFromLogic, SnapshotFrom } from 'xstate';
import { apply } from './apply/machine.ts';
import { applyPage } from './apply/pages.ts';
import { lookUp } from './look-up/machine.ts';
import { lookUpPage } from './look-up/pages.ts';
import { pay } from './pay/machine.ts';
import { payPage } from './pay/pages.ts';
import { rate } from './rate/machine.ts';
import { ratePage } from './rate/pages.ts';
import { takeNumber } from './take-number/machine.ts';
import { takeNumberPage } from './take-number/pages.ts';
import { track } from './track/machine.ts';
import { trackPage } from './track/pages.ts';

/**
 * Every flow a visit may run, by name. Each takes `FlowInput`, hears `FlowNews` at its top, and ends with a `FlowEnding`.
 * To add one: its start in `starts.ts`, its line here, its pages in `page-names.ts`, its screens in `screens/steps.tsx`.
 */
export const flows = {
  'take-number': { machine: takeNumber, pageOf: takeNumberPage },
  apply: { machine: apply, pageOf: applyPage },
  'look-up': { machine: lookUp, pageOf: lookUpPage },
  pay: { machine: pay, pageOf: payPage },
  track: { machine: track, pageOf: trackPage },
  rate: { machine: rate, pageOf: ratePage },
} as const;

type Flows = typeof flows;
export type MachineOf<Name extends keyof Flows> = Flows[Name]['machine'];
export type SnapshotOf<Name extends keyof Flows> = SnapshotFrom<MachineOf<Name>>;
export type EventOf<Name extends keyof Flows> = EventFromLogic<MachineOf<Name>>;

/** A flow that runs, under its name: a `switch` over `name` knows the actor's events. */
export type RunningFlow = {
  [Name in keyof Flows]: { readonly name: Name; readonly actor: ActorRefFrom<MachineOf<Name>> };
}[keyof Flows];
