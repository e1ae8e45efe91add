import { type HeadSigner, signHead } from '../audit/sign-head.ts';
import { verifyAudit } from '../audit/verify.ts';
import { takeWaiting } from '../sync/courier/acknowledgements.ts';
import { type Room, roomLimits } from './room.ts';
import { openUpkeep, type UpkeepDisk, type UpkeepOutside } from './upkeep.ts';
import { upkeepWaits } from './waits.ts';

export interface KioskUpkeepOutside
  extends Pick<
    UpkeepOutside,
    'store' | 'sealing' | 'clock' | 'waiting' | 'timeZone' | 'retentionMs' | 'alsoErase' | 'log'
  > {
  readonly kioskId: string;
  /** Undefined: nothing is copied, erased or kept aside. */
  readonly disk: UpkeepDisk | undefined;
  readonly signer: HeadSigner | undefined;
  readonly courierFolder: string | undefined;
  /** Something was acknowledged by way of a courier. */
  readonly onArrived: () => void;
  /** The disk has room for what people hand in again, or none any more. */
  readonly onRoom: (roomForDossiers: boolean) => void;
}

export interface KioskUpkeep {
  /** Too little room for what a person hands in to find its way; numbers are small and go on. */
  isShortOfRoom(): boolean;
  /** Too little room for pictures; what is written goes on. */
  isLowOnRoom(): boolean;
  stop(): void;
}

const isShort = (room: Room) => room === 'short' || room === 'full';

/** Upkeep with all a kiosk has to keep: its store, its audit chain, and what a courier laid down. */
export function openKioskUpkeep(outside: KioskUpkeepOutside): KioskUpkeep {
  const { store, clock, log, kioskId, disk, signer, courierFolder } = outside;
  if (!disk) return { isShortOfRoom: () => false, isLowOnRoom: () => false, stop: () => {} };
  const upkeep = openUpkeep({
    ...outside,
    disk,
    waits: upkeepWaits,
    limits: roomLimits,
    often() {
      if (courierFolder && takeWaiting(store, courierFolder, clock.now().wallMs) > 0) outside.onArrived();
    },
    daily(day) {
      const { rows, trouble } = store.read((database) => verifyAudit(database, kioskId));
      if (trouble) log.error({ rows, ...trouble }, 'the audit chain does not hold');
      if (!signer) return;
      void signHead(store, signer, day).then((signed) => {
        if (!signed.ok) log.warn({ code: signed.code }, 'the head of the audit chain could not be signed');
      });
    },
    onRoom: (room) => outside.onRoom(!isShort(room)),
  });
  return {
    isShortOfRoom: () => isShort(upkeep.room()),
    isLowOnRoom: () => upkeep.room() !== 'enough',
    stop: upkeep.stop,
  };
}
