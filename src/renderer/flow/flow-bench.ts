import { createActor, SimulatedClock } from 'xstate';
import { connect } from '../../shared/contract/client.ts';
import type { CommandName, EventName, Input, Payload } from '../../shared/contract/define.ts';
import { type KioskContract, kioskContract } from '../../shared/contract/kiosk.ts';
import { type Handlers, serve } from '../../shared/contract/server.ts';
import { listeners, wirePair } from '../../shared/contract/wire.ts';
import { handlersOf } from '../preview/fake-core.ts';
import { noCamera } from './common/document-camera.ts';
import type { KioskPorts } from './common/ports.ts';
import type { EventOf, SnapshotOf } from './flows.ts';
import { pageOf } from './page.ts';
import { session } from './session.ts';
import type { FlowName } from './starts.ts';

/** A session on a simulated clock, with a core that a test can change, silence, cut off and bring back. */
export function flowBench(
  change: Partial<Handlers<KioskContract>> = {},
  outside: { readonly camera?: KioskPorts['camera'] } = {},
) {
  const clock = new SimulatedClock();
  const { near, far } = wirePair();
  const asked: { command: string; input: unknown }[] = [];
  const handlers = noted({ ...handlersOf({}), ...change }, asked);
  const server = serve(kioskContract, handlers, { onRefused: () => undefined, onCrash: () => undefined });
  server.attach(far);
  const shut = listeners<string>();
  let keys = 0;
  const later: KioskPorts['later'] = (ms, task) => {
    const timer = clock.setTimeout(task, ms);
    return () => clock.clearTimeout(timer);
  };
  const ports: KioskPorts = {
    ...connect(kioskContract, near, { later, onRefused: () => undefined }),
    later,
    now: () => clock.now(),
    newKey: () => `00000000-0000-4000-8000-${`${++keys}`.padStart(12, '0')}`,
    onShut: (listener) => shut.add(listener),
    camera: outside.camera ?? noCamera,
  };
  const actor = createActor(session, { input: { ports }, clock });
  actor.start();
  const running = () => actor.getSnapshot().context.flow;
  const flow = (event: EventOf<'take-number'>) => sendTo('take-number', event);
  function sendTo<Name extends FlowName>(name: Name, event: EventOf<Name>) {
    const now = running();
    if (now?.name !== name) throw new Error(`${now?.name ?? 'no flow'} runs, not ${name}`);
    (now.actor as { send(each: EventOf<Name>): void }).send(event);
  }
  /** What the flow of this name holds; undefined when it does not run. */
  function snapshotOf<Name extends FlowName>(name: Name): SnapshotOf<Name> | undefined {
    const now = running();
    return now?.name === name ? (now.actor.getSnapshot() as SnapshotOf<Name>) : undefined;
  }
  return {
    actor,
    asked,
    flow,
    page: () => pageOf(actor.getSnapshot()),
    sendTo,
    snapshotOf,
    flowContext: () => snapshotOf('take-number')?.context,
    /** Inputs of every call of one command, in order. */
    inputsOf: <N extends CommandName<KioskContract>>(command: N) =>
      asked.filter((each) => each.command === command).map((each) => each.input as Input<KioskContract, N>),
    emit: <N extends EventName<KioskContract>>(name: N, payload: Payload<KioskContract, N>) =>
      server.emit(name, payload),
    cut: () => near.cut(),
    mend: () => near.mend(),
    shut: (sentence: string) => shut.tell(sentence),
    /** Lets everything that waits for nothing but other promises happen. */
    settle,
    async pass(ms: number) {
      clock.increment(ms);
      await settle();
    },
    /** From the closed door to the page where one chooses a matter. */
    async toMatters() {
      await settle();
      actor.send({ type: 'touched' });
      actor.send({ type: 'door.touched' });
      actor.send({ type: 'flow.wanted', start: { flow: 'take-number', from: null } });
      await settle();
    },
    async toPapers() {
      await this.toMatters();
      flow({ type: 'tile.chosen', id: 'khai-sinh' });
      await settle();
    },
    async toPriority() {
      await this.toPapers();
      flow({ type: 'next' });
    },
    async toTicket() {
      await this.toPriority();
      flow({ type: 'priority.chosen', id: null });
      await settle();
    },
  };
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 60; turn += 1) await Promise.resolve();
}

function noted(
  handlers: Handlers<KioskContract>,
  asked: { command: string; input: unknown }[],
): Handlers<KioskContract> {
  const entries = Object.entries(handlers).map(([command, handler]) => [
    command,
    (input: never) => {
      asked.push({ command, input });
      return handler(input);
    },
  ]);
  return Object.fromEntries(entries) as Handlers<KioskContract>;
}
