import { label, sentence } from '../../language/phrase.ts';

export const words = {
  hintTone: sentence(
    'Chạm một dấu ở dưới, dấu sẽ đặt vào chữ {vowel}.',
    'A tone key puts its mark on the letter {vowel}.',
  ),
  hintNoMarks: sentence('Gõ không dấu cũng được.', 'You may type without marks.'),
  results: label('Các việc tìm thấy', 'What was found'),
  searching: sentence('Đang tìm trong các thủ tục', 'Searching the procedures'),
  nothing: sentence('Không tìm thấy “{text}”.', '“{text}” was not found.'),
  tooMany: sentence(
    'Còn nhiều việc khác nữa. Gõ thêm chữ để tìm gần hơn.',
    'There are more. Type more letters.',
  ),
};
