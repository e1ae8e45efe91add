import type { Language } from '../../shared/contract/words.ts';

/** The time in a zone, 24 hours, without a leading zero: 9:41. */
export function timeOf(at: number, timeZone: string): string {
  const { hour, minute } = partsOf(at, timeZone);
  return `${Number(hour)}:${minute}`;
}

/** Thứ Tư, 18/11/2026 · Wednesday, 18/11/2026 */
export function dayOf(at: number, timeZone: string, language: Language): string {
  const { day, month, year } = partsOf(at, timeZone);
  return `${weekdays[language][weekdayOf(at, timeZone) % 7]}, ${day}/${month}/${year}`;
}

/** 18/11/2026 */
export function dateOf(at: number, timeZone: string): string {
  const { day, month, year } = partsOf(at, timeZone);
  return `${day}/${month}/${year}`;
}

/** 2026-07-18 → 18/07/2026 */
export function writtenDate(isoDate: string): string {
  return isoDate.split('-').reverse().join('/');
}

/** 1 = Monday … 7 = Sunday */
export function weekdayOf(at: number, timeZone: string): number {
  const short = new Intl.DateTimeFormat('en', { timeZone, weekday: 'short' }).format(at);
  return ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(short) + 1;
}

const weekdays = {
  vi: ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const;

function partsOf(at: number, timeZone: string): Readonly<Record<string, string>> {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return Object.fromEntries(format.formatToParts(at).map((part) => [part.type, part.value]));
}
