import type { KioskContract } from '../../shared/contract/kiosk.ts';
import type { Handlers } from '../../shared/contract/server.ts';
import { failed, ok } from '../../shared/result.ts';
import { previewNow } from './invented.ts';
import { figures, parkedItems, prints, rollTask, today } from './invented-staff.ts';
import type { FakeCoreSetting } from './setting.ts';

type StaffName = Extract<keyof KioskContract['commands'], `staff.${string}`>;

/** Staff's side of the fake core: any PIN opens it. */
export function fakeStaff({
  staff = {},
}: FakeCoreSetting): Pick<Handlers<KioskContract>, StaffName | 'usage.ended'> {
  const task = { ...rollTask, ...staff.task };
  const done = () => ok({});
  return {
    'staff.door': () => ok({ pinSet: true, badges: true, lockedMs: 0, triesLeft: 5, ...staff.door }),
    'staff.signIn': () => (staff.door?.lockedMs ? failed('locked') : ok({ signedIn: true as const })),
    'staff.stay': done,
    'staff.signOut': done,
    'staff.today': () => ok({ ...today, ...staff.today }),
    'staff.beginTask': ({ kind }) => ok({ ...task, kind }),
    'staff.stepDone': () => ok(task),
    'staff.endTask': done,
    'staff.prints': () => ok({ prints: staff.nothingOpen ? [] : prints }),
    'staff.reprint': done,
    'staff.void': done,
    'staff.parked': () => ok({ items: staff.nothingOpen ? [] : parkedItems }),
    'staff.sendAgain': done,
    'staff.endVisit': done,
    'staff.restart': done,
    'staff.stopService': done,
    'staff.reopen': done,
    'staff.practise': done,
    'staff.day': () => ok({ ...figures, closedAt: staff.dayClosed ? previewNow - 60_000 : null }),
    'staff.closeDay': () => ok({ ...figures, closedAt: previewNow }),
    'staff.weekSheet': () => failed('not-configured'),
    'usage.ended': done,
  };
}
