import {
  type HandedNumber,
  mostFollowed,
  type PeerContract,
  peerContract,
} from '../../../../shared/contract/queue/peer.ts';
import { type ServerOutside, serve } from '../../../../shared/contract/server.ts';
import type { Off, Wire } from '../../../../shared/contract/wire.ts';
import { ok } from '../../../../shared/result.ts';
import type { LanDevice } from '../lan/device-rows.ts';
import type { Queue } from '../queue.ts';

/** Serves another kiosk of the centre: takes its numbers into the line, and tells it what happens there. */
export function attachKiosk(
  queue: Queue,
  hostId: string,
  device: LanDevice,
  wire: Wire,
  outside: ServerOutside,
): Off {
  const server = serve<PeerContract>(
    peerContract,
    {
      'peer.deliver'({ numbers }) {
        const { fresh, taken, refused } = sortOut(queue, numbers);
        const written = queue.write(
          device.id,
          fresh.map((number) => ({ kind: 'entered' as const, ...number, kioskId: device.name })),
        );
        return written.ok ? ok({ taken, refused }) : written;
      },
      'peer.follow': ({ after }) => ok({ hostId, ...queue.after(after, mostFollowed) }),
    },
    outside,
  );
  const off = server.attach(wire);
  const still = queue.onNews(() => server.emit('peer.appended', { last: queue.keeper.position() }));
  return () => {
    still();
    off();
  };
}

function sortOut(queue: Queue, numbers: readonly HandedNumber[]) {
  const { numbers: known } = queue.keeper.line();
  const labels = new Map([...known.values()].map(({ facts }) => [facts.label, facts.ticketId]));
  const fresh: HandedNumber[] = [];
  const taken: string[] = [];
  const refused: string[] = [];
  for (const number of numbers) {
    const holder = labels.get(number.label);
    if (holder !== undefined && holder !== number.ticketId) refused.push(number.ticketId);
    else taken.push(number.ticketId);
    if (holder === undefined) fresh.push(number);
    labels.set(number.label, holder ?? number.ticketId);
  }
  return { fresh, taken, refused };
}
