import { button, sentence, title } from '../../../language/phrase.ts';

export const words = {
  title: title('Cán bộ vào máy', 'Staff entrance'),
  lead: sentence(
    'Bấm mã PIN, hoặc đưa thẻ vào máy quét.',
    'Enter the PIN, or show your badge to the scanner.',
  ),
  pin: sentence('Mã PIN, đã bấm {count} số', 'PIN, {count} digits entered'),
  enter: button('Vào', 'Enter'),
  short: button('PIN có từ 6 số', 'A PIN has 6 digits'),
  checking: button('Đang kiểm tra', 'Checking'),
  out: button('Thôi, ra ngoài', 'Leave'),
  wrong: sentence(
    'Mã chưa đúng. Còn {tries} lần trước khi phải chờ.',
    'Wrong. {tries} more tries before a wait.',
  ),
  full: sentence(
    'Ổ đĩa của máy đã đầy nên chưa vào được. Xin gọi kỹ thuật.',
    'The disk is full, so nobody can sign in. Call the technician.',
  ),
  lockedTitle: title('Sai nhiều lần, phải chờ', 'Too many wrong tries'),
  locked: sentence(
    'Thử lại sau {time}. Tắt máy hay chỉnh giờ thì phải chờ lại từ đầu.',
    'Try again after {time}. Turning it off or changing its clock only makes you wait anew.',
  ),
  noneTitle: title('Máy chưa có mã PIN', 'No PIN is set'),
  none: sentence(
    'Kỹ thuật viên đặt mã PIN trên máy này rồi cán bộ mới vào được.',
    'A technician must set a PIN on this machine first.',
  ),
};
