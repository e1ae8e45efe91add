import type { Language } from '../../shared/contract/words.ts';
import { digitsVi, numberVi } from './numbers-vi.ts';

/** Written text as a voice should say it: dates, times, ranges, queue numbers and amounts in words. */
export function speakable(text: string, language: Language): string {
  return language === 'vi' ? speakableVi(text) : speakableEn(text);
}

function speakableVi(text: string): string {
  return text
    .replace(/(\d{1,2})\/(\d{1,2})\/(\d{4})/gu, (_, d, m, y) => dateVi(Number(d), Number(m), Number(y)))
    .replace(
      /(\d{1,2}):(\d{2})–(\d{1,2}):(\d{2})/gu,
      (_, a, b, c, d) => `từ ${timeVi(a, b)} đến ${timeVi(c, d)}`,
    )
    .replace(/(\d{1,2}):(\d{2})/gu, (_, hours, minutes) => timeVi(hours, minutes))
    .replace(/\b([A-Z]{1,2})(\d{3})\b/gu, (_, letters, number) => `${letters} ${digitsVi(number)}`)
    .replace(/(\d+)–(\d+)/gu, (_, from, to) => `${numberVi(Number(from))} đến ${numberVi(Number(to))}`)
    .replace(/\b\d\.\d{6}\b/gu, (code) => code.split('.').map(digitsVi).join(' chấm '))
    .replace(/\d{1,3}(?:\.\d{3})+(?!\d)/gu, (amount) => numberVi(Number(amount.replaceAll('.', ''))))
    .replace(/\d+/gu, (number) => (number.length > 9 ? digitsVi(number) : numberVi(Number(number))))
    .replaceAll('Ông/bà', 'Ông bà')
    .replaceAll('ông/bà', 'ông bà');
}

function dateVi(day: number, month: number, year: number): string {
  const early = day <= 10 ? 'mồng ' : '';
  return `ngày ${early}${numberVi(day)} tháng ${month === 4 ? 'tư' : numberVi(month)} năm ${numberVi(year)}`;
}

function timeVi(hours: string, minutes: string): string {
  const rest = Number(minutes);
  const whole = `${numberVi(Number(hours))} giờ`;
  return rest === 0 ? whole : `${whole} ${numberVi(rest)} phút`;
}

function speakableEn(text: string): string {
  return text
    .replace(/(\d{1,2}):(\d{2})–(\d{1,2}):(\d{2})/gu, 'from $1:$2 to $3:$4')
    .replace(
      /\b([A-Z]{1,2})(\d{3})\b/gu,
      (_, letters: string, number: string) => `${letters} ${[...number].join(' ')}`,
    )
    .replace(/(\d+)–(\d+)/gu, '$1 to $2');
}
