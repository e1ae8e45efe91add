import { z } from 'zod';
import { failed, ok } from '../result.ts';
import {
  type Answer,
  type CarriageCode,
  type CommandName,
  type Contract,
  carriageCodes,
  type EventName,
  type Input,
  type Payload,
} from './define.ts';
import { type ReplyFrame, readFrame, writeFrame } from './frame.ts';
import { listeners, type Off, type Wire } from './wire.ts';

/** How long an answer may take, in milliseconds, where a call does not say otherwise. */
export const ordinaryWait = 10_000;

export interface ClientOutside {
  /** Runs `task` after `ms`, unless turned off before. */
  readonly later: (ms: number, task: () => void) => Off;
  /** A frame was refused. `why` never quotes it. */
  readonly onRefused: (why: string) => void;
}

export interface Client<C extends Contract> {
  /** Asks for a command. Never rejects: what can go wrong on the way is a `CarriageCode`. */
  call<N extends CommandName<C>>(name: N, input: Input<C, N>, wait?: number): Promise<Answer<C, N>>;
  on<N extends EventName<C>>(name: N, listener: (payload: Payload<C, N>) => void): Off;
  onState(listener: (up: boolean) => void): Off;
  isUp(): boolean;
}

interface Pending {
  settle(result: ReplyFrame['result'] | { ok: false; code: CarriageCode }): void;
}

export function connect<C extends Contract>(contract: C, wire: Wire, outside: ClientOutside): Client<C> {
  const pending = new Map<string, Pending>();
  const events = listeners<{ name: string; payload: unknown }>();
  let lastId = 0;

  wire.onState((up) => {
    if (up) return;
    for (const call of [...pending.values()]) call.settle({ ok: false, code: 'unreachable' });
  });
  wire.onText((text) => {
    const read = readFrame(text);
    if (!read.ok) return outside.onRefused(read.code);
    const frame = read.value;
    if (frame.kind === 'reply') return pending.get(frame.id)?.settle(frame.result);
    if (frame.kind === 'call') return outside.onRefused('a call from the side that answers');
    const schema = contract.events[frame.event];
    const payload = schema?.safeParse(frame.payload);
    if (!payload?.success) return outside.onRefused(`event ${schema ? frame.event : 'unknown'}`);
    events.tell({ name: frame.event, payload: payload.data });
  });

  return {
    call: (name, input, wait = ordinaryWait) =>
      new Promise((resolve) => {
        const spec = contract.commands[name];
        if (!spec) throw new Error(`the contract has no command ${name}`);
        lastId += 1;
        const id = `${lastId}`;
        const stopWaiting = outside.later(wait, () => pending.get(id)?.settle({ ok: false, code: 'late' }));
        pending.set(id, {
          settle(result) {
            pending.delete(id);
            stopWaiting();
            resolve(checked(result));
          },
        });
        if (!wire.send(writeFrame({ kind: 'call', id, command: name, input }))) {
          pending.get(id)?.settle({ ok: false, code: 'unreachable' });
        }

        function checked(result: Parameters<Pending['settle']>[0]): Answer<C, typeof name> {
          if (result.ok) {
            const output = spec?.output.safeParse(result.value);
            if (output?.success) return ok(output.data) as Answer<C, typeof name>;
            outside.onRefused(`output of ${name}`);
            return failed('refused');
          }
          const known = z.enum([...carriageCodes, ...(spec?.errors ?? [])]).safeParse(result.code);
          if (known.success) return { ...result, code: known.data } as Answer<C, typeof name>;
          outside.onRefused(`error code of ${name}`);
          return failed('refused');
        }
      }),
    on: (name, listener) =>
      events.add((event) => {
        if (event.name === name) listener(event.payload as Parameters<typeof listener>[0]);
      }),
    onState: (listener) => wire.onState(listener),
    isUp: () => wire.isUp(),
  };
}
