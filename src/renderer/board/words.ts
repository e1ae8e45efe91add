import { button, label, sentence, title } from '../language/phrase.ts';

export const words = {
  title: title('Bảng gọi số', 'Called numbers'),
  call: sentence('Mời số {number} đến {counter}', 'Number {number}, please go to {counter}'),
  now: label('Đang mời', 'Now called'),
  next: label('Tiếp theo', 'Next'),
  nobody: label('Chưa mời', 'Nobody yet'),
  closed: label('Nghỉ', 'Closed'),
  allClosed: label('Các quầy đang nghỉ', 'All counters are closed'),
  allClosedNext: sentence(
    'Số đã lấy vẫn có hiệu lực. Mời chờ quầy mở.',
    'Your number stays valid. Please wait for a counter to open.',
  ),
  lost: label('Bảng mất liên lạc với máy từ {time}', 'This board lost the kiosk at {time}'),
  lostNext: sentence(
    'Số trên bảng có thể đã cũ. Mời nghe cán bộ gọi.',
    'Numbers here may be old. Please listen to the officers.',
  ),
  soundBlocked: button('Bấm để bật tiếng', 'Press to turn sound on'),
  alone: sentence(
    'Đang gọi số của một máy. Số của máy khác chờ nối lại.',
    'Calling one kiosk’s numbers. Others wait until it is reached again.',
  ),
  priority: label('Ưu tiên', 'Priority'),
  noVoice: label('Bảng chỉ có chuông, không có giọng đọc', 'This board has a chime and no voice'),
};
