import { describe, expect, test } from 'vitest';
import { recordWords } from './paper-words.ts';

const words = (kind: Parameters<typeof recordWords>[0], vi: string, en: string) => {
  const { name, note, onlyIf } = recordWords(kind, { vi, en });
  return { name: name.vi, note: note?.vi ?? null, onlyIf: onlyIf?.vi ?? null };
};

describe('a paper nobody wrote about, in the record’s own words', () => {
  test('a condition behind "nếu" completes "only if"', () => {
    expect(words('conditional', 'Chứng cứ nếu đăng ký chậm', 'Evidence if registered late')).toEqual({
      name: 'Chứng cứ',
      note: null,
      onlyIf: 'đăng ký chậm',
    });
  });

  test('a remark in brackets or behind a semicolon', () => {
    expect(words('submit', 'Giấy A (bản sao)', 'Paper A (a copy)')).toEqual({
      name: 'Giấy A',
      note: 'Bản sao',
      onlyIf: null,
    });
    expect(words('submit', 'Giấy A; không có thì giấy B', 'Paper A; otherwise paper B').note).toBe(
      'Không có thì giấy B',
    );
  });

  test('the original that is always needed is not made conditional by "if" in its remark', () => {
    expect(
      words('submit', 'Bản chính cần sao (và bản sao nếu đã có)', 'The original (and a copy if made)'),
    ).toEqual({ name: 'Bản chính cần sao', note: 'Và bản sao nếu đã có', onlyIf: null });
  });

  test('a bracket amid the text stays where it is', () => {
    expect(
      words('form', 'Tờ khai (giấy) hoặc mẫu (điện tử) này', 'Form (paper) or that (online) one').name,
    ).toBe('Tờ khai (giấy) hoặc mẫu (điện tử) này');
  });

  test('languages that cannot be cut at the same kind of place are not cut', () => {
    expect(words('conditional', 'Xác nhận nếu là cán bộ', 'Confirmation for officials')).toEqual({
      name: 'Xác nhận nếu là cán bộ',
      note: null,
      onlyIf: null,
    });
  });
});
