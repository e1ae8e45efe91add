import { button, label, sentence, tile, title } from '../../../language/phrase.ts';

export const words = {
  step: label('Lấy số thứ tự', 'Take a queue number'),
  title: title('Ông/bà đến làm việc gì?', 'What have you come for?'),
  lead: sentence(
    'Chạm vào hình. Không thấy việc của mình: chạm “Việc khác”.',
    'Touch a picture. If yours is not here, touch “Something else”.',
  ),
  other: tile('Việc khác', 'Something else'),
  type: button('Gõ tên việc cần làm', 'Type what you need'),
};
