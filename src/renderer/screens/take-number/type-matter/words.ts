import { button, sentence, title } from '../../../language/phrase.ts';

export const words = {
  title: title('Gõ tên việc cần làm', 'Type what you need'),
  example: sentence('Ví dụ: KHAI SINH, TẠM TRÚ', 'For example: KHAI SINH. Names are in Vietnamese.'),
  nothingNext: sentence(
    'Máy không biết việc này. Mời gọi cán bộ, hoặc lấy số để hỏi.',
    'The machine does not know it. Call an officer, or take a number and ask.',
  ),
  askOfficer: button('Lấy số để hỏi', 'Take a number, ask'),
};
