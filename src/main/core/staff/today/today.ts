import type { StaffToday } from '../../../../shared/contract/staff.ts';
import { countDossiers } from '../../applications/day-tally.ts';
import type { Clock } from '../../clock.ts';
import type { KioskConfiguration } from '../../configuration/schema.ts';
import { printsByState } from '../../printing/day-tally.ts';
import { jobsInDoubt } from '../../printing/journal.ts';
import { lastDocumentProvenMs, lastProvenMs } from '../../printing/paper-facts.ts';
import type { Readable } from '../../store/database.ts';
import type { Store } from '../../store/store.ts';
import { oldestUnsentMs, parkedRows } from '../../sync/parked.ts';
import { readSyncFacts } from '../../sync/sync-facts.ts';
import type { Uplink } from '../../sync/uplink.ts';
import { numbersByGroup } from '../../tickets/day-tally.ts';
import { localDay } from '../../tickets/service-day.ts';
import { roomOf } from '../../upkeep/room.ts';
import type { UpkeepDisk } from '../../upkeep/upkeep.ts';
import type { Seen } from '../around.ts';
import { lastOpenDay } from '../day/day-rows.ts';
import { daySpan } from '../day/day-span.ts';
import { abandonedOn } from '../day/figures.ts';
import type { Roll } from '../roll/roll.ts';
import { presentStop } from '../service/service-rows.ts';
import { staffWaits } from '../waits.ts';
import { unconfirmedOf } from './doubts.ts';
import { todosOf } from './todos.ts';

export interface TodayOutside {
  readonly store: Store;
  readonly clock: Clock;
  readonly configuration: KioskConfiguration;
  readonly uplink: Pick<Uplink, 'status' | 'clockVerified'>;
  readonly disk: Pick<UpkeepDisk, 'freeBytes'> | undefined;
  readonly seen: () => Seen;
  readonly roll: Pick<Roll, 'now'>;
}

/** The staff's first page: what works, what does not, and what to do about it. */
export function todayOf(outside: TodayOutside): StaffToday {
  const { store, clock, configuration, uplink } = outside;
  const seen = outside.seen();
  const roll = outside.roll.now();
  const { wallMs } = clock.now();
  return store.read((database) => {
    const network = networkOf(database, uplink.status());
    const time = clockOf(database, uplink.clockVerified());
    const disk = diskOf(outside.disk);
    const today = localDay(wallMs, configuration.centre.timeZone);
    const todos = todosOf({
      network,
      clock: time,
      disk,
      seen,
      roll,
      has: {
        printer: configuration.printer.transport.kind !== 'none',
        a4: configuration.documentPrinter.kind !== 'none',
        scanner: configuration.scanner.kind !== 'none',
      },
      stoppedSince: presentStop(database)?.from ?? null,
      inDoubt: jobsInDoubt(database, wallMs - staffWaits.doubt, 50).map(unconfirmedOf),
      parkedSince: parkedRows(database, 1)[0]?.wallMs ?? wallMs,
      openDay: lastOpenDay(database, today),
    });
    return {
      todos,
      printer: { ...plain(seen.printer), provenAt: lastProvenMs(database) },
      a4: { ...plain(seen.a4), provenAt: lastDocumentProvenMs(database) },
      scanner: { health: seen.scanner.health, readAt: seen.readAt },
      network,
      disk,
      clock: time,
      roll: { left: roll.left, percent: roll.percent },
      totals: totalsOf(database, configuration, today),
    };
  });
}

function plain({ health, reasons }: Seen['printer']): Pick<StaffToday['printer'], 'health' | 'reasons'> {
  return { health, reasons: [...reasons] };
}

function networkOf(database: Readable, status: ReturnType<Uplink['status']>): StaffToday['network'] {
  return { ...status, oldestUnsent: oldestUnsentMs(database) };
}

function clockOf(database: Readable, verified: boolean): StaffToday['clock'] {
  const { contact } = readSyncFacts(database);
  const offset = contact?.offsetMs ?? null;
  return { verified, aheadMs: offset === null ? null : -offset, at: contact?.moment.wallMs ?? null };
}

function diskOf(disk: Pick<UpkeepDisk, 'freeBytes'> | undefined): StaffToday['disk'] {
  if (!disk) return null;
  const free = disk.freeBytes();
  return { room: roomOf(free), freeMegabytes: Math.floor(free / 1024 / 1024) };
}

function totalsOf(
  database: Readable,
  { centre }: Pick<KioskConfiguration, 'centre'>,
  day: string,
): StaffToday['totals'] {
  const { from, to } = daySpan(day, centre.timeZone);
  const sum = (counts: readonly { readonly count: number }[]) =>
    counts.reduce((total, { count }) => total + count, 0);
  return {
    numbers: sum(numbersByGroup(database, centre.id, day)),
    lists: sum(printsByState(database, 'checklist', from, to)),
    dossiers: countDossiers(database, from, to),
    abandoned: abandonedOn(database, day),
  };
}
