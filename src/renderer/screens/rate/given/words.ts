import { button, sentence, title } from '../../../language/phrase.ts';

export const words = {
  title: title('Cảm ơn ông/bà', 'Thank you'),
  rating: sentence(
    'Máy đã ghi đánh giá. Không ghi tên, không ghi số.',
    'Your rating is kept: no name, no number.',
  ),
  suggestion: sentence(
    'Máy đã giữ góp ý và gửi về tỉnh khi có mạng. Không ghi tên.',
    'Your words are kept and go to the province. No name.',
  ),
  write: button('Viết góp ý', 'Write to us'),
  more: button('Làm việc khác', 'Something else'),
  done: button('Xong', 'Done'),
};
