import { label, sentence, title } from '../language/phrase.ts';

/** What the second screen says; in both languages at once, for nobody chooses one there. */
export const words = {
  idle: title('Mã nộp phí hiện ở đây', 'The payment code appears here'),
  idleNext: sentence(
    'Khi ông/bà chọn nộp phí ở màn hình bên cạnh.',
    'When you choose to pay at the screen beside this one.',
  ),
  code: label('Mã VietQR để nộp {amount}', 'VietQR code to pay {amount}'),
  scan: label('Quét bằng ứng dụng ngân hàng', 'Scan with your bank’s app'),
  payee: label('Người nhận', 'Payee'),
  purpose: label('Nội dung', 'Purpose'),
  notYet: sentence('Chưa nhận được tiền. Xem lại bằng phiếu.', 'No money has come yet. See with your slip.'),
};
