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

/** Why a person has shut the door, and since when. */
export const reasons = {
  repair: sentence('Cán bộ đang sửa máy, từ {time}.', 'It is being mended, since {time}.'),
  cleaning: sentence('Cán bộ đang lau dọn máy, từ {time}.', 'It is being cleaned, since {time}.'),
  power: sentence('Mất điện, từ {time}.', 'The power is out, since {time}.'),
  'staff-away': sentence('Cán bộ đi vắng, từ {time}.', 'Staff are away, since {time}.'),
  other: sentence('Cán bộ cho máy tạm nghỉ, từ {time}.', 'Staff have closed it, since {time}.'),
};
