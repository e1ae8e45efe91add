import type { CommandName } from '../../../shared/contract/define.ts';
import type { KioskContract } from '../../../shared/contract/kiosk.ts';
import type { Handlers } from '../../../shared/contract/server.ts';
import type { Wire } from '../../../shared/contract/wire.ts';
import { failed, type Result } from '../../../shared/result.ts';
import type { Sessions } from './entrance/sessions.ts';

type StaffOnly = {
  [Name in CommandName<KioskContract>]: 'not-signed-in' extends KioskContract['commands'][Name]['errors'][number]
    ? Name
    : never;
}[CommandName<KioskContract>];

/** Handlers of commands only staff may ask; each is given the line, which is signed in. */
export type StaffHandlers<Name extends StaffOnly = StaffOnly> = {
  readonly [Each in Name]: (
    input: Parameters<Handlers<KioskContract>[Each]>[0],
    line: Wire,
  ) => ReturnType<Handlers<KioskContract>[Each]>;
};

/** Refuses each on every line that has not signed in: what the page shows proves nothing. */
export function behindStaff<Name extends StaffOnly>(
  sessions: Pick<Sessions, 'holds'>,
  handlers: StaffHandlers<Name>,
): Pick<Handlers<KioskContract>, Name> {
  const guarded = Object.entries(handlers).map(([name, handler]) => [
    name,
    (input: never, from?: Wire): Result<unknown, string> | Promise<Result<unknown, string>> =>
      sessions.holds(from)
        ? (handler as (input: never, line: Wire) => Result<unknown, string>)(input, from)
        : failed('not-signed-in'),
  ]);
  return Object.fromEntries(guarded) as Pick<Handlers<KioskContract>, Name>;
}
