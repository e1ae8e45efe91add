import { button, label, sentence } from '../../../language/phrase.ts';

export const words = {
  progress: label('Câu {at} trong {of}', 'Question {at} of {of}'),
  skip: button('Chưa rõ, bỏ qua', 'Not sure, skip'),
  skipNumber: button('Bỏ qua', 'Skip'),
  next: button('Tiếp tục', 'Go on'),
  nextEmpty: button('Còn thiếu con số', 'Number is missing'),
  nextWrong: button('Sửa con số đã', 'Mend the number'),
  range: sentence('Từ {min} đến {max}.', 'From {min} to {max}.'),
  usual: sentence('Không đúng thì gõ số khác.', 'Type another number if this is wrong.'),
};
