import { sentence, title } from '../../../language/phrase.ts';

export const words = {
  title: title('Gõ tên hồ sơ cần nộp', 'Type what you apply for'),
  example: sentence('Ví dụ: KHAI SINH, TẠM TRÚ', 'For example: KHAI SINH. Names are in Vietnamese.'),
  nothingNext: sentence(
    'Máy không biết việc này. Mời gọi cán bộ, hoặc lấy số để hỏi.',
    'The machine does not know it. Call an officer, or take a number and ask.',
  ),
};
