import { button, sentence, title } from '../../../language/phrase.ts';

export const words = {
  title: title('Viết góp ý, phản ánh', 'Write a suggestion'),
  example: sentence(
    'Không ghi tên. Chỉ tỉnh đọc được. Xin đừng ghi số căn cước.',
    'No name. Only the province reads it. Please write no card number.',
  ),
  staff: sentence('Muốn nói trực tiếp thì chạm “Gọi cán bộ”.', 'To speak to somebody, touch “Call staff”.'),
  send: button('Gửi góp ý', 'Send it'),
  empty: button('Viết góp ý đã', 'Write first'),
};
