import { button, label, sentence, title } from '../../../language/phrase.ts';

export const words = {
  step: label('Lấy số thứ tự: việc khác', 'Queue number: something else'),
  title: title('Ông/bà cần gặp quầy nào?', 'Which counter do you need?'),
  lead: sentence('Cán bộ ở quầy sẽ hỏi việc của ông/bà.', 'The officer there will ask what you need.'),
  type: button('Gõ tên việc cần làm', 'Type what you need'),
};
