import { button, label, sentence, title } from '../../../language/phrase.ts';

export const words = {
  printing: title('Đang in giấy cần mang', 'Printing what to bring'),
  printed: title('Xin cầm giấy', 'Please take your paper'),
  notPrinted: title('Giấy chưa in', 'It is not printed'),
  unconfirmed: title('Chưa chắc giấy đã in', 'Not sure it was printed'),
  retracted: title('Máy đã thu giấy lại', 'The paper was drawn back in'),
  asking: label('Đang hỏi máy in', 'Asking the printer'),
  printingForm: title('Đang in tờ khai', 'Printing the form'),
  slotA4: sentence('Giấy A4 ra ở máy in A4.', 'The A4 printer puts it out.'),
  slot: sentence('Giấy ra ở khe dưới màn hình.', 'It comes from the slot below the screen.'),
  reason: label('Máy in chưa in được', 'The printer cannot print'),
  later: sentence(
    'Máy in chạy lại thì giấy ra sau. Không cần đợi.',
    'The paper comes when the printer works again. No need to wait.',
  ),
  never: sentence('Sẽ không có giấy. Mời xem trên màn hình.', 'No paper will come. Please read the screen.'),
  again: sentence('Nếu chưa có giấy, chạm “In lại”.', 'If there is no paper, touch “Print again”.'),
  wanted: sentence('Cần giấy thì chạm “In lại”.', 'If you want it, touch “Print again”.'),
  code: sentence(
    'Lần sau đưa mã này vào máy, danh sách hiện ra ngay.',
    'Next time show this code to the machine: the list comes back.',
  ),
  handOver: sentence(
    'Đưa giấy này cho quầy. Quét mã là thấy hết những gì đã chọn.',
    'Hand it to the counter: the code shows everything chosen so far.',
  ),
  photo: sentence('Có thể chụp mã này thay giấy.', 'You may photograph this code instead.'),
  reprint: button('In lại', 'Print again'),
  reprinting: button('Đang gửi in lại', 'Sending again'),
  list: button('Xem lại', 'See it again'),
  done: button('Xong', 'Done'),
  take: button('Lấy số', 'Take a number'),
};
