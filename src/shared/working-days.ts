import type { Calendar, TimeUnit, YearCalendar } from './contract/calendar.ts';
import { failed, never, ok, type Result } from './result.ts';

export interface ReadyQuestion {
  /** Local time of the centre, yyyy-MM-ddTHH:mm. */
  readonly receivedAt: string;
  readonly unit: TimeUnit;
  /** Whole units; `SAME_DAY` has none. */
  readonly qty: number | null;
  readonly calendar: Calendar;
  /** What is received later than this may be returned the next working day. */
  readonly cutOff?: string;
}

export interface Ready {
  /** yyyy-MM-dd */
  readonly date: string;
  /** HH:mm where the unit is hours, else null: by the end of the working day. */
  readonly time: string | null;
  /** The date if every undecided day on the way turns out to be off; null where none matters. */
  readonly orAsLateAs: string | null;
  /** The undecided days that matter. */
  readonly pending: readonly { readonly date: string; readonly name: string }[];
}

/**
 * - `no-calendar`: a year on the way has no calendar: the officer writes the date ("cán bộ sẽ ghi ngày hẹn")
 * - `no-rule`: the record gives no time a date follows from
 * - `not-a-date`: `receivedAt` is none
 */
export type ReadyTrouble = 'no-calendar' | 'no-rule' | 'not-a-date';

/**
 * Same-day results: received after 15:00, the next working day may be meant (step text of procedures 1.001193,
 * 1.000656, 2.000528, 2.000635).
 */
export const sameDayCutOff = '15:00';

/** Longer than any time of the catalogue (45 days): a wrong number, not a promise. */
const longest = 400;

/**
 * When a result is to be expected: a hint, the officer's slip decides. The day of receipt is not counted (Civil Code
 * 91/2015/QH13, Art. 147); a time in days that ends on a day off ends on the next working day (Art. 148).
 */
export function readyBy(question: ReadyQuestion): Result<Ready, ReadyTrouble> {
  const received = localTime(question.receivedAt);
  if (!received) return failed('not-a-date');
  const { unit, qty, calendar } = question;
  if (unit === 'HOUR') return isQuantity(qty) ? ok(hoursLater(received, qty)) : failed('no-rule');

  const plan = planOf(question);
  if (!plan) return failed('no-rule');
  const soonest = endOf(plan, received, (day) => isWorked(day, calendar));
  const latest = endOf(plan, received, (day) => isWorked(day, calendar, true));
  if (soonest === undefined || latest === undefined) return failed('no-calendar');
  if (latest === soonest) return ok({ date: soonest, time: null, orAsLateAs: null, pending: [] });
  const pending = calendar
    .flatMap((year) => year.pending)
    .filter(({ date }) => received.day <= date && date < latest);
  return ok({ date: soonest, time: null, orAsLateAs: latest, pending });
}

/** True when `day` is worked; undefined where no calendar knows. `pendingOff`: undecided days count as off. */
export function isWorked(day: string, calendar: Calendar, pendingOff = false): boolean | undefined {
  const year = calendar.find((each) => day.startsWith(`${each.year}-`));
  return year && worked(day, year, pendingOff);
}

function worked(day: string, year: YearCalendar, pendingOff: boolean): boolean {
  if (year.holidays.some(({ date }) => date === day)) return false;
  if (year.swaps.some(({ off }) => off === day)) return false;
  if (pendingOff && year.pending.some(({ date }) => date === day)) return false;
  if (year.swaps.some(({ workedInstead }) => workedInstead === day)) return true;
  return !year.weeklyRest.includes(weekday(day));
}

/** Days to go after the day of receipt, only worked ones or all of them; then on to a worked day. */
interface Plan {
  readonly days: (receivedTime: string) => number;
  readonly counts: 'worked' | 'all';
}

function planOf({ unit, qty, cutOff = sameDayCutOff }: ReadyQuestion): Plan | undefined {
  switch (unit) {
    case 'SAME_DAY':
      return { days: (time) => (time > cutOff ? 1 : 0), counts: 'worked' };
    case 'WORKING_DAY':
      return isQuantity(qty) ? { days: () => qty, counts: 'worked' } : undefined;
    case 'DAY':
      return isQuantity(qty) ? { days: () => qty, counts: 'all' } : undefined;
    case 'HOUR':
    case 'OTHER':
      return undefined;
    default:
      return never(unit);
  }
}

type IsWorked = (day: string) => boolean | undefined;

/** The end of the time asked for; undefined where a day on the way is in no calendar. */
function endOf(plan: Plan, { day, time }: LocalTime, isOn: IsWorked): string | undefined {
  // What comes on a day off is received on the next working day, in the morning.
  const receipt = firstWorked(day, isOn);
  if (receipt === undefined) return undefined;
  let end: string | undefined = receipt;
  for (let left = plan.days(receipt === day ? time : '00:00'); left > 0 && end !== undefined; left -= 1) {
    end = plan.counts === 'all' ? nextDay(end) : firstWorked(nextDay(end), isOn);
  }
  return end && firstWorked(end, isOn);
}

/** `from` or the first day after it that is worked. */
function firstWorked(from: string, isOn: IsWorked): string | undefined {
  let day = from;
  for (;;) {
    const on = isOn(day);
    if (on === undefined) return undefined;
    if (on) return day;
    day = nextDay(day);
  }
}

function isQuantity(qty: number | null): qty is number {
  return qty !== null && Number.isInteger(qty) && qty >= 1 && qty <= longest;
}

interface LocalTime {
  readonly day: string;
  readonly time: string;
}

function localTime(text: string): LocalTime | undefined {
  const parts = /^(\d{4}-\d{2}-\d{2})T(([01]\d|2[0-3]):[0-5]\d)$/.exec(text);
  const [, day, time] = parts ?? [];
  if (day === undefined || time === undefined || !isDay(day)) return undefined;
  return { day, time };
}

const msOfDay = 86_400_000;

function isDay(day: string): boolean {
  const ms = Date.parse(`${day}T00:00Z`);
  return Number.isFinite(ms) && new Date(ms).toISOString().startsWith(day);
}

/** Dates are counted in UTC, where every day has 24 hours. */
function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00Z`) + msOfDay).toISOString().slice(0, 10);
}

function weekday(day: string): number {
  return new Date(`${day}T00:00Z`).getUTCDay() || 7;
}

/** Hours run by the clock, night and rest days included, as they do in the acts that set them. */
function hoursLater({ day, time }: LocalTime, hours: number): Ready {
  const later = new Date(Date.parse(`${day}T${time}Z`) + hours * 3_600_000).toISOString();
  return { date: later.slice(0, 10), time: later.slice(11, 16), orAsLateAs: null, pending: [] };
}
