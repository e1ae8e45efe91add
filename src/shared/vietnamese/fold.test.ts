import { expect, test } from 'vitest';
import { fold, foldedWords } from './fold.ts';

test('marks, capitals and đ fold away', () => {
  expect(fold('Đăng ký KHAI SINH – Ẩm thực')).toBe('dang ky khai sinh am thuc');
});

test('both spellings of a tone fold alike', () => {
  expect(fold('Thanh Hoá')).toBe(fold('Thanh Hóa'));
});

test('composed and decomposed letters fold alike', () => {
  expect(fold('Nguyễn'.normalize('NFD'))).toBe(fold('Nguyễn'.normalize('NFC')));
});

test('a text without letters has no words', () => {
  expect(foldedWords(' … ! ')).toEqual([]);
});
