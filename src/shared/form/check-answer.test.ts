import { describe, expect, test } from 'vitest';
import type { Answer } from './answer.ts';
import { checkAnswer } from './check-answer.ts';
import type { Field } from './field.ts';
import { type QuestionPage, questionPage } from './form.ts';
import { plainAnswer } from './plain-answer.ts';

const both = (text: string) => ({ vi: text, en: text });
const page = (field: Field, more: Partial<QuestionPage> = {}): QuestionPage =>
  questionPage.parse({
    id: 'page',
    group: 'group',
    question: both('?'),
    help: null,
    example: null,
    spoken: null,
    label: both('x'),
    field,
    ...more,
  });
const judging = {
  today: '2026-11-22',
  unitName: (code: string) => (code === '04375' ? 'Xã Mậu A, tỉnh Lào Cai' : undefined),
};
const found = (field: Field, given: Answer, more: Partial<QuestionPage> = {}) =>
  checkAnswer(page(field, more), plainAnswer(given), judging);
const code = (field: Field, given: Answer) => found(field, given)?.code;

const name: Field = { kind: 'name', most: 80 };
const born: Field = { kind: 'date', least: 'year', time: 'past' };
const number: Field = { kind: 'text', most: 12, format: 'personal-number', keys: 'digits' };
const address: Field = { kind: 'address', place: 'wanted' };

describe('a name', () => {
  test.each([
    'SÙNG THỊ THẢO NGUYÊN',
    'K’Brơih',
    "H'Hen Niê",
    'Y Ƀlơ̆ Niê',
    'Pơloong Đhưr',
    'Jean-Luc',
    'Lý Ỳ',
    'ẪỆỘ ẰỮỞ',
    'Thào',
  ])('of rare letters is taken: %s', (given) => {
    expect(code(name, given)).toBeUndefined();
    expect(code(name, given.normalize('NFD'))).toBeUndefined();
  });

  test.each(['Lò 2', 'a@b', '<b>Lò</b>', 'Lò🙂', 'Lò\uE000', '12345'])(
    'with what no name has is sent back: %s',
    (given) => {
      expect(code(name, given)).toBe('bad-letters');
    },
  );

  test('over-long says how long it may be, by letters as people count them', () => {
    expect(code(name, 'Ạ'.repeat(80).normalize('NFD'))).toBeUndefined();
    expect(found(name, 'Ạ'.repeat(81))).toMatchObject({
      code: 'too-long',
      sentence: { vi: 'Dài quá 80 chữ. Xin viết ngắn lại, hoặc gọi cán bộ.' },
    });
  });

  test('with invisible and turned letters is taken as it is seen', () => {
    expect(plainAnswer(' \u200BLò\u202E  Văn\n Mẫu\u0000 ')).toBe('Lò Văn Mẫu');
  });
});

describe('a date of birth', () => {
  test.each(['1945', '1945-03', '1945-03-05', '2026-11-22', '1896-11-22', '2024-02-29'])(
    'known as far as %s is taken',
    (given) => {
      expect(code(born, given)).toBeUndefined();
    },
  );
  test.each([
    ['2026-02-30', 'not-a-date'],
    ['2025-02-29', 'not-a-date'],
    ['1945-00', 'not-a-date'],
    ['1945-13', 'not-a-date'],
    ['0000', 'not-a-date'],
    ['45', 'not-a-date'],
    ['5/3/1945', 'not-a-date'],
    ['2026-11-23', 'in-the-future'],
    ['2027', 'in-the-future'],
    ['1896-11-21', 'too-long-ago'],
    ['1895', 'too-long-ago'],
  ])('that cannot be is sent back: %s', (given, why) => {
    expect(code(born, given)).toBe(why);
  });
  test('known by its year alone is too little where a day is wanted', () => {
    expect(code({ ...born, least: 'day' }, '1945')).toBe('not-precise');
  });
  test('is not judged by a clock that cannot be trusted', () => {
    expect(checkAnswer(page(born), '2031', { ...judging, today: null })).toBeUndefined();
  });
  test('to come is sent back once it is over, not on the day itself', () => {
    const until: Field = { kind: 'date', least: 'month', time: 'future' };
    expect(code(until, '2026-11')).toBeUndefined();
    expect(code(until, '2026-10')).toBe('in-the-past');
  });
});

