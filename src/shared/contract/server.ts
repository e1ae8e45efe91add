import type { Result } from '../result.ts';
import type { CommandName, Contract, ErrorCode, EventName, Input, Output, Payload } from './define.ts';
import { type CallFrame, type ReplyFrame, readFrame, writeFrame } from './frame.ts';
import type { Off, Wire } from './wire.ts';

export type Handlers<C extends Contract> = {
  readonly [N in CommandName<C>]: (
    input: Input<C, N>,
    /** The line the call came on, for what concerns one screen and no other; none where a handler is called directly. */
    from?: Wire,
  ) => Result<Output<C, N>, ErrorCode<C, N>> | Promise<Result<Output<C, N>, ErrorCode<C, N>>>;
};

export interface ServerOutside {
  /** A frame or an input was refused. `why` never quotes its content. */
  readonly onRefused: (why: string) => void;
  /** A handler threw. The process that serves decides how to end; the caller has been told `crashed`. */
  readonly onCrash: (command: string, error: unknown) => void;
}

export interface Server<C extends Contract> {
  /** Serves one line until its `Off` is called. */
  attach(wire: Wire): Off;
  /** Tells every attached line, or `only` this one. Throws when the payload breaks its own schema: that is our bug. */
  emit<N extends EventName<C>>(name: N, payload: Payload<C, N>, only?: Wire): void;
  /** How many frames were refused since the start. */
  refused(): number;
}

export function serve<C extends Contract>(
  contract: C,
  handlers: Handlers<C>,
  outside: ServerOutside,
): Server<C> {
  const wires = new Set<Wire>();
  let refusals = 0;
  const refuse = (why: string) => {
    refusals += 1;
    outside.onRefused(why);
  };

  /**
   * What is at hand is answered at once: an answer that waited a turn could be overtaken by an event that is newer than
   * what it says, and the screen would take the old word for the last.
   */
  function answer(call: CallFrame, from: Wire, reply: (result: ReplyFrame['result']) => void): void {
    const spec = Object.hasOwn(contract.commands, call.command) ? contract.commands[call.command] : undefined;
    const input = spec?.input.safeParse(call.input);
    if (!spec || !input?.success) {
      refuse(spec ? `input of ${call.command}` : 'unknown command');
      reply({ ok: false, code: 'refused' });
      return;
    }
    const handler = handlers[call.command as CommandName<C>];
    const crashed = (error: unknown) => {
      outside.onCrash(call.command, error);
      reply({ ok: false, code: 'crashed' });
    };
    const take = (result: Result<unknown, string>) => {
      const output = result.ok ? spec.output.safeParse(result.value) : undefined;
      if (!result.ok) reply({ ...result });
      else if (output?.success) reply({ ok: true, value: output.data });
      else crashed(new Error(`output of ${call.command} breaks its schema`));
    };
    try {
      const result = handler(input.data as Parameters<typeof handler>[0], from);
      if (result instanceof Promise) void result.then(take).catch(crashed);
      else take(result);
    } catch (error) {
      crashed(error);
    }
  }

  return {
    attach(wire) {
      wires.add(wire);
      const off = wire.onText((text) => {
        const read = readFrame(text);
        if (!read.ok) return refuse(read.code);
        const frame = read.value;
        if (frame.kind !== 'call') return refuse('only calls are answered here');
        answer(frame, wire, (result) => wire.send(writeFrame({ kind: 'reply', id: frame.id, result })));
      });
      return () => {
        wires.delete(wire);
        off();
      };
    },
    emit(name, payload, only) {
      const schema = contract.events[name];
      if (!schema) throw new Error(`the contract has no event ${name}`);
      const text = writeFrame({ kind: 'event', event: name, payload: schema.parse(payload) });
      for (const wire of only ? [only] : wires) wire.send(text);
    },
    refused: () => refusals,
  };
}
