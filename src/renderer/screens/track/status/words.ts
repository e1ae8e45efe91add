import { button, label, sentence, tile, title } from '../../../language/phrase.ts';

/** The title of a dossier's page: the last thing that happened. */
export const titles = {
  saved: title('Hồ sơ đã lưu, chưa đến tỉnh', 'Saved, not yet at the province'),
  waiting: title('Hồ sơ đã lưu, chưa đến tỉnh', 'Saved, not yet at the province'),
  received: title('Tỉnh đã nhận hồ sơ', 'The province has it'),
  accepted: title('Cán bộ đã tiếp nhận', 'An officer has accepted it'),
  'needs-more': title('Cần thêm giấy tờ', 'More papers are needed'),
  'result-ready': title('Đã có kết quả', 'The result is ready'),
  refused: title('Hồ sơ chưa được nhận', 'It was not accepted'),
};

/** The name of each step on its way. */
export const steps = {
  saved: label('Đã lưu trên máy', 'Saved on the machine'),
  waiting: label('Đang chờ gửi về tỉnh', 'Waiting to be sent'),
  received: label('Tỉnh nhận được', 'The province has it'),
  accepted: label('Cán bộ tiếp nhận', 'Accepted by an officer'),
  'needs-more': label('Cán bộ cần thêm giấy tờ', 'The officer needs more papers'),
  'result-ready': label('Có kết quả', 'The result is ready'),
  refused: label('Cán bộ chưa nhận', 'Not accepted'),
};

export const words = {
  live: sentence('Đang hỏi được tỉnh. Có gì mới, trang này tự đổi.', 'Live: this page changes by itself.'),
  lastKnown: sentence(
    'Chưa có mạng. Đây là lần biết gần nhất: {time}, ngày {date}.',
    'No network. As last heard at {time} on {date}.',
  ),
  neverHeard: sentence('Máy chưa hỏi được tỉnh lần nào.', 'The province could not be asked yet.'),
  at: sentence('Lúc {time}, ngày {date}.', 'At {time} on {date}.'),
  waitingNote: sentence('Máy tự gửi khi có mạng.', 'Sent by itself when there is a network.'),
  pagesSent: sentence(
    'Ảnh giấy tờ: đã gửi {sent} trong {all}, máy tự gửi tiếp.',
    'Pictures of papers: {sent} of {all} sent, the rest follows.',
  ),
  receipt: sentence('Số nhận: {code}.', 'Receipt: {code}.'),
  dossierCode: sentence('Mã hồ sơ: {code}.', 'Application code: {code}.'),
  appointment: sentence('Ngày hẹn trả: {date}.', 'Appointment: {date}.'),
  aheadReceived: sentence('Khi đó trang này hiện giờ nhận.', 'The time will be shown then.'),
  aheadAccepted: sentence('Khi đó mới có mã hồ sơ và ngày hẹn.', 'Then there is a code and a date.'),
  own: label('Mã phiếu máy {reference}', 'Slip code {reference}'),
  notDossier: sentence('Không phải mã hồ sơ.', 'Not an application code.'),
  ticket: label('Số thứ tự {label}', 'Queue number {label}'),
  pay: tile('Nộp phí của hồ sơ này', 'Pay the fee of this one'),
  paySupport: sentence('Bằng mã QR. Tiền mặt thì nộp tại quầy.', 'By QR code. Cash at the counter.'),
  print: button('In ra giấy', 'Print it'),
  ordering: button('Đang gửi đi in', 'Sending to print'),
  done: button('Xong', 'Done'),
  printing: label('Đang in phiếu', 'Printing'),
  printed: label('Xin cầm phiếu', 'Please take your slip'),
  slot: sentence('Phiếu ở khe dưới màn hình.', 'It is in the slot below the screen.'),
  notPrinted: label('Phiếu chưa in', 'It is not printed'),
  screen: sentence('Có thể chụp lại màn hình này.', 'You may take a photo of this screen.'),
  unconfirmed: label('Chưa chắc phiếu đã in', 'Not sure it was printed'),
  again: sentence('Chưa có phiếu thì chạm “In ra giấy”.', 'No slip? Touch “Print it”.'),
  retracted: label('Máy đã thu phiếu lại', 'The slip was drawn back in'),
};
