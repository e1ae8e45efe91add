import type { Checklist } from '../../../shared/contract/checklists.ts';
import type { Bilingual } from '../../../shared/contract/words.ts';
import type { KioskConfiguration } from '../configuration/schema.ts';
import { shortDate, shortTime } from './dates.ts';

type Hours = KioskConfiguration['centre']['hours'];
export type Opening = Pick<Checklist['where'], 'openNow' | 'closesAt' | 'nextOpening' | 'text'>;

/** A local moment of the centre: its day and HH:mm. */
export interface LocalMoment {
  /** yyyy-MM-dd */
  readonly date: string;
  /** HH:mm */
  readonly time: string;
}

/** Days looked ahead for the next opening: longer than Tết closes any office. */
const farthest = 14;

/**
 * Whether the centre is open at `now`, and when next. `isOff` says which days nobody works although the hours name their
 * weekday; `isWorked` which Saturdays are worked instead.
 */
export function openingAt(
  hours: Hours,
  now: LocalMoment,
  isOff: (date: string) => boolean = () => false,
): Opening {
  const today = spansOf(hours, now.date, isOff);
  const present = today.find(({ from, to }) => from <= now.time && now.time < to);
  if (present) {
    const closesAt = lastOfRow(today, present.to);
    return { openNow: true, closesAt, nextOpening: null, text: openUntil(closesAt) };
  }
  const nextOpening = nextAfter(hours, now, isOff);
  return {
    openNow: false,
    closesAt: null,
    nextOpening,
    text: nextOpening ? opensAt(nextOpening, now.date) : noHours,
  };
}

interface Span {
  readonly from: string;
  readonly to: string;
}

function spansOf(hours: Hours, date: string, isOff: (date: string) => boolean): Span[] {
  if (isOff(date)) return [];
  const weekday = weekdayOf(date);
  return hours
    .filter((each) => each.days.includes(weekday))
    .map(({ from, to }) => ({ from, to }))
    .sort((a, b) => a.from.localeCompare(b.from));
}

/** Spans that touch or overlap are one opening. */
function lastOfRow(spans: readonly Span[], until: string): string {
  return spans.reduce((end, { from, to }) => (from <= end && to > end ? to : end), until);
}

function nextAfter(
  hours: Hours,
  now: LocalMoment,
  isOff: (date: string) => boolean,
): Checklist['where']['nextOpening'] {
  for (let ahead = 0; ahead <= farthest; ahead += 1) {
    const date = addDays(now.date, ahead);
    const span = spansOf(hours, date, isOff).find(({ from }) => ahead > 0 || from > now.time);
    if (span) return { date, from: span.from };
  }
  return null;
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function openUntil(time: string): Bilingual {
  return { vi: `Đang mở đến ${shortTime(time)}`, en: `Open until ${shortTime(time)}` };
}

function opensAt({ date, from }: { date: string; from: string }, today: string): Bilingual {
  const time = shortTime(from);
  if (date === today) return { vi: `Mở lúc ${time} hôm nay`, en: `Opens at ${time} today` };
  if (date === addDays(today, 1)) return { vi: `Mở lại ${time} ngày mai`, en: `Opens at ${time} tomorrow` };
  const day = shortDate(date);
  return { vi: `Mở lại ${time}, ${day.vi}`, en: `Opens at ${time}, ${day.en}` };
}

const noHours: Bilingual = { vi: 'Xin hỏi cán bộ giờ làm việc', en: 'Ask an officer for the opening hours' };
