import type { Procedures } from '../procedures/procedures.ts';
import { openSetUp } from '../set-up/set-up.ts';
import { openStaff } from '../staff/staff.ts';
import { openUsage } from '../usage/usage.ts';
import type { openMachinery } from './machinery.ts';
import type { KioskOutside, TellScreens } from './outside.ts';

export interface StaffingOutside extends KioskOutside {
  readonly procedures: Pick<Procedures, 'all'>;
  readonly machinery: ReturnType<typeof openMachinery>;
  readonly onPrintAsked: () => void;
  readonly onForProvince: () => void;
}

/** Those who keep the kiosk alive, and what it counts for the head of the centre. */
export function openStaffing(outside: StaffingOutside, tell: TellScreens) {
  const { configuration, store, clock, ids, machinery } = outside;
  const staff = openStaff({
    store,
    clock,
    waiting: outside.waiting,
    ids,
    configuration,
    devices: outside.devices,
    uplink: machinery.uplink,
    disk: outside.disk,
    credentials: outside.staffCredentials ?? null,
    catalogue: outside.procedures,
    reprint: (subject, requestKey) => machinery.handlers['printing.reprint']({ subject, requestKey }),
    onPrintAsked: outside.onPrintAsked,
    onForProvince: outside.onForProvince,
    onTask: (task, line) => tell('staff.task', task, line),
    onService: (stop) => machinery.readiness.takeService(stop),
    onShow: (line) => void machinery.handlers['scanner.arm']({ expectation: 'any' }, line),
    onRestart: (part) => outside.onRestart?.(part),
  });
  const usage = openUsage({ store, clock, timeZone: configuration.centre.timeZone });
  const setUp = openSetUp({
    ...outside,
    network: machinery.uplink.status,
    credentials: outside.staffCredentials ?? null,
    place: outside.setUp ?? null,
  });
  const hear: TellScreens = (name, payload) => {
    staff.hear(name, payload);
    setUp.hear(name, payload);
  };
  return {
    hear,
    behind: staff.behind,
    handlers: { ...staff.handlers, ...setUp.handlers, ...usage.handlers },
  };
}
