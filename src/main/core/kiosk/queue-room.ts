import { connect } from '../../../shared/contract/client.ts';
import type { KioskContract } from '../../../shared/contract/kiosk.ts';
import { peerContract } from '../../../shared/contract/queue/peer.ts';
import type { Handlers } from '../../../shared/contract/server.ts';
import type { Off } from '../../../shared/contract/wire.ts';
import { failed, ok } from '../../../shared/result.ts';
import { type CentreLine, openCentreLine } from '../queue/centre-line.ts';
import type { OpenApplication } from '../queue/desks.ts';
import { type Hall, openHall } from '../queue/hall.ts';
import { type LanRoom, openLanRoom } from '../queue/lan-room.ts';
import { openFollower } from '../queue/peer/follower.ts';
import { hostFileIn, readHost } from '../queue/peer/host-file.ts';
import { openHostWire } from '../queue/peer/host-wire.ts';
import { openMirror } from '../queue/peer/mirror.ts';
import type { HostAddress } from '../queue/peer/pinned.ts';
import { takeOver } from '../queue/peer/take-over.ts';
import { openQueue, type Queue } from '../queue/queue.ts';
import { forgetBefore } from '../queue/queue-rows.ts';
import { queueWaits } from '../queue/waits.ts';
import { currentDay } from '../tickets/current-day.ts';
import { localDay } from '../tickets/service-day.ts';
import type { KioskOutside, TellScreens } from './outside.ts';

/** The centre's line, as far as this kiosk keeps or follows it, and its port on the centre's network. */
export interface QueueRoom {
  readonly queue: Queue;
  readonly hall: Hall;
  readonly lan: LanRoom | null;
  stop(): void;
}

/** null: the configuration names no LAN, and nobody is called. */
export function openQueueRoom(
  outside: KioskOutside,
  tell: TellScreens,
  onForProvince: () => void,
  openApplication: OpenApplication,
): QueueRoom | null {
  const { configuration, store, clock, ids, log } = outside;
  const settings = configuration.lan;
  if (!settings) return null;
  const today = () => currentDay(store, clock, configuration.centre.timeZone);
  const queue = openQueue({ store, clock, ids, configuration, today, onForProvince });
  const oldest = localDay(clock.now().wallMs - queueWaits.kept, configuration.centre.timeZone);
  // A disk too full to forget keeps them.
  void store.write((database) => forgetBefore(database, oldest));
  const host = settings.queueHost === 'this-kiosk' ? null : settings.queueHost;
  if (!host) {
    const taken = takeOver(store, queue, today());
    if (taken > 0)
      log.warn({ events: taken }, 'this kiosk goes on with the line of the queue host before it');
  }
  const mirror = host && openMirror(store);
  const centre = openCentreLine(queue, mirror);
  const follower = host && mirror && follow(outside, host, { queue, mirror, centre });
  const hall = openHall({ centre, configuration, store, clock, chance: outside.chance });
  const toldStop = tellScreens(outside, centre, hall, tell);
  const lan = outside.lan
    ? openLanRoom({
        ...outside.lan,
        settings,
        queue,
        centre,
        isHost: host === null,
        kioskId: configuration.kiosk.id,
        openApplication,
        store,
        clock,
        ids,
        log,
        onCrash: outside.onCrash,
      })
    : null;
  return {
    queue,
    hall,
    lan,
    stop() {
      toldStop();
      follower?.stop();
      lan?.stop();
    },
  };
}

/** Screens are told of a changed line, but not more often than a person reads. */
function tellScreens({ waiting }: KioskOutside, centre: CentreLine, hall: Hall, tell: TellScreens): Off {
  let due: Off | null = null;
  const still = centre.onNews(() => {
    due ??= waiting.later(queueWaits.hall, () => {
      due = null;
      tell('queue.changed', { hall: hall.status() });
    });
  });
  return () => {
    still();
    due?.();
  };
}

/** What citizens' screens may ask of the line; where nobody is called it is said. */
export function hallHandlers(
  room: QueueRoom | null,
): Pick<Handlers<KioskContract>, 'queue.status' | 'queue.where'> {
  return {
    'queue.status': () => ok({ hall: room?.hall.status() ?? null }),
    'queue.where': ({ mark }) => room?.hall.where(mark) ?? failed('no-queue'),
  };
}

interface Followed {
  readonly queue: Queue;
  readonly mirror: NonNullable<ReturnType<typeof openMirror>>;
  readonly centre: CentreLine;
}

function follow({ lan, waiting, log }: KioskOutside, host: HostAddress, { queue, mirror, centre }: Followed) {
  if (!lan) return null;
  const wire = openHostWire({ host, paired: () => readHost(hostFileIn(lan.folder)), waiting, log });
  const client = connect(peerContract, wire, {
    later: waiting.later,
    onRefused: (why) => log.warn({ why }, 'frame of the queue host refused'),
  });
  const follower = openFollower({ queue, mirror, host: client, waiting, log, onWhole: centre.turn });
  return {
    stop() {
      follower.stop();
      wire.stop();
    },
  };
}
