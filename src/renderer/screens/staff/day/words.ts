import { button, label, sentence, title } from '../../../language/phrase.ts';

export const words = {
  title: title('Kết thúc ngày', 'Close the day'),
  lead: sentence(
    'Máy in phiếu tổng kết và báo cho tỉnh.',
    'It prints the day’s figures and tells the province.',
  ),
  closed: sentence('Đã kết thúc lúc {time}. Phiếu đang in.', 'Closed at {time}. The slip is being printed.'),
  numbers: label('Số đã cấp', 'Numbers issued'),
  abandoned: label('Bỏ giữa chừng', 'Left halfway'),
  unsent: label('Chưa gửi lên tỉnh', 'Not sent yet'),
  parked: label('Tỉnh trả lại', 'Sent back'),
  byService: label('Theo việc', 'By service'),
  byChannel: label('Đã dùng máy để', 'Used for'),
  byOutcome: label('Số đến tay người dân', 'How numbers arrived'),
  ratings: label('Đánh giá', 'Ratings'),
  close: button('Kết thúc ngày', 'Close the day'),
  week: button('In tờ tuần A4', 'Print the week on A4'),
};
