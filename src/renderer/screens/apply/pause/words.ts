import { button, sentence, tile, title } from '../../../language/phrase.ts';

export const words = {
  title: title('Để sau làm tiếp?', 'Go on another time?'),
  lead: sentence(
    'Máy cất phần đã làm, khóa bằng một mã, rồi in mã ra giấy.',
    'What you wrote is kept under a code, which is printed.',
  ),
  keep: tile('Cất lại, lấy mã', 'Keep it, get a code'),
  keepSupport: sentence('Chỉ người có mã mới mở được.', 'Only the code opens it.'),
  drop: tile('Bỏ hết, xóa', 'Drop and erase'),
  dropSupport: sentence('Không giữ lại gì trong máy.', 'Nothing is kept.'),
  back: button('Làm tiếp ngay', 'Go on now'),
};
