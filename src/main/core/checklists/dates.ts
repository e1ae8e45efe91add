import type { Bilingual } from '../../../shared/contract/words.ts';

const weekdays: readonly Bilingual[] = [
  { vi: 'Chủ Nhật', en: 'Sunday' },
  { vi: 'Thứ Hai', en: 'Monday' },
  { vi: 'Thứ Ba', en: 'Tuesday' },
  { vi: 'Thứ Tư', en: 'Wednesday' },
  { vi: 'Thứ Năm', en: 'Thursday' },
  { vi: 'Thứ Sáu', en: 'Friday' },
  { vi: 'Thứ Bảy', en: 'Saturday' },
];

/** "Thứ Tư 25/11/2026" of a yyyy-MM-dd. */
export function shortDate(date: string): Bilingual {
  const weekday = weekdayName(weekdayOf(date));
  const day = numbersOf(date);
  return { vi: `${weekday.vi} ${day}`, en: `${weekday.en} ${day}` };
}

/** "25/11/2026" */
export function numbersOf(date: string): string {
  return date.split('-').reverse().join('/');
}

/** "7:30", as people write it. */
export function shortTime(time: string): string {
  return time.replace(/^0/, '');
}

/** Name of a weekday, 1 = Monday … 7 = Sunday. */
export function weekdayName(day: number): Bilingual {
  return weekdays[day % 7] ?? { vi: '', en: '' };
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}

/** Dates are counted in UTC, where every day has 24 hours. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
