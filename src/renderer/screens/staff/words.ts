import { baseLabel, button, sentence, title } from '../../language/phrase.ts';

/** What stands on every staff page. */
export const words = {
  forStaff: sentence('Dành cho cán bộ · {kiosk}', 'For staff · {kiosk}'),
  back: button('Về trang đầu', 'First page'),
  restart: baseLabel('Khởi động lại', 'Restart'),
  practice: baseLabel('Chế độ tập', 'Practise'),
  stopMachine: baseLabel('Tạm ngừng', 'Close'),
  lock: baseLabel('Khóa lại', 'Lock'),
  closeDayTop: baseLabel('Kết thúc', 'Close'),
  closeDayBottom: baseLabel('ngày', 'the day'),
  failed: sentence(
    'Chưa làm được. Xin thử lại, hoặc gọi kỹ thuật.',
    'That was not done. Try again, or call the technician.',
  ),
  loading: title('Máy đang xem lại', 'Looking'),
};
