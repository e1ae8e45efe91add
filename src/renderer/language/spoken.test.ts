import { describe, expect, test } from 'vitest';
import { numberVi } from './numbers-vi.ts';
import { speakable } from './spoken.ts';

describe('numbers as people say them', () => {
  test.each([
    [0, 'không'],
    [4, 'bốn'],
    [10, 'mười'],
    [15, 'mười lăm'],
    [21, 'hai mươi mốt'],
    [25, 'hai mươi lăm'],
    [30, 'ba mươi'],
    [101, 'một trăm linh một'],
    [115, 'một trăm mười lăm'],
    [1_000, 'một nghìn'],
    [2_026, 'hai nghìn không trăm hai mươi sáu'],
    [16_000, 'mười sáu nghìn'],
    [1_000_005, 'một triệu không trăm linh năm'],
  ])('%i is %s', (value, words) => expect(numberVi(value)).toBe(words));
});

describe('what stands on a page is said', () => {
  test.each([
    ['Chưa có mạng từ 9:43.', 'Chưa có mạng từ chín giờ bốn mươi ba phút.'],
    ['Sáng 7:30–11:30', 'Sáng từ bảy giờ ba mươi phút đến mười một giờ ba mươi phút'],
    ['Đang mở đến 17:00', 'Đang mở đến mười bảy giờ'],
    ['Chờ khoảng 15–25 phút', 'Chờ khoảng mười lăm đến hai mươi lăm phút'],
    ['Số A018 vẫn có hiệu lực.', 'Số A không một tám vẫn có hiệu lực.'],
    ['Số AB105', 'Số AB một không năm'],
    ['16.000 đồng', 'mười sáu nghìn đồng'],
    ['thủ tục 1.001193', 'thủ tục một chấm không không một một chín ba'],
    ['Ông/bà còn ở đây không?', 'Ông bà còn ở đây không?'],
    ['15/04/2026', 'ngày mười lăm tháng tư năm hai nghìn không trăm hai mươi sáu'],
    ['05/06/2026', 'ngày mồng năm tháng sáu năm hai nghìn không trăm hai mươi sáu'],
  ])('%s', (written, said) => expect(speakable(written, 'vi')).toBe(said));

  test('in English queue numbers are spelled and ranges joined', () => {
    expect(speakable('Number A018, 15–25 minutes, 7:30–11:30', 'en')).toBe(
      'Number A 0 1 8, 15 to 25 minutes, from 7:30 to 11:30',
    );
  });
});
