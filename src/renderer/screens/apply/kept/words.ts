import { button, label, sentence, title } from '../../../language/phrase.ts';

export const words = {
  title: title('Đã cất hồ sơ dở', 'Your draft is kept'),
  lead: sentence(
    'Lần sau chọn “Tiếp tục hồ sơ dở”, rồi gõ mã này.',
    'Next time choose “Go on with a draft” and type this code.',
  ),
  code: label('Mã làm tiếp', 'Code to go on'),
  until: sentence(
    'Máy giữ đến {time}, ngày {date}. Sau đó máy xóa.',
    'Kept until {time}, {date}, then erased.',
  ),
  only: sentence(
    'Mã này mở hồ sơ: xin giữ kín. Chỉ dùng ở máy này.',
    'The code opens your draft: keep it to yourself. It works at this machine only.',
  ),
  back: button('Làm tiếp ngay', 'Go on now'),
  done: button('Xong', 'Done'),
};
