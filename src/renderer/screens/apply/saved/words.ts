import { button, label, sentence, title } from '../../../language/phrase.ts';

export const words = {
  sending: title('Hồ sơ đã lưu. Đang gửi.', 'Saved. It is being sent.'),
  offline: title('Hồ sơ đã lưu. Chưa gửi, vì chưa có mạng.', 'Saved. Not sent yet: no network.'),
  received: title('Tỉnh đã nhận hồ sơ', 'The province has it'),
  accepted: title('Cán bộ đã tiếp nhận hồ sơ', 'An officer has accepted it'),
  lead: sentence(
    'Có mạng là máy tự gửi. Không phải quay lại bấm gì nữa.',
    'It is sent by itself when there is a network. Nothing more to press.',
  ),
  leadReceived: sentence(
    'Cán bộ xem hồ sơ, rồi mới có mã hồ sơ.',
    'An officer looks at it; then it gets its code.',
  ),
  saved: label('Đã lưu trên máy này', 'Saved on this machine'),
  savedAt: sentence('Lúc {time}. Mất điện cũng không mất hồ sơ.', 'At {time}. A power cut does not lose it.'),
  waiting: label('Đang chờ gửi', 'Waiting to be sent'),
  pages: label('Ảnh giấy tờ đang gửi', 'Pictures being sent'),
  pagesSent: sentence('Đã gửi {sent} trong {all} ảnh.', '{sent} of {all} pictures sent.'),
  waitingNow: sentence('Máy gửi ngay khi có mạng.', 'Sent as soon as there is a network.'),
  sent: label('Đã gửi đi', 'Sent'),
  province: label('Tỉnh nhận được', 'The province has it'),
  provinceAt: sentence('Lúc {time}. Số nhận: {code}.', 'At {time}. Receipt {code}.'),
  provinceLater: sentence('Khi đó máy hiện giờ nhận.', 'The time will be shown then.'),
  officer: label('Cán bộ tiếp nhận', 'An officer accepts it'),
  officerAt: sentence('Lúc {time}. Mã hồ sơ: {code}.', 'At {time}. Application code {code}.'),
  officerLater: sentence(
    'Khi đó mới có mã hồ sơ và ngày hẹn.',
    'Then there is an application code and a date.',
  ),
  slip: label('Mã phiếu máy', 'Slip code'),
  notDossier: sentence(
    'Không phải mã hồ sơ. Đưa mã này vào máy để xem hồ sơ đến đâu.',
    'Not an application code. Show it to the machine to see how far it is.',
  ),
  number: label('Số thứ tự nộp bản chính', 'Queue number for the originals'),
  noNumber: sentence(
    'Hôm nay hết số. Mời hỏi cán bộ tại quầy.',
    'No more numbers today. Please ask at a counter.',
  ),
  or: label('hoặc', 'or'),
  reprint: button('In lại', 'Print again'),
  reprinting: button('Đang gửi in lại', 'Sending again'),
  pay: button('Nộp phí', 'Pay the fee'),
  more: button('Làm việc khác', 'Something else'),
  done: button('Xong', 'Done'),
};

export const paper = {
  asking: label('Đang hỏi máy in', 'Asking the printer'),
  printing: label('Đang in phiếu', 'Printing the slip'),
  printed: label('Phiếu đã in xong', 'The slip is printed'),
  keep: sentence('Xin cất giữ.', 'Please keep it.'),
  notPrinted: label('Phiếu chưa in', 'The slip is not printed'),
  screen: sentence('Xin chụp màn hình này, hoặc chép mã.', 'Take a photo of this screen, or copy the code.'),
  later: sentence('Máy in chạy lại thì phiếu ra sau.', 'The slip comes when the printer works again.'),
  retracted: label('Máy đã thu phiếu lại', 'The slip was drawn back in'),
  unconfirmed: label('Chưa chắc phiếu đã in', 'Not sure the slip was printed'),
  again: sentence('Chưa có phiếu thì chạm “In lại”.', 'If there is no slip, touch “Print again”.'),
};
