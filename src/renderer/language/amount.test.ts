import { expect, test } from 'vitest';
import { amountIn, amountInWords } from './amount.ts';

test.each([
  [16_000, '16.000 đồng', 'Mười sáu nghìn đồng', '16,000 VND', 'Sixteen thousand đồng'],
  [500, '500 đồng', 'Năm trăm đồng', '500 VND', 'Five hundred đồng'],
  [
    1_234_567,
    '1.234.567 đồng',
    'Một triệu hai trăm ba mươi bốn nghìn năm trăm sáu mươi bảy đồng',
    '1,234,567 VND',
    'One million two hundred and thirty-four thousand five hundred and sixty-seven đồng',
  ],
  [2_000_000, '2.000.000 đồng', 'Hai triệu đồng', '2,000,000 VND', 'Two million đồng'],
])('%i in figures and in words', (amount, figuresVi, wordsVi, figuresEn, wordsEn) => {
  expect(amountIn(amount, 'vi')).toBe(figuresVi);
  expect(amountInWords(amount, 'vi')).toBe(wordsVi);
  expect(amountIn(amount, 'en')).toBe(figuresEn);
  expect(amountInWords(amount, 'en')).toBe(wordsEn);
});
