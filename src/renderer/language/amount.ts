import type { Language } from '../../shared/contract/words.ts';
import { numberEn } from './numbers-en.ts';
import { numberVi } from './numbers-vi.ts';

/** An amount in figures: 16.000 đồng, 16,000 VND. */
export function amountIn(amountVnd: number, language: Language): string {
  return language === 'vi' ? `${grouped(amountVnd, '.')} đồng` : `${grouped(amountVnd, ',')} VND`;
}

/** The same in words, as on a receipt: "Mười sáu nghìn đồng". */
export function amountInWords(amountVnd: number, language: Language): string {
  const words = language === 'vi' ? `${numberVi(amountVnd)} đồng` : `${numberEn(amountVnd)} đồng`;
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function grouped(amount: number, mark: string): string {
  return `${amount}`.replaceAll(/\B(?=(?:\d{3})+$)/gu, mark);
}
