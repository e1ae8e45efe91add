import { button, label, sentence, title } from '../../../language/phrase.ts';

export const words = {
  step: label('Tiếp tục hồ sơ dở', 'Go on with a draft'),
  title: title('Gõ mã trên phiếu', 'Type the code of the slip'),
  lead: sentence(
    'Mã có 12 chữ. Hoặc quay lại, rồi đưa mã vuông của phiếu vào máy quét.',
    'It has 12 letters. Or go back and show the square code to the scanner.',
  ),
  open: button('Mở hồ sơ', 'Open it'),
  short: button('Còn thiếu chữ', 'Letters are missing'),
};

export const troubles = {
  'not-found': sentence(
    'Máy không tìm thấy hồ sơ với mã này. Xin xem lại từng chữ trên phiếu.',
    'No draft has this code here. Please check each letter on the slip.',
  ),
  expired: sentence(
    'Hồ sơ này quá hạn giữ, máy đã xóa. Mời làm lại từ đầu.',
    'This draft was kept past its time and is erased. Please start again.',
  ),
  'too-many-tries': sentence(
    'Mã sai quá nhiều lần. Máy nghỉ nhận mã một lúc. Mời gọi cán bộ.',
    'Too many wrong codes. The machine pauses for a while. Please call an officer.',
  ),
  'form-changed': sentence(
    'Mẫu của hồ sơ này đã đổi. Mời làm lại từ đầu, hoặc gọi cán bộ.',
    'The form has changed since. Please start again, or call an officer.',
  ),
  'left-waiting': sentence(
    'Máy chưa trả lời. Hồ sơ vẫn còn đó. Mời thử lại.',
    'No answer yet. The draft is still there. Please try again.',
  ),
};
