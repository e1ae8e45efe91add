import { expect, test } from 'vitest';
import { bookOf } from './storyboard-book.ts';

test('every state has a sheet with both languages and what is said, and the book ends with places to sign', () => {
  const taken = {
    vi: { file: 'pictures/home.vi.jpg', spoken: ['Mời chọn', 'Gọi <cán bộ>'] },
    en: { file: 'pictures/home.en.jpg', spoken: ['Please choose'] },
  };
  const book = bookOf([{ scene: 'home', page: 'home', taken }]);
  expect(book).toContain('1. home');
  expect(book).toContain('src="pictures/home.en.jpg"');
  expect(book).toContain('Mời chọn · Gọi &lt;cán bộ>');
  expect(book.match(/chữ ký/gu)?.length).toBeGreaterThan(5);
});
