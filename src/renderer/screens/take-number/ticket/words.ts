import { button, label, sentence } from '../../../language/phrase.ts';

export const words = {
  yourNumber: label('Số thứ tự của ông/bà', 'Your queue number'),
  or: label('hoặc', 'or'),
  ahead: label('Trước ông/bà', 'Ahead of you'),
  people: label('{count} người', '{count} people'),
  ready: label('Cầm sẵn trên tay', 'Hold ready'),
  waitCall: sentence(
    'Mời ngồi chờ. Cán bộ gọi số tại quầy.',
    'Please take a seat. The counter will call your number.',
  ),
  photo: sentence('Có thể chụp mã này để giữ số.', 'You may photograph this code to keep your number.'),
  priority: label('Ưu tiên: {group}', 'Priority: {group}'),
  issued: label('Cấp lúc {time}, ngày {date}', 'Issued {time}, {date}'),
  slipCode: label('Mã xem lại: {code}', 'Slip code: {code}'),
  notDossier: sentence('Không phải mã hồ sơ', 'Not an application code'),
  clock: sentence('Giờ của máy chưa được kiểm tra.', 'This machine’s clock has not been verified.'),
  unknown: label('Đang hỏi máy in', 'Asking the printer'),
  unknownNext: sentence('Số {number} có hiệu lực ngay.', 'Number {number} is valid now.'),
  printing: label('Đang in phiếu', 'Printing your slip'),
  printingNext: sentence('Nhận phiếu ở khe dưới màn hình.', 'Take it from the slot below the screen.'),
  printed: label('Xin cầm phiếu', 'Please take your slip'),
  printedNext: sentence('Phiếu ở khe dưới màn hình.', 'It is in the slot below the screen.'),
  printedCopy: sentence(
    'Phiếu in lại có dấu “IN LẠI”, cùng số {number}.',
    'The copy is marked “IN LẠI”, with the same number {number}.',
  ),
  screenIsSlip: sentence(
    'Số {number} vẫn có hiệu lực. Màn hình này là phiếu: xin nhớ số, hoặc chụp lại.',
    'Number {number} is valid. This screen is your slip: remember it or take a photo.',
  ),
  mayComeLater: sentence(
    'Máy in chạy lại thì phiếu ra sau. Không cần đợi phiếu.',
    'The slip comes when the printer works again. No need to wait for it.',
  ),
  noPaperComes: sentence('Sẽ không có phiếu giấy.', 'No paper slip will come.'),
  notPrinted: label('Phiếu chưa in', 'The slip is not printed'),
  retracted: label('Máy đã thu phiếu lại', 'The slip was drawn back in'),
  retractedNext: sentence(
    'Số {number} vẫn có hiệu lực. Cần phiếu thì chạm “In lại”.',
    'Number {number} is valid. If you want the slip, touch “Print again”.',
  ),
  unconfirmed: label('Chưa chắc phiếu đã in', 'Not sure the slip was printed'),
  unconfirmedNext: sentence(
    'Số {number} vẫn có hiệu lực. Nếu chưa có phiếu, chạm “In lại”.',
    'Number {number} is valid. If there is no slip, touch “Print again”.',
  ),
  reprint: button('In lại', 'Print again'),
  reprinting: button('Đang gửi in lại', 'Sending again'),
  remembered: button('Tôi đã nhớ số', 'I know my number'),
  done: button('Xong', 'Done'),
  more: button('Làm việc khác', 'Something else'),
};
