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
  const weekday = weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? { vi: '', en: '' };
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
