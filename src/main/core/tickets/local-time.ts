import type { Language } from '../../../shared/contract/words.ts';

/** "9:41" and "Thứ Tư 18/11/2026", as people write them, in the centre's time zone. */
export function localClock(
  wallMs: number,
  timeZone: string,
  language: Language,
): { readonly time: string; readonly date: string } {
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language === 'vi' ? 'vi-VN' : 'en-GB', { timeZone, ...options }).format(wallMs);
  const [hours = '', minutes = ''] = part({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).split(
    ':',
  );
  const weekday = part({ weekday: 'long' });
  const date = part({ day: '2-digit', month: '2-digit', year: 'numeric' });
  return { time: `${Number(hours)}:${minutes}`, date: `${weekday} ${date}` };
}
