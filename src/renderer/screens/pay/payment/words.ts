import { button, label, sentence, title } from '../../../language/phrase.ts';

export const words = {
  step: label('Nộp phí: {matter}. {fee}', 'Pay: {matter}. {fee}'),
  stepBare: label('Nộp phí: {matter}', 'Pay: {matter}'),
  code: label('Mã VietQR để nộp {amount}', 'VietQR code to pay {amount}'),
  caption: label('VietQR · quét bằng ứng dụng ngân hàng', 'VietQR · scan with your bank’s app'),
  one: label('Mở', 'Open'),
  oneRest: label('ứng dụng ngân hàng trên điện thoại', 'your bank’s app on your phone'),
  two: label('Quét', 'Scan'),
  twoRest: label('mã bên cạnh', 'the code beside this'),
  three: label('Xem', 'Check'),
  threeRest: label('đúng tên và số tiền rồi mới chuyển', 'name and amount, and only then send'),
  payee: label('Người nhận', 'Payee'),
  account: label('Ngân hàng, số tài khoản', 'Bank, account number'),
  purpose: label('Nội dung', 'Purpose'),
  notYet: label('Chưa nhận được tiền', 'No money has come yet'),
  notYetNext: sentence(
    'Máy chỉ ghi “đã nộp” khi tỉnh báo tiền đã đến. Không phải đứng chờ: đưa phiếu vào máy lúc nào cũng xem được.',
    'It counts as paid once the province says so. No need to wait: show your slip any time.',
  ),
  notYetOffline: sentence(
    'Máy chưa có mạng nên chưa biết tiền đến. Có mạng, tỉnh báo thì máy ghi. Xem lại bằng phiếu.',
    'Offline, the machine cannot know. The province tells it later; your slip shows it.',
  ),
  onceOnly: sentence(
    'Ông/bà nói đã chuyển. Đã chuyển rồi thì đừng quét mã này nữa.',
    'You say that it is sent. If so, do not scan this again.',
  ),
  elsewhere: sentence('Mã cũng hiện ở màn hình nhỏ bên cạnh.', 'The code is on the small display too.'),
  cash: button('Nộp tiền mặt', 'Pay in cash'),
  sent: button('Tôi đã chuyển', 'I have sent it'),
  waitTitle: title('Chờ tỉnh báo tiền đến', 'Waiting for the province'),
  unconfirmed: label('Chưa xác nhận', 'Not confirmed yet'),
  unconfirmedNext: sentence(
    'Ông/bà nói đã chuyển. Xin đừng chuyển lần nữa. Tiền đến thì trang này tự đổi.',
    'You say that it is sent. Please do not send it again. This page changes when it comes.',
  ),
  unconfirmedOffline: sentence(
    'Máy chưa có mạng. Có mạng, tỉnh báo tiền đến thì máy ghi vào phiếu.',
    'There is no network. The province tells the machine later, which notes it for your slip.',
  ),
  slip: sentence(
    'Đưa phiếu này vào máy lúc nào cũng xem được. Có thể ra về.',
    'Show your slip here any time to see. You may leave.',
  ),
  seeCode: button('Xem lại mã', 'See the code'),
  done: button('Xong', 'Done'),
  paidTitle: title('Phí đã nộp', 'The fee is paid'),
  paid: label('Tỉnh báo tiền đã đến lúc {time}', 'The province: money came at {time}'),
  paidNext: sentence(
    'Ngày {date}. Cần biên lai thì hỏi cán bộ.',
    'On {date}. Ask an officer if you need a receipt.',
  ),
  more: button('Làm việc khác', 'Something else'),
  expiredTitle: title('Mã đã hết giờ', 'The code’s time is over'),
  expired: label('Chưa nhận được tiền', 'No money has come'),
  expiredNext: sentence(
    'Chưa chuyển thì hiện mã lại. Đã chuyển rồi thì đừng chuyển nữa: tiền đến, tỉnh vẫn báo.',
    'Not sent yet? Show the code again. If you sent it, do not send it again: it still counts.',
  ),
  again: button('Hiện lại mã', 'Show it again'),
  cancelledTitle: title('Nộp tiền mặt tại quầy', 'Pay in cash at the counter'),
  cancelled: label('Cán bộ thu {amount}', 'The officer takes {amount}'),
  cancelledNext: sentence(
    'Máy đã cất mã QR. Lỡ chuyển rồi thì báo cán bộ, đừng nộp hai lần.',
    'The code is put away. If you did send money, tell the officer: do not pay twice.',
  ),
};
