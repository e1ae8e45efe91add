import type { Client } from '../../../../shared/contract/client.ts';
import { type HandedNumber, mostHanded, type PeerContract } from '../../../../shared/contract/queue/peer.ts';
import type { Off } from '../../../../shared/contract/wire.ts';
import type { Logger } from '../../logger.ts';
import type { Waiting } from '../../waiting.ts';
import type { QueueNumber } from '../line/line.ts';
import { byIssue } from '../line/order.ts';
import type { Queue } from '../queue.ts';
import type { Mirror } from './mirror.ts';
import { peerWaits } from './waits.ts';

export interface FollowerOutside {
  readonly queue: Queue;
  readonly mirror: Mirror;
  readonly host: Client<PeerContract>;
  readonly waiting: Waiting;
  readonly log: Logger;
  /** The host's line is known as it is now, or no longer. */
  readonly onWhole: (whole: boolean) => void;
}

/**
 * Hands this kiosk's numbers to the queue host and follows its line, whenever there is a line to it. A number is marked
 * before it is sent: from then on nobody calls it here, and only the host's answer settles whose it is.
 */
export interface Follower {
  wake(): void;
  stop(): void;
}

const by = 'queue-host';

export function openFollower(outside: FollowerOutside): Follower {
  const { queue, mirror, host, waiting, log, onWhole } = outside;
  let busy = false;
  let again = false;
  let shift: number | null = null;
  let retry: Off = () => {};

  host.onState((up) => {
    shift = null;
    if (!up) onWhole(false);
    wake();
  });
  host.on('peer.appended', wake);
  const still = queue.onNews(wake);

  function wake(): void {
    if (busy) {
      again = true;
      return;
    }
    if (!host.isUp()) return;
    busy = true;
    void turn().then((done) => {
      busy = false;
      if (!host.isUp()) return;
      if (again) {
        again = false;
        wake();
      } else if (!done) {
        retry();
        retry = waiting.later(peerWaits.retry, wake);
      }
    });
  }

  async function turn(): Promise<boolean> {
    const delivered = await deliver();
    const followed = await follow();
    onWhole(followed && host.isUp());
    return delivered && followed;
  }

  async function deliver(): Promise<boolean> {
    for (;;) {
      const batch = numbersToHand(queue).slice(0, mostHanded);
      if (batch.length === 0) return true;
      const young = batch.filter(({ state }) => state !== 'handing').map(({ facts }) => facts.ticketId);
      const marking = young.map((ticketId) => ({ kind: 'handing' as const, ticketId }));
      if (young.length > 0 && !queue.write(by, marking).ok) return false;
      const now = queue.keeper.now();
      const answer = await host.call('peer.deliver', { numbers: batch.map((each) => handed(each, now)) });
      if (!answer.ok) return false;
      const { taken, refused } = answer.value;
      if (refused.length > 0)
        log.error({ refused: refused.length }, 'the host has other numbers of these labels');
      const settled = queue.write(by, [
        ...taken.map((ticketId) => ({ kind: 'handed' as const, ticketId })),
        ...refused.map((ticketId) => ({ kind: 'kept' as const, ticketId })),
      ]);
      if (!settled.ok) return false;
    }
  }

  async function follow(): Promise<boolean> {
    let known = mirror.newest();
    for (;;) {
      const answer = await host.call('peer.follow', { after: known?.seq ?? 0 });
      if (!answer.ok) return false;
      const { hostId, day, now, last, events } = answer.value;
      if (known && known.hostId !== hostId) {
        known = null;
        continue;
      }
      shift ??= queue.keeper.now() - now;
      if (!mirror.take(hostId, day, events, shift)) return false;
      known = { hostId, seq: events.at(-1)?.seq ?? last };
      if (known.seq >= last) return true;
    }
  }

  return {
    wake,
    stop() {
      still();
      retry();
    },
  };
}

/** Numbers nobody has here, in order of issue; those whose delivery nobody answered come first. */
function numbersToHand(queue: Queue): QueueNumber[] {
  const all = [...queue.keeper.line().numbers.values()].sort(byIssue);
  const free = all.filter(
    ({ state, missed, kept }) => (state === 'waiting' || state === 'later') && missed < 3 && !kept,
  );
  return [...all.filter(({ state }) => state === 'handing'), ...free];
}

function handed({ facts, issuedAt, priority, missed }: QueueNumber, now: number): HandedNumber {
  const { kind: _, kioskId: _kiosk, ...about } = facts;
  return { ...about, priority, missed: Math.min(missed, 2), ageMs: Math.max(0, now - issuedAt) };
}
