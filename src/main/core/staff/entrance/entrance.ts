import type { Input } from '../../../../shared/contract/define.ts';
import type { KioskContract } from '../../../../shared/contract/kiosk.ts';
import type { StaffDoor } from '../../../../shared/contract/staff.ts';
import { failed, ok, type Result } from '../../../../shared/result.ts';
import { appendAudit } from '../../audit/audit.ts';
import type { Clock } from '../../clock.ts';
import type { Store } from '../../store/store.ts';
import { isBadge } from './badge.ts';
import type { CredentialFile, Credentials } from './credential-file.ts';
import { type Lock, remaining, triesLeft, waitAfter } from './lock.ts';
import { readLock, writeLock } from './lock-rows.ts';
import { isPin } from './pin.ts';

export interface EntranceOutside {
  readonly store: Store;
  readonly clock: Clock;
  /** Null where this kiosk has none: nobody gets in. */
  readonly credentials: CredentialFile | null;
}

export interface Entrance {
  door(): StaffDoor;
  /** Counts the try before it looks at it: pulling the plug amid it gains nothing. */
  try(proof: Proof): Promise<Result<{ readonly signedIn: true }, EntranceTrouble>>;
}

type Proof = Input<KioskContract, 'staff.signIn'>['proof'];
type EntranceTrouble = KioskContract['commands']['staff.signIn']['errors'][number];

export function openEntrance({ store, clock, credentials }: EntranceOutside): Entrance {
  const none: Credentials = { version: 1, id: '', pin: null, badges: [] };
  const known = () => credentials?.read() ?? none;

  /** The lock of these credentials now. One of an earlier boot begins its wait again, and that is written down. */
  function lockOf({ id }: Credentials): Lock {
    const now = clock.now();
    const kept = store.read(readLock);
    if (kept?.credentialId !== id) return { credentialId: id, failures: 0, waitMs: 0, since: now };
    if (kept.since.bootId === now.bootId || kept.waitMs === 0) return kept;
    const again = { ...kept, since: now };
    const written = store.write((database) => writeLock(database, again));
    return written.ok ? again : kept;
  }

  return {
    door() {
      const { pin, badges, ...rest } = known();
      const lock = lockOf({ pin, badges, ...rest });
      return {
        pinSet: pin !== null,
        badges: badges.length > 0,
        lockedMs: remaining(lock, clock.now()),
        triesLeft: triesLeft(lock.failures),
      };
    },
    async try(proof) {
      const these = known();
      if (proof.kind === 'pin' ? these.pin === null : these.badges.length === 0) return failed('none-set');
      const before = lockOf(these);
      if (remaining(before, clock.now()) > 0) return failed('locked');
      const failures = before.failures + 1;
      const counted: Lock = {
        credentialId: these.id,
        failures,
        waitMs: waitAfter(failures),
        since: clock.now(),
      };
      const kept = store.write((database) => writeLock(database, counted));
      if (!kept.ok) return kept;
      const right = await isRight(proof, these);
      const moment = clock.now();
      const noted = store.write((database) => {
        if (right) writeLock(database, { ...counted, failures: 0, waitMs: 0, since: moment });
        const { waitMs } = counted;
        if (right) appendAudit(database, { kind: 'staff.signed-in', body: { by: proof.kind } }, moment);
        else
          appendAudit(
            database,
            { kind: 'staff.sign-in-refused', body: { by: proof.kind, failures, waitMs } },
            moment,
          );
      });
      if (!noted.ok) return noted;
      return right ? ok({ signedIn: true }) : failed('wrong');
    },
  };
}

async function isRight(proof: Proof, { pin, badges }: Credentials): Promise<boolean> {
  if (proof.kind === 'badge') return isBadge(proof.text, badges);
  return pin !== null && (await isPin(proof.pin, pin));
}