describe('a personal number', () => {
  test.each([
    ['0153006543', 'Còn thiếu 2 số. Số căn cước có 12 số.'],
    ['0153006543210', 'Thừa 1 số. Số căn cước có 12 số.'],
    ['01530065432O', 'Số căn cước chỉ có số, không có chữ. Xin xem lại.'],
  ])('of the wrong length says by how much: %s', (given, sentence) => {
    expect(found(number, given)).toMatchObject({ code: 'bad-personal-number', sentence: { vi: sentence } });
  });
  test('that begins with 0 keeps it', () => {
    expect(code(number, '001090123456')).toBeUndefined();
    expect(code(number, 1_090_123_456)).toBe('wrong-kind');
  });
});

describe('an address', () => {
  const given = { unitCode: '04375', unit: 'Xã Mậu A, tỉnh Lào Cai', place: 'Thôn 1' };
  test('of the list, and one typed because the list has none, are both taken', () => {
    expect(code(address, given)).toBeUndefined();
    expect(code(address, { unitCode: null, unit: 'Xã Suối Mây', place: 'Thôn Bản Sen' })).toBeUndefined();
  });
  test.each([
    [{ ...given, unit: ' ' }, 'missing-unit'],
    [{ ...given, place: '' }, 'missing-place'],
    [{ ...given, unitCode: '99999' }, 'unknown-unit'],
    [{ ...given, unit: 'Xã Khác' }, 'unknown-unit'],
    [{ ...given, place: 'Thôn 1 🙂' }, 'bad-letters'],
  ])('that lacks something says what: %j', (lacking, why) => {
    expect(code(address, lacking)).toBe(why);
  });
  test('may stay without a house where none is wanted', () => {
    expect(code({ ...address, place: 'optional' }, { ...given, place: '' })).toBeUndefined();
  });
  test('is not the text of a card', () => {
    expect(code(address, 'Thôn Ví Dụ, Mậu A, Văn Yên, Yên Bái')).toBe('wrong-kind');
  });
});

describe('other answers', () => {
  const choice: Field = {
    kind: 'choice',
    options: [
      { id: 'a', text: both('A') },
      { id: 'b', text: both('B'), stop: both('Mời lấy số') },
    ],
  };
  test('a case the kiosk cannot do says what to do instead', () => {
    expect(found(choice, 'b')).toMatchObject({ code: 'not-here', sentence: both('Mời lấy số') });
    expect(code(choice, 'c')).toBe('not-an-option');
    expect(code(choice, 'a')).toBeUndefined();
  });
  test('a number outside what can be says from where to where', () => {
    const pages: Field = { kind: 'number', min: 1, max: 500, unit: null };
    for (const given of [0, 501]) expect(found(pages, given)?.sentence.vi).toBe('Xin ghi số từ 1 đến 500.');
    expect(code(pages, 'ba')).toBe('wrong-kind');
    expect(code(pages, 500)).toBeUndefined();
  });
  test('a telephone number as people have it, and nothing else', () => {
    const phone: Field = { kind: 'text', most: 10, format: 'phone', keys: 'digits' };
    expect(code(phone, '0912000000')).toBeUndefined();
    expect(code(phone, '912000000')).toBe('bad-phone');
  });
  test('nothing is fine where it may be left open, and said where not', () => {
    expect(checkAnswer(page(name, { skip: both('Không có') }), undefined, judging)).toBeUndefined();
    expect(checkAnswer(page(name), undefined, judging)).toMatchObject({ page: 'page', code: 'missing' });
  });
});
