import type { Bilingual } from '../contract/words.ts';
import type { ProblemCode } from './problem.ts';

/** What is wrong and how to put it right, in the same breath. The others bring a sentence of their own. */
export const problemSentences: Record<
  Exclude<ProblemCode, 'bad-personal-number' | 'too-long' | 'out-of-range' | 'not-here' | 'rule'>,
  Bilingual
> = {
  missing: { vi: 'Chỗ này còn trống. Xin trả lời.', en: 'This is still empty. Please answer it.' },
  'wrong-kind': {
    vi: 'Máy không đọc được câu trả lời này. Xin trả lời lại.',
    en: 'This answer could not be read. Please answer again.',
  },
  'not-asked': {
    vi: 'Máy nhận một câu trả lời lạ. Xin bắt đầu lại hoặc gọi cán bộ.',
    en: 'An answer came that was not asked for. Please start again or call an officer.',
  },
  'too-short': { vi: 'Ngắn quá. Xin viết đủ chữ.', en: 'This is too short. Please write it in full.' },
  'bad-letters': {
    vi: 'Có ký tự không dùng được ở đây. Xin xóa ký tự đó.',
    en: 'There is a character that cannot stand here. Please delete it.',
  },
  'bad-phone': {
    vi: 'Số điện thoại có 10 số, bắt đầu bằng số 0. Xin xem lại.',
    en: 'A telephone number has 10 digits and begins with 0. Please check it.',
  },
  'bad-paper-number': {
    vi: 'Số giấy tờ chỉ có chữ, số, dấu gạch và dấu chấm. Xin xem lại.',
    en: 'The number of a paper has only letters, digits, dashes, slashes and dots. Please check it.',
  },
  'not-a-date': {
    vi: 'Lịch không có ngày này. Xin xem lại ngày, tháng, năm.',
    en: 'There is no such day. Please check day, month and year.',
  },
  'not-precise': {
    vi: 'Chỗ này cần rõ hơn. Xin ghi đủ ngày, tháng, năm.',
    en: 'More is needed here. Please give day, month and year.',
  },
  'in-the-future': {
    vi: 'Ngày này chưa tới. Xin xem lại.',
    en: 'This day has not come yet. Please check it.',
  },
  'in-the-past': { vi: 'Ngày này đã qua. Xin xem lại.', en: 'This day is over. Please check it.' },
  'too-long-ago': {
    vi: 'Năm này cách đây hơn 130 năm. Xin xem lại năm.',
    en: 'This year is more than 130 years ago. Please check the year.',
  },
  'not-an-option': {
    vi: 'Xin chọn một trong các ô trên màn hình.',
    en: 'Please choose one of the boxes on the screen.',
  },
  'missing-unit': {
    vi: 'Còn thiếu xã, phường. Xin chọn hoặc gõ tên xã, phường và tỉnh.',
    en: 'The commune is missing. Please choose it, or type commune and province.',
  },
  'unknown-unit': {
    vi: 'Máy không thấy xã, phường này trong danh mục. Xin chọn lại hoặc gõ tên.',
    en: 'This commune is not in the list. Please choose again, or type its name.',
  },
  'missing-place': {
    vi: 'Còn thiếu thôn, bản, tổ hoặc số nhà.',
    en: 'The village, hamlet, street or house is missing.',
  },
};

export function tooLong(most: number): Bilingual {
  return {
    vi: `Dài quá ${most} chữ. Xin viết ngắn lại, hoặc gọi cán bộ.`,
    en: `Longer than ${most} characters. Please shorten it, or call an officer.`,
  };
}

export function outOfRange(min: number, max: number): Bilingual {
  return { vi: `Xin ghi số từ ${min} đến ${max}.`, en: `Please give a number from ${min} to ${max}.` };
}

/** "Còn thiếu 2 số. Số căn cước có 12 số." */
export function badPersonalNumber(digits: number): Bilingual {
  const few = 12 - digits;
  if (few > 0)
    return {
      vi: `Còn thiếu ${few} số. Số căn cước có 12 số.`,
      en: `${few} digit${few === 1 ? ' is' : 's are'} missing. The number has 12 digits.`,
    };
  if (few < 0)
    return {
      vi: `Thừa ${-few} số. Số căn cước có 12 số.`,
      en: `${-few} digit${few === -1 ? '' : 's'} too many. The number has 12 digits.`,
    };
  return {
    vi: 'Số căn cước chỉ có số, không có chữ. Xin xem lại.',
    en: 'The number has digits only. Please check it.',
  };
}
