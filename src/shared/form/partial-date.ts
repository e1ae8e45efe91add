/** A day, or as much of it as is known: yyyy, yyyy-MM, yyyy-MM-dd. Many old people know only the year. */
export type Precision = 'year' | 'month' | 'day';

/** How much of a date a text says, or undefined when it is none of the calendar's. */
export function precisionOf(text: string): Precision | undefined {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!parts) return undefined;
  const [, year, month, day] = parts;
  if (Number(year) === 0) return undefined;
  if (month === undefined) return 'year';
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  if (day === undefined) return 'month';
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return Number(day) >= 1 && Number(day) <= days ? 'day' : undefined;
}

const order: readonly Precision[] = ['year', 'month', 'day'];

export function isAsPreciseAs(precision: Precision, least: Precision): boolean {
  return order.indexOf(precision) >= order.indexOf(least);
}

/** Whether `one` is certainly before `other`; not so where the known parts are the same. */
export function isBefore(one: string, other: string): boolean {
  const common = Math.min(one.length, other.length);
  return one.slice(0, common) < other.slice(0, common);
}

/** The same day so many years later; 29 February becomes 28 where there is none. */
export function yearsAfter(date: string, years: number): string {
  const later = String(Number(date.slice(0, 4)) + years).padStart(4, '0') + date.slice(4);
  return precisionOf(later) === undefined ? later.replace(/29$/, '28') : later;
}
