import type { DeviceContract } from '../../../devices/contract.ts';
import type { Client } from '../../../shared/contract/client.ts';
import type { EventName, Payload } from '../../../shared/contract/define.ts';
import type { KioskContract } from '../../../shared/contract/kiosk.ts';
import type { PrintChange } from '../../../shared/contract/printing.ts';
import type { Handlers } from '../../../shared/contract/server.ts';
import type { OutOfService, RestartPart, StaffTask } from '../../../shared/contract/staff.ts';
import type { Wire } from '../../../shared/contract/wire.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { type AuditEvent, appendAudit } from '../audit/audit.ts';
import type { Clock } from '../clock.ts';
import type { KioskConfiguration } from '../configuration/schema.ts';
import type { Ids } from '../ids.ts';
import type { Procedures } from '../procedures/procedures.ts';
import type { Store } from '../store/store.ts';
import type { Uplink } from '../sync/uplink.ts';
import type { UpkeepDisk } from '../upkeep/upkeep.ts';
import type { Waiting } from '../waiting.ts';
import { openAround } from './around.ts';
import { behindStaff, type StaffHandlers } from './behind-staff.ts';
import { openDay } from './day/day.ts';
import type { CredentialFile } from './entrance/credential-file.ts';
import { openEntrance } from './entrance/entrance.ts';
import { openSessions } from './entrance/sessions.ts';
import { openRepairs, type Reprint } from './repairs.ts';
import { openRoll } from './roll/roll.ts';
import { openService } from './service/service.ts';
import { openTasks } from './tasks/tasks.ts';
import { todayOf } from './today/today.ts';
import { printWeek } from './week/week.ts';

export interface StaffOutside {
  readonly store: Store;
  readonly clock: Clock;
  readonly waiting: Waiting;
  readonly ids: Ids;
  readonly configuration: KioskConfiguration;
  readonly devices: Client<DeviceContract>;
  readonly uplink: Pick<Uplink, 'status' | 'clockVerified'>;
  readonly disk: UpkeepDisk | undefined;
  /** Null where this kiosk has none: nobody gets in. */
  readonly credentials: CredentialFile | null;
  readonly catalogue: Pick<Procedures, 'all'>;
  /** Prints a slip again, as a screen asks for it. */
  readonly reprint: Reprint;
  readonly onPrintAsked: () => void;
  readonly onForProvince: () => void;
  readonly onTask: (task: StaffTask, line: Wire) => void;
  readonly onService: (stop: OutOfService | null) => void;
  /** The scanner waits for anything, told to this screen. */
  readonly onShow: (line: Wire) => void;
  readonly onRestart: (part: RestartPart) => void;
}

type StaffName = Extract<keyof KioskContract['commands'], `staff.${string}`>;

export interface Staff {
  readonly handlers: Pick<Handlers<KioskContract>, StaffName>;
  /** Puts handlers of other rooms behind the same entrance. */
  behind: <Name extends keyof StaffHandlers>(
    handlers: StaffHandlers<Name>,
  ) => Pick<Handlers<KioskContract>, Name>;
  /** What screens are told, heard here too. */
  hear<Name extends EventName<KioskContract>>(name: Name, payload: Payload<KioskContract, Name>): void;
}

/** The people who keep the kiosk alive: who they are, what they see first, and what they may do. */
export function openStaff(outside: StaffOutside): Staff {
  const { store, clock } = outside;
  const sessions = openSessions(clock);
  const entrance = openEntrance(outside);
  const around = openAround({ clock, devices: outside.devices, onSensors: () => tasks.look() });
  const roll = openRoll({ store, clock, seen: around.seen });
  const tasks = openTasks({
    ...outside,
    seen: around.seen,
    onDone(kind, database, testJobId) {
      if (kind === 'roll' && testJobId !== null) roll.changed(database, testJobId);
    },
  });
  const service = openService(outside);
  const day = openDay({
    ...outside,
    onClosed() {
      outside.onPrintAsked();
      outside.onForProvince();
    },
  });

  function note(event: AuditEvent): Result<Nothing, 'disk-full'> {
    return done(store.write((database) => appendAudit(database, event, clock.now())));
  }

  const behind: Staff['behind'] = (handlers) => behindStaff(sessions, handlers);
  return {
    behind,
    handlers: {
      'staff.door': () => ok(entrance.door()),
      async 'staff.signIn'({ proof }, from) {
        const tried = await entrance.try(proof);
        if (tried.ok && from) sessions.begin(from);
        return tried;
      },
      ...behind({
        'staff.stay'(_, line) {
          sessions.stay(line);
          return ok({});
        },
        'staff.signOut'(_, line) {
          tasks.end(line);
          sessions.end(line);
          // Nobody is kept signed in by a full disk.
          void note({ kind: 'staff.signed-out', body: {} });
          return ok({});
        },
        'staff.today': () => ok(todayOf({ ...outside, seen: around.seen, roll })),
        'staff.beginTask': ({ kind }, line) => ok(tasks.begin(kind, line)),
        'staff.stepDone': (_, line) => tasks.stepDone(line),
        'staff.endTask'(_, line) {
          tasks.end(line);
          return ok({});
        },
        ...openRepairs(outside),
        'staff.endVisit': () => note({ kind: 'staff.visit-ended', body: {} }),
        'staff.practise': () => note({ kind: 'staff.practised', body: {} }),
        'staff.restart'({ part }) {
          const noted = note({ kind: 'staff.restarted', body: { part } });
          if (noted.ok) outside.onRestart(part);
          return noted;
        },
        'staff.stopService': ({ reason, counter }) => done(service.stop(reason, counter)),
        'staff.reopen': () => done(service.reopen()),
        'staff.day': () => ok(day.figures()),
        'staff.closeDay': ({ requestKey }) => day.close(requestKey),
        'staff.weekSheet': ({ requestKey }) => printWeek(outside, requestKey),
      }),
    },
    hear(name, payload) {
      if (name === 'print.changed') tasks.takePrint(payload as PrintChange);
      if (!around.hear(name, payload)) return;
      roll.look();
      tasks.look();
    },
  };
}

type Nothing = Record<string, never>;

function done<Code extends string>(written: Result<unknown, Code>): Result<Nothing, Code> {
  return written.ok ? ok({}) : written;
}
