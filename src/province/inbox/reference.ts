/**
 * The province's receipt: `TN-2026-000123` (TN = tiếp nhận). Never like a dossier code, which is
 * unit code, six digits of date, running number: `H15.50.05.13-261008-0975` (domain of the provincial system).
 */
export function mintReference(number: number, receivedAt: number, timeZone: string): string {
  return `TN-${yearOf(receivedAt, timeZone)}-${String(number).padStart(6, '0')}`;
}

let last = { receivedAt: Number.NaN, timeZone: '', year: '' };

/** All items of a batch have one moment: a formatter for each of them was half of the province's work. */
function yearOf(receivedAt: number, timeZone: string): string {
  if (last.receivedAt !== receivedAt || last.timeZone !== timeZone) {
    last = { receivedAt, timeZone, year: yearsIn(timeZone).format(receivedAt) };
  }
  return last.year;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function yearsIn(timeZone: string): Intl.DateTimeFormat {
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('en', { timeZone, year: 'numeric' });
  formats.set(timeZone, format);
  return format;
}
