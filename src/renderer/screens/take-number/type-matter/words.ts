import { button, label, sentence, title } from '../../../language/phrase.ts';

export const words = {
  title: title('Gõ tên việc cần làm', 'Type what you need'),
  example: sentence('Ví dụ: KHAI SINH, TẠM TRÚ', 'For example: KHAI SINH. Names are in Vietnamese.'),
  hintTone: sentence(
    'Chạm một dấu ở dưới, dấu sẽ đặt vào chữ {vowel}.',
    'A tone key puts its mark on the letter {vowel}.',
  ),
  hintNoMarks: sentence('Gõ không dấu cũng được.', 'You may type without marks.'),
  results: label('Các việc tìm thấy', 'What was found'),
  searching: sentence('Đang tìm trong các thủ tục', 'Searching the procedures'),
  nothing: sentence('Không tìm thấy “{text}”.', '“{text}” was not found.'),
  nothingNext: sentence(
    'Máy không biết việc này. Mời gọi cán bộ, hoặc lấy số để hỏi.',
    'The machine does not know it. Call an officer, or take a number and ask.',
  ),
  askOfficer: button('Lấy số để hỏi', 'Take a number, ask'),
  tooMany: sentence(
    'Còn nhiều việc khác nữa. Gõ thêm chữ để tìm gần hơn.',
    'There are more. Type more letters.',
  ),
};
