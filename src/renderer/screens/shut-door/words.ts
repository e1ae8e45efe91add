import { sentence, title } from '../../language/phrase.ts';

export const words = {
  title: title('Máy tạm ngừng', 'Out of service'),
  why: sentence('Máy đang khởi động lại hoặc chờ sửa.', 'It is restarting or waiting for repair.'),
  go: sentence('Mời đến quầy để lấy số.', 'Please take a number at a counter.'),
  safe: sentence(
    'Số đã cấp vẫn còn nguyên. Ai đã có số, xin chờ gọi như thường.',
    'Numbers already issued are safe. Please wait to be called as usual.',
  ),
};
