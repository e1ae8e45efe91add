import type { Calendar } from '../../../shared/contract/calendar.ts';
import type { Checklist } from '../../../shared/contract/checklists.ts';
import type { Bilingual } from '../../../shared/contract/words.ts';
import type { KioskConfiguration } from '../configuration/schema.ts';
import { addDays, shortDate, shortTime, weekdayOf } from './dates.ts';

type Hours = KioskConfiguration['centre']['hours'];
export type Opening = Pick<Checklist['where'], 'openNow' | 'closesAt' | 'nextOpening' | 'text'>;

/** A local moment of the centre. */
export interface LocalMoment {
  /** yyyy-MM-dd */
  readonly date: string;
  /** HH:mm */
  readonly time: string;
}

/** Days looked ahead for the next opening: longer than Tết closes any office. */
const farthest = 14;

/**
 * Whether the centre is open at `now`, and when next: its hours, but for days off, and with the hours of the day off on
 * the rest day worked instead. A year without a calendar goes by the hours alone.
 */
export function openingAt(hours: Hours, calendar: Calendar, now: LocalMoment): Opening {
  const today = spansOf(hours, calendar, now.date);
  const present = today.find(({ from, to }) => from <= now.time && now.time < to);
  if (present) {
    const closesAt = endOfRow(today, present.to);
    return { openNow: true, closesAt, nextOpening: null, text: openUntil(closesAt) };
  }
  const nextOpening = nextAfter(hours, calendar, now);
  const text = nextOpening ? opensAt(nextOpening, now.date) : noHours;
  return { openNow: false, closesAt: null, nextOpening, text };
}

interface Span {
  readonly from: string;
  readonly to: string;
}

function spansOf(hours: Hours, calendar: Calendar, date: string): Span[] {
  const weekday = workedAs(date, calendar);
  return hours
    .filter((each) => weekday !== null && each.days.includes(weekday))
    .map(({ from, to }) => ({ from, to }))
    .sort((a, b) => a.from.localeCompare(b.from));
}

/** The weekday whose hours hold on `date`; null on a day off. */
function workedAs(date: string, calendar: Calendar): number | null {
  const year = calendar.find((each) => date.startsWith(`${each.year}-`));
  if (!year) return weekdayOf(date);
  const off = [...year.holidays.map((each) => each.date), ...year.swaps.map((each) => each.off)];
  if (off.includes(date)) return null;
  const swap = year.swaps.find((each) => each.workedInstead === date);
  return weekdayOf(swap ? swap.off : date);
}

/** Spans that touch or overlap are one opening. */
function endOfRow(spans: readonly Span[], until: string): string {
  return spans.reduce((end, { from, to }) => (from <= end && to > end ? to : end), until);
}

function nextAfter(hours: Hours, calendar: Calendar, now: LocalMoment): Opening['nextOpening'] {
  for (let ahead = 0; ahead <= farthest; ahead += 1) {
    const date = addDays(now.date, ahead);
    const span = spansOf(hours, calendar, date).find(({ from }) => ahead > 0 || from > now.time);
    if (span) return { date, from: span.from };
  }
  return null;
}

function openUntil(time: string): Bilingual {
  return { vi: `Đang mở đến ${shortTime(time)}`, en: `Open until ${shortTime(time)}` };
}

function opensAt({ date, from }: { date: string; from: string }, today: string): Bilingual {
  const time = shortTime(from);
  if (date === today) return { vi: `Mở lúc ${time} hôm nay`, en: `Opens at ${time} today` };
  const day = shortDate(date);
  return { vi: `Mở lại ${time}, ${day.vi}`, en: `Opens at ${time}, ${day.en}` };
}

const noHours: Bilingual = { vi: 'Xin hỏi cán bộ giờ làm việc', en: 'Ask an officer for the opening hours' };
