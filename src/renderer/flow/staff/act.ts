import { fromPromise } from 'xstate';
import type { Input } from '../../../shared/contract/define.ts';
import type { KioskContract } from '../../../shared/contract/kiosk.ts';
import type { Result } from '../../../shared/result.ts';
import type { KioskPorts } from '../common/ports.ts';
import { waits } from '../common/waits.ts';

type ActName =
  | 'staff.reprint'
  | 'staff.void'
  | 'staff.sendAgain'
  | 'staff.endVisit'
  | 'staff.restart'
  | 'staff.stopService'
  | 'staff.reopen'
  | 'staff.practise'
  | 'staff.closeDay'
  | 'staff.weekSheet'
  | 'staff.stepDone';

/** One thing staff asked core to do. */
export type Act = {
  [Name in ActName]: { readonly command: Name; readonly input: Input<KioskContract, Name> };
}[ActName];

/** Does it once. What was asked with a key may be asked again by hand; nothing here is repeated by itself. */
export const doAct = fromPromise<
  Result<unknown, string>,
  { readonly ports: KioskPorts; readonly act: Act | null }
>(async ({ input: { ports, act } }) =>
  act === null ? { ok: true, value: null } : ports.call(act.command, act.input, waits.oneAnswer),
);
