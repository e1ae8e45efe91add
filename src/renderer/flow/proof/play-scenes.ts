import {
  type AnyEventObject,
  type AnyMachineSnapshot,
  createActor,
  type InspectionEvent,
  SimulatedClock,
} from 'xstate';
import { connect } from '../../../shared/contract/client.ts';
import { kioskContract } from '../../../shared/contract/kiosk.ts';
import { fakeCamera } from '../../preview/fake-camera.ts';
import { fakeCore } from '../../preview/fake-core.ts';
import { previewNow } from '../../preview/invented.ts';
import type { Scene, Stride } from '../../preview/scene.ts';
import type { KioskPorts } from '../common/ports.ts';
import { waits } from '../common/waits.ts';
import type { RunningFlow } from '../flows.ts';
import { pageOf } from '../page.ts';
import { session } from '../session.ts';
import { type Owner, statesOf } from './states-of.ts';

/** What every scene of the preview did to the charts, read by those who walk them. */
export interface Played {
  /** Every event a chart heard, by chart and type; each different one once. */
  readonly heard: ReadonlyMap<string, ReadonlyMap<string, readonly AnyEventObject[]>>;
  /** Every state a chart came through, in their order. */
  readonly through: ReadonlyMap<string, readonly AnyMachineSnapshot[]>;
  /** The states scenes end in, for their pictures: `take-number ticket.shown`. */
  readonly shown: ReadonlySet<string>;
  /** The pages they end at. */
  readonly pages: ReadonlySet<string>;
  /** Scenes that did not come where they say. */
  readonly lost: readonly string[];
}

/** Plays every scene on a clock of its own, without a screen. */
export async function playScenes(scenes: Readonly<Record<string, Scene>>): Promise<Played> {
  const heard = new Map<string, Map<string, AnyEventObject[]>>();
  const through = new Map<string, AnyMachineSnapshot[]>();
  const shown = new Set<string>();
  const pages = new Set<string>();
  const lost: string[] = [];
  for (const [name, scene] of Object.entries(scenes)) {
    const actor = await playScene(scene, {
      event: (owner, event) => note(heard, owner, event),
      snapshot: (owner, each) => through.set(owner, [...(through.get(owner) ?? []), each]),
    });
    const snapshot = actor.getSnapshot();
    if (pageOf(snapshot) !== scene.page) lost.push(`${name} is at ${pageOf(snapshot)}, not ${scene.page}`);
    pages.add(pageOf(snapshot));
    for (const state of statesOf('session', snapshot)) shown.add(state);
    const { flow } = snapshot.context;
    if (flow) for (const state of statesOf(flow.name, flow.actor.getSnapshot())) shown.add(state);
    actor.stop();
  }
  return { heard, through, shown, pages, lost };
}

interface Hear {
  readonly event: (owner: Owner, event: AnyEventObject) => void;
  readonly snapshot: (owner: Owner, snapshot: AnyMachineSnapshot) => void;
}

async function playScene(scene: Scene, hear: Hear) {
  const clock = new SimulatedClock();
  const core = fakeCore(scene.core ?? {});
  const later: KioskPorts['later'] = (ms, task) => {
    const timer = clock.setTimeout(task, ms);
    return () => clock.clearTimeout(timer);
  };
  let keys = 0;
  const ports: KioskPorts = {
    ...connect(kioskContract, core.wire, { later, onRefused: () => undefined }),
    later,
    now: () => previewNow,
    newKey: () => `00000000-0000-4000-8000-${`${++keys}`.padStart(12, '0')}`,
    onShut: () => () => undefined,
    camera: fakeCamera(scene.core?.camera ?? 'missing'),
  };
  const inspect = (each: InspectionEvent) => {
    if (each.type !== '@xstate.event' && each.type !== '@xstate.snapshot') return;
    const { flow } = actor.getSnapshot().context;
    const owner = each.actorRef === actor ? 'session' : each.actorRef === flow?.actor ? flow.name : null;
    if (owner === null) return;
    if (each.type === '@xstate.event') hear.event(owner, each.event);
    else hear.snapshot(owner, each.snapshot as AnyMachineSnapshot);
  };
  const actor = createActor(session, { input: { ports }, clock, inspect });
  actor.start();
  await settle();
  for (const stride of scene.way ?? []) {
    take(stride, actor.getSnapshot().context.flow, actor.send);
    await settle();
    if (pageOf(actor.getSnapshot()) !== stride.until) await pass(clock, waits.searchAfter);
  }
  if (scene.cut) core.wire.cut();
  if (scene.hasten) await pass(clock, waits.nameTheWork);
  if (scene.hasten) await pass(clock, waits.mayLeave);
  await pass(clock, Math.max(waits.searchAfter, scene.core?.idleMs ?? 0));
  return actor;
}

type Send = ReturnType<typeof createActor<typeof session>>['send'];

function take(stride: Stride, flow: RunningFlow | null, send: Send): void {
  if ('visit' in stride) send(stride.visit);
  // Scenes are written by hand for the flow they run.
  else (flow?.actor as { send(event: AnyEventObject): void } | undefined)?.send(stride.flow);
}

async function pass(clock: SimulatedClock, ms: number): Promise<void> {
  clock.increment(ms);
  await settle();
}

/** Lets everything that waits for nothing but other promises happen. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 60; turn += 1) await Promise.resolve();
}

function note(heard: Map<string, Map<string, AnyEventObject[]>>, owner: Owner, event: AnyEventObject): void {
  const types = heard.get(owner) ?? new Map<string, AnyEventObject[]>();
  heard.set(owner, types);
  const events = types.get(event.type) ?? [];
  types.set(event.type, events);
  const text = JSON.stringify(event);
  if (!events.some((each) => JSON.stringify(each) === text)) events.push(event);
}
