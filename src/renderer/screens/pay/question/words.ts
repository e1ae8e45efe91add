import { button, sentence, title } from '../../../language/phrase.ts';

export const words = {
  case: title('Trường hợp nào?', 'Which case is it?'),
  pages: title('Bản chính có mấy trang?', 'How many pages has the original?'),
  copies: title('Cần bao nhiêu bản?', 'How many copies?'),
  documents: title('Bao nhiêu giấy tờ?', 'How many documents?'),
  persons: title('Cho bao nhiêu người?', 'For how many people?'),
  count: title('Bao nhiêu trang?', 'How many pages?'),
  why: sentence('Số tiền tính theo câu này.', 'The amount depends on it.'),
  range: sentence(
    'Từ {min} đến {max}. Nhiều hơn thì nộp tại quầy.',
    'From {min} to {max}. More is paid at the counter.',
  ),
  next: button('Tiếp tục', 'Go on'),
  nextEmpty: button('Còn thiếu con số', 'Number is missing'),
};
