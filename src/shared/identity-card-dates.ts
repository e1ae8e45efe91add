/** A birth date as exactly as the card knows it. */
export interface BirthDate {
  /** yyyy, yyyy-MM or yyyy-MM-dd */
  readonly text: string;
  readonly year: number;
}

/**
 * ddMMyyyy as cards have it, with 00 for a day or a month nobody wrote down; MMyyyy and yyyy for old people. Null for
 * anything else, days that no calendar has included.
 */
export function readBirthDate(text: string): BirthDate | null {
  const parts = /^(?:(?:(\d{2}))?(\d{2}))?(\d{4})$/.exec(text);
  if (!parts) return null;
  const [, day = '00', month = '00', year = ''] = parts;
  if (!isYear(year)) return null;
  if (month === '00') return day === '00' ? { text: year, year: Number(year) } : null;
  if (day === '00') return isDay(year, month, '01') ? { text: `${year}-${month}`, year: Number(year) } : null;
  return isDay(year, month, day) ? { text: `${year}-${month}-${day}`, year: Number(year) } : null;
}

/** ddMMyyyy, whole: an issue date stands last, so a shorter one is a scan that was cut. @returns yyyy-MM-dd or null */
export function readIssueDate(text: string): string | null {
  const parts = /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  if (!parts) return null;
  const [, day = '', month = '', year = ''] = parts;
  return isYear(year) && isDay(year, month, day) ? `${year}-${month}-${day}` : null;
}

function isYear(year: string): boolean {
  return year >= '1850' && year < '2200';
}

function isDay(year: string, month: string, day: string): boolean {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.toISOString().startsWith(`${year}-${month}-${day}`);
}
