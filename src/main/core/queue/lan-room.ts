import { join } from 'node:path';
import type { Off } from '../../../shared/contract/wire.ts';
import { never, ok, type Result } from '../../../shared/result.ts';
import type { Clock } from '../clock.ts';
import type { Ids } from '../ids.ts';
import type { Logger } from '../logger.ts';
import type { Store } from '../store/store.ts';
import type { CentreLine } from './centre-line.ts';
import { attachBoard, attachCounter, type OpenApplication } from './desks.ts';
import { openCertificate } from './lan/certificate.ts';
import { devicesOf, type LanDevice, removeDevice } from './lan/device-rows.ts';
import { openDoor } from './lan/door.ts';
import type { LanLine } from './lan/lan-outside.ts';
import { lanLimits } from './lan/limits.ts';
import { openPairingCodes, type PairingCodes, pairingFile } from './lan/pairing-codes.ts';
import type { LanPlace } from './lan/place.ts';
import { type LanServer, openLanServer } from './lan/server.ts';
import type { LanSettings } from './lan/settings.ts';
import { attachKiosk } from './peer/host-desk.ts';
import type { Queue } from './queue.ts';

export interface LanRoomOutside extends LanPlace {
  readonly settings: LanSettings;
  readonly queue: Queue;
  readonly centre: CentreLine;
  readonly isHost: boolean;
  readonly kioskId: string;
  /** A half-filled application, by the code its holder gave the officer. */
  readonly openApplication: OpenApplication;
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Logger;
  readonly onCrash: (error: unknown) => void;
}

/** The kiosk's port on the centre's network, with who may come in. */
export interface LanRoom {
  readonly codes: PairingCodes;
  devices(): LanDevice[];
  /** It is sent away now and must be paired anew. */
  unpair(deviceId: string): Result<null, 'disk-full'>;
  /** What a person compares with their browser; null until the server listens. */
  fingerprint(): string | null;
  /** The port it listens at; null until it does, or where it cannot. */
  port(): number | null;
  stop(): void;
}

export function openLanRoom(outside: LanRoomOutside): LanRoom {
  const { folder, store, clock, ids, log, settings } = outside;
  const nowMs = () => clock.now().wallMs;
  const codes = openPairingCodes({ file: pairingFile(folder), random: ids.random, nowMs });
  let server: LanServer | null = null;
  let fingerprint: string | null = null;
  let stopped = false;

  async function start(): Promise<void> {
    const aside = () => Buffer.from(ids.random(4)).toString('hex');
    const certificate = await openCertificate(join(folder, 'certificate.json'), outside.names, aside);
    const door = openDoor({ store, ids, nowMs, codes, fingerprint: certificate.fingerprint });
    const opened = await openLanServer({
      settings,
      certificate,
      door,
      site: outside.site,
      limits: lanLimits,
      nowMs: () => clock.now().uptimeMs,
      log,
      attach: (device, line) => attach(outside, device, line),
    });
    if (!opened.ok)
      return log.error({ code: opened.code, port: settings.port }, 'the LAN port cannot be opened');
    if (stopped) return opened.value.close();
    server = opened.value;
    fingerprint = certificate.fingerprint;
    log.info({ port: server.port, fingerprint }, 'the queue is served to the LAN');
  }
  void start();

  return {
    codes,
    devices: () => store.read(devicesOf),
    unpair(deviceId) {
      const written = store.write((database) => removeDevice(database, deviceId));
      if (!written.ok) return written;
      server?.drop(deviceId);
      return ok(null);
    },
    fingerprint: () => fingerprint,
    port: () => server?.port ?? null,
    stop() {
      stopped = true;
      server?.close();
    },
  };
}

function attach(outside: LanRoomOutside, device: LanDevice, line: LanLine): Off {
  const { queue, centre, isHost, log } = outside;
  const { id, role, counterId } = device;
  const ends = {
    onRefused(why: string) {
      log.warn({ why, device: id, role }, 'LAN frame refused');
      line.refuse(why);
    },
    onCrash(command: string, error: unknown) {
      log.error({ command, error }, 'LAN handler crashed');
      outside.onCrash(error);
    },
  };
  switch (role) {
    case 'board':
      return attachBoard(centre, line, ends);
    case 'counter': {
      const known = { ...device, counterId: counterId ?? '' };
      return attachCounter(queue, isHost, known, outside.openApplication, line, ends);
    }
    case 'kiosk':
      return isHost ? attachKiosk(queue, outside.kioskId, device, line, ends) : sendAway(line);
    case 'adapter':
      return sendAway(line);
    default:
      return never(role);
  }
}

/** A paired device that nothing is served to here. */
function sendAway(line: LanLine): Off {
  line.end();
  return () => {};
}
