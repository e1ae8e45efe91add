import { button, label, sentence, title } from '../../language/phrase.ts';

export const words = {
  title: title('Cảm ơn ông/bà', 'Thank you'),
  yourNumber: label('Số thứ tự của ông/bà', 'Your queue number'),
  wiped: sentence('Máy xóa mọi thông tin khỏi màn hình.', 'Everything is wiped from the screen.'),
  seat: sentence('Mời ngồi chờ cán bộ gọi số.', 'Please take a seat until your number is called.'),
  done: button('Xong', 'Done'),
  more: button('Làm việc khác', 'Something else'),
};
