/** Times as the page writes them, in one time zone. */
export interface ClockWords {
  /** yyyy-MM-dd */
  day(at: number): string;
  /** 9:52 */
  minute(at: number): string;
  /** 9:52:07 today, otherwise 9:52:07 · 21/11/2026 */
  moment(at: number, now: number): string;
  /** Chủ nhật, 22/11/2026 */
  date(at: number): string;
  /** vừa xong, 4 phút trước, hôm qua… */
  ago(at: number, now: number): string;
}

export function clockWords(timeZone: string): ClockWords {
  const format = (options: Intl.DateTimeFormatOptions, locale = 'vi') =>
    new Intl.DateTimeFormat(locale, { timeZone, ...options });
  const days = format({ year: 'numeric', month: '2-digit', day: '2-digit' }, 'en-CA');
  const seconds = format({ hour: 'numeric', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
  const minutes = format({ hour: 'numeric', minute: '2-digit', hourCycle: 'h23' });
  const dates = format({ day: '2-digit', month: '2-digit', year: 'numeric' }, 'en-GB');
  const weekdays = format({ weekday: 'long' });
  const day = (at: number) => days.format(clamp(at));
  return {
    day,
    minute: (at) => minutes.format(at),
    moment: (at, now) => {
      const time = seconds.format(clamp(at));
      return day(at) === day(now) ? time : `${time} · ${dates.format(clamp(at))}`;
    },
    date: (at) => `${weekdays.format(at)}, ${dates.format(at)}`,
    ago: (at, now) => ago(Math.max(0, now - at)),
  };
}

function ago(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 1) return 'vừa xong';
  if (minutes < 60) return `${minutes} phút trước`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${hours} giờ trước` : `${Math.floor(hours / 24)} ngày trước`;
}

/** A kiosk's clock may claim any number; the calendar ends at ±8.64e15 ms. */
const clamp = (at: number) => Math.min(8.64e15, Math.max(-8.64e15, at));
