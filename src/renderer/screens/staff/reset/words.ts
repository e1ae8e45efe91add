import { sentence, tile, title } from '../../../language/phrase.ts';

export const words = {
  title: title('Khởi động lại', 'Restart'),
  lead: sentence(
    'Chọn điều nhẹ nhất trước. Số và hồ sơ đã lưu không mất.',
    'Try the lightest first. Nothing saved is lost.',
  ),
  visit: tile('Xóa việc đang làm dở', 'End this visit'),
  visitWhy: sentence('Màn hình về trang đầu, quên người vừa dùng.', 'The screen forgets the person before.'),
  devices: tile('Máy in, máy quét', 'Printer and scanner'),
  devicesWhy: sentence('Mất khoảng hai giây.', 'It takes about two seconds.'),
  core: tile('Phần lưu trữ', 'The part that keeps data'),
  coreWhy: sentence('Mất vài giây. Phải vào lại bằng mã PIN.', 'Takes seconds. Sign in again after it.'),
  kiosk: tile('Cả máy', 'All of it'),
  kioskWhy: sentence('Mọi phần chạy lại từ đầu.', 'Every part starts anew.'),
};
