import { type BoardContract, boardContract } from '../../../shared/contract/queue/board.ts';
import { type CounterContract, counterContract } from '../../../shared/contract/queue/counter.ts';
import { type Handlers, type ServerOutside, serve } from '../../../shared/contract/server.ts';
import type { Off, Wire } from '../../../shared/contract/wire.ts';
import { ok } from '../../../shared/result.ts';
import type { LanDevice } from './lan/device-rows.ts';
import type { CounterWish } from './line/decide.ts';
import type { Queue } from './queue.ts';

type OpenApplication = Handlers<CounterContract>['counter.application'];

/** Serves a counter's page: which counter it is was settled when it was paired. */
export function attachCounter(
  queue: Queue,
  device: LanDevice & { readonly counterId: string },
  openApplication: OpenApplication,
  wire: Wire,
  outside: ServerOutside,
): Off {
  const { counterId } = device;
  const act = (key: string, wish: CounterWish) => {
    const done = queue.act(device.id, counterId, key, wish);
    return done.ok ? ok(queue.counter(counterId)) : done;
  };
  const server = serve<CounterContract>(
    counterContract,
    {
      'counter.show': () => ok(queue.counter(counterId)),
      'counter.open': ({ key }) => act(key, { kind: 'open' }),
      'counter.close': ({ key }) => act(key, { kind: 'close' }),
      'counter.callNext': ({ key }) => act(key, { kind: 'callNext' }),
      'counter.call': ({ key, label }) => act(key, { kind: 'call', label }),
      'counter.recall': ({ key }) => act(key, { kind: 'recall' }),
      'counter.serve': ({ key }) => act(key, { kind: 'serve' }),
      'counter.finish': ({ key }) => act(key, { kind: 'finish' }),
      'counter.hold': ({ key }) => act(key, { kind: 'hold' }),
      'counter.noShow': ({ key }) => act(key, { kind: 'noShow' }),
      'counter.transfer': ({ key, to, note }) => act(key, { kind: 'transfer', to, note }),
      'counter.application': openApplication,
    },
    outside,
  );
  const off = server.attach(wire);
  const still = queue.onNews(() => server.emit('counter.changed', queue.counter(counterId)));
  return () => {
    still();
    off();
  };
}

/** Serves a board: it may look and nothing else. */
export function attachBoard(queue: Queue, wire: Wire, outside: ServerOutside): Off {
  const server = serve<BoardContract>(boardContract, { 'board.show': () => ok(queue.board()) }, outside);
  const off = server.attach(wire);
  const still = queue.onNews(({ call }) => {
    // Spoken first: the picture may take its time.
    if (call) server.emit('board.called', call);
    server.emit('board.changed', queue.board());
  });
  return () => {
    still();
    off();
  };
}
