import { join } from 'node:path';
import { type KioskContract, kioskContract } from '../../../shared/contract/kiosk.ts';
import { type Server, serve } from '../../../shared/contract/server.ts';
import { failed } from '../../../shared/result.ts';
import { markedDevices } from '../practice/marked-devices.ts';
import { openPractice, type PracticeKiosk } from '../practice/practice.ts';
import { practiceConfiguration, practiceStore } from '../practice/practice-place.ts';
import { openKioskUpkeep } from '../upkeep/kiosk-upkeep.ts';
import { openGuidance } from './guidance.ts';
import { openMachinery } from './machinery.ts';
import { openMatters } from './matters.ts';
import type { KioskOutside, TellScreens } from './outside.ts';
import { hallHandlers, openQueueRoom } from './queue-room.ts';
import { recordStart } from './record-start.ts';
import { openStaffing } from './staffing.ts';

export interface Kiosk {
  readonly server: Server<KioskContract>;
  /** Ends timers and closes the store; nothing acknowledged depends on it being called. */
  stop(): void;
}

/** What the kiosk is made of, in the order it is put together. */
export function startKiosk(outside: KioskOutside): Kiosk {
  const { configuration, store, clock, waiting, log } = outside;
  recordStart(outside);

  const tell: TellScreens = (name, payload, only) => {
    staffing.hear(name, payload);
    server.emit(name, payload, only);
  };
  // The answer leaves first: the person sees the number before its paper and its journey are written down.
  const onPrintAsked = () => void waiting.later(0, () => machinery.printing.wake());
  const onForProvince = () => void waiting.later(0, () => machinery.uplink.wake());

  const guidance = openGuidance(outside, tell, onPrintAsked);
  const machinery = openMachinery(outside, tell, () => {
    matters.applications.noteNetwork();
    matters.photographs.wake();
  });
  const queueRoom = openQueueRoom(outside, tell, onForProvince, ({ code }) =>
    matters.applications.handOver(code),
  );
  const matters = openMatters(
    {
      ...outside,
      line: queueRoom,
      procedures: guidance.procedures,
      uplink: machinery.uplink,
      onPrintAsked,
      onForProvince,
      onCatalogue: guidance.onCatalogue,
    },
    tell,
  );
  const staffing = openStaffing(
    { ...outside, procedures: guidance.procedures, machinery, onPrintAsked, onForProvince },
    tell,
  );
  const upkeep = openKioskUpkeep({
    store,
    sealing: matters.sealing,
    clock,
    waiting,
    timeZone: configuration.centre.timeZone,
    retentionMs: configuration.retention.days * 24 * 60 * 60_000,
    alsoErase: matters.photographs.purge,
    log,
    kioskId: configuration.kiosk.id,
    disk: outside.disk,
    signer: outside.signer,
    courierFolder: outside.courierFolder,
    onArrived: machinery.uplink.wake,
    onRoom: machinery.readiness.takeRoom,
  });
  const practice = openPractice(() => startPractice(outside));
  const server: Server<KioskContract> = serve(
    kioskContract,
    {
      ...guidance.handlers,
      ...machinery.handlers,
      ...matters.handlers,
      'applications.submit': (input, context) =>
        upkeep.isShortOfRoom()
          ? failed('disk-full')
          : matters.handlers['applications.submit'](input, context),
      'papers.keep': (input, context) =>
        upkeep.isLowOnRoom() ? failed('disk-full') : matters.handlers['papers.keep'](input, context),
      ...practice.handlers,
      ...hallHandlers(queueRoom),
      ...staffing.handlers,
    },
    {
      onRefused: (why) => log.warn({ why, refused: server.refused() }, 'frame refused'),
      onCrash: (command, error) => {
        log.error({ command, error }, 'handler crashed');
        outside.onCrash(error);
      },
    },
  );

  machinery.printing.wake();
  machinery.uplink.start();
  matters.downlink.wake();
  matters.photographs.wake();
  return {
    server: { ...server, attach: (wire) => practice.attach(wire, server) },
    stop() {
      upkeep.stop();
      practice.stop();
      queueRoom?.stop();
      matters.stop();
      machinery.stop();
      guidance.stop();
      store.close();
    },
  };
}

/** The same kiosk on a database of its own, with no province and with marked papers; null where it has no place. */
function startPractice({
  practiceFolder,
  disk: _,
  lan: _lan,
  staffCredentials: __,
  setUp: _setUp,
  ...outside
}: KioskOutside): PracticeKiosk | null {
  const place =
    practiceFolder === undefined ? null : practiceStore(practiceFolder, outside.clock.now().wallMs);
  if (!place || practiceFolder === undefined) return null;
  const devices = markedDevices(outside.devices);
  const kiosk = startKiosk({
    ...outside,
    configuration: practiceConfiguration(outside.configuration),
    store: place.store,
    documentFolder: join(practiceFolder, 'documents'),
    papersFolder: join(practiceFolder, 'papers'),
    devices: devices.client,
    province: null,
    provincePages: null,
    provinceNews: null,
    catalogue: null,
    askDossier: null,
    provinceSealingKey: () => null,
  });
  return {
    server: kiosk.server,
    remove() {
      devices.takeBack();
      kiosk.stop();
      place.remove();
    },
  };
}
