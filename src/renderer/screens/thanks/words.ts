import { button, sentence, title } from '../../language/phrase.ts';

export const words = {
  title: title('Cảm ơn ông/bà', 'Thank you'),
  remember: sentence('Số của ông/bà là {number}.', 'Your number is {number}.'),
  wiped: sentence('Máy xóa mọi thông tin khỏi màn hình.', 'Everything is wiped from the screen.'),
  seat: sentence('Mời ngồi chờ cán bộ gọi số.', 'Please take a seat until your number is called.'),
  done: button('Xong', 'Done'),
  more: button('Làm việc khác', 'Something else'),
};
