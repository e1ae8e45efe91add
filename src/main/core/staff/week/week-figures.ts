import { proceduresOfDossiers } from '../../applications/day-tally.ts';
import { localMoment } from '../../checklists/local-moment.ts';
import type { KioskConfiguration } from '../../configuration/schema.ts';
import type { Procedures } from '../../procedures/procedures.ts';
import { waitsBetween } from '../../queue/waits-of.ts';
import type { Readable } from '../../store/database.ts';
import { numbersByHour } from '../../tickets/day-tally.ts';
import { usageOf } from '../../usage/usage.ts';
import { dayAway, daySpan } from '../day/day-span.ts';
import { stopsSince } from '../service/service-rows.ts';

interface Fact {
  readonly name: string;
  readonly value: string;
}

export interface WeekFigures {
  /** yyyy-MM-dd, both counted. */
  readonly from: string;
  readonly to: string;
  readonly byHour: readonly Fact[];
  readonly byMatter: readonly Fact[];
  readonly waiting: readonly Fact[];
  readonly leftAt: readonly Fact[];
  readonly stops: readonly Fact[];
  readonly neverUsed: { readonly count: number; readonly some: readonly string[] };
}

type Catalogue = Pick<Procedures, 'all'>;

/** Seven days up to and with `to`. */
export function weekFigures(
  database: Readable,
  { centre }: Pick<KioskConfiguration, 'centre'>,
  catalogue: Catalogue,
  to: string,
): WeekFigures {
  const { timeZone } = centre;
  const from = dayAway(to, -6);
  const span = { from: daySpan(from, timeZone).from, to: daySpan(to, timeZone).to };
  const numbers = numbersByHour(database, span.from, span.to);
  const asked = numbers.flatMap(({ procedureCode }) => procedureCode ?? []);
  const used = new Set([...asked, ...proceduresOfDossiers(database, span.from, span.to)]);
  const all = catalogue.all().map(({ record }) => record);
  const nameOf = (code: string) => all.find((each) => each.code === code)?.nameVi ?? code;
  const unused = all.filter(({ code }) => !used.has(code));
  return {
    from,
    to,
    byHour: counted(
      numbers.map(({ at }) => `${localMoment(at, timeZone).time.slice(0, 2)} giờ`),
      'name',
    ),
    byMatter: counted(asked.map(nameOf), 'count'),
    waiting: waitingOf(waitsBetween(database, from, to)),
    leftAt: usageOf(database, from, to)
      .filter(({ page }) => page !== '')
      .map(({ flow, page, hour, count }) => ({
        name: `${flow}, ${page}, lúc ${hour} giờ`,
        value: `${count}`,
      })),
    stops: stopsSince(database, span.from).map((stop) => ({
      name: `${localMoment(stop.from, timeZone).date} ${localMoment(stop.from, timeZone).time}`,
      value: stop.until === null ? 'đang ngừng' : `${Math.round((stop.until - stop.from) / 60_000)} phút`,
    })),
    neverUsed: { count: unused.length, some: unused.slice(0, 8).map(({ nameVi }) => nameVi) },
  };
}

/** How often each stands there: in the order of names, or the most frequent first. */
function counted(names: readonly string[], order: 'name' | 'count'): Fact[] {
  const counts = [...Map.groupBy(names, (name) => name)].map(([name, each]) => ({
    name,
    count: each.length,
  }));
  counts.sort((one, other) =>
    order === 'name' ? one.name.localeCompare(other.name) : other.count - one.count,
  );
  return counts.map(({ name, count }) => ({ name, value: `${count}` }));
}

function waitingOf(waits: readonly number[]): Fact[] {
  if (waits.length === 0) return [];
  const sorted = waits.toSorted((one, other) => one - other);
  const minutes = (share: number) => {
    const at = Math.min(sorted.length - 1, Math.floor(sorted.length * share));
    return `${Math.round((sorted[at] ?? 0) / 60_000)} phút`;
  };
  return [
    { name: 'Số đã gọi', value: `${waits.length}` },
    { name: 'Một nửa chờ không quá', value: minutes(0.5) },
    { name: 'Chín phần mười chờ không quá', value: minutes(0.9) },
  ];
}
