import type { Bilingual } from '../../../shared/contract/words.ts';
import type { KioskConfiguration } from '../configuration/schema.ts';
import { shortTime, weekdayName } from './dates.ts';

type Hours = KioskConfiguration['centre']['hours'];

/** "Thứ Hai đến Thứ Sáu: 7:30–11:30, 13:30–17:00". Days with the same hours stand together. */
export function hoursWords(hours: Hours): Bilingual {
  const rows = new Map<string, number[]>();
  for (let day = 1; day <= 7; day += 1) {
    const spans = hours
      .filter((each) => each.days.includes(day))
      .map(({ from, to }) => ({ from, to }))
      .sort((a, b) => a.from.localeCompare(b.from))
      .map(({ from, to }) => `${shortTime(from)}–${shortTime(to)}`);
    const row = spans.join(', ');
    if (row !== '') rows.set(row, [...(rows.get(row) ?? []), day]);
  }
  if (rows.size === 0) return { vi: 'Xin hỏi cán bộ', en: 'Ask an officer' };
  const say = (language: 'vi' | 'en') =>
    [...rows].map(([row, days]) => `${daysWords(days, language)}: ${row}`).join('; ');
  return { vi: say('vi'), en: say('en') };
}

function daysWords(days: readonly number[], language: 'vi' | 'en'): string {
  const name = (day: number) => weekdayName(day)[language];
  const [first = 1] = days;
  const last = days.at(-1) ?? first;
  const isRow = days.length > 2 && last - first === days.length - 1;
  if (isRow)
    return language === 'vi' ? `${name(first)} đến ${name(last)}` : `${name(first)} to ${name(last)}`;
  return days.map(name).join(', ');
}
