import type { LocalMoment } from './opening.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** Day and minute of an instant in a time zone. */
export function localMoment(wallMs: number, timeZone: string): LocalMoment {
  let format = formats.get(timeZone);
  if (!format) {
    // Swedish writes dates as ISO 8601 does.
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
    formats.set(timeZone, format);
  }
  const [date = '', time = ''] = format.format(wallMs).split(' ');
  return { date, time };
}
