import { type BoardContract, boardContract } from '../../../shared/contract/queue/board.ts';
import { type CounterContract, counterContract } from '../../../shared/contract/queue/counter.ts';
import { type Handlers, type ServerOutside, serve } from '../../../shared/contract/server.ts';
import type { Off, Wire } from '../../../shared/contract/wire.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { CentreLine } from './centre-line.ts';
import type { LanDevice } from './lan/device-rows.ts';
import type { CounterWish } from './line/decide.ts';
import type { Queue } from './queue.ts';
import { boardView, counterView } from './views.ts';

export type OpenApplication = Handlers<CounterContract>['counter.application'];

/** Serves a counter's page: which counter it is was settled when it was paired. */
export function attachCounter(
  queue: Queue,
  isHost: boolean,
  device: LanDevice & { readonly counterId: string },
  openApplication: OpenApplication,
  wire: Wire,
  outside: ServerOutside,
): Off {
  const { counterId } = device;
  const view = () => counterView(queue.seen(), counterId, isHost ? 'whole' : 'alone');
  const act = (key: string, wish: CounterWish) => {
    const done = queue.act(device.id, counterId, key, wish);
    return done.ok ? ok(view()) : done;
  };
  const server = serve<CounterContract>(
    counterContract,
    {
      'counter.show': () => ok(view()),
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
      'counter.application': (input) =>
        view().counter.open ? openApplication(input) : failed('counter-closed'),
    },
    outside,
  );
  const off = server.attach(wire);
  const still = queue.onNews(() => server.emit('counter.changed', view()));
  return () => {
    still();
    off();
  };
}

/** A call older than this is no news when a board hears of it, in milliseconds: it is shown and not spoken. */
const spokenWithin = 10_000;

/** Serves a board: it may look and nothing else. */
export function attachBoard(centre: CentreLine, wire: Wire, outside: ServerOutside): Off {
  const view = () => boardView(centre.seen(), centre.state());
  const server = serve<BoardContract>(boardContract, { 'board.show': () => ok(view()) }, outside);
  const off = server.attach(wire);
  let lastCall = view().called[0]?.call;
  const still = centre.onNews(() => {
    const now = view();
    const [call] = now.called;
    // Spoken first: the picture may take its time.
    if (call && call.call !== lastCall && now.now - call.at < spokenWithin) server.emit('board.called', call);
    lastCall = call?.call;
    server.emit('board.changed', now);
  });
  return () => {
    still();
    off();
  };
}
