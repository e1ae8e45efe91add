import { button, sentence } from '../../language/phrase.ts';

export const words = {
  matters: sentence('Đang mở danh sách việc', 'Opening the list'),
  details: sentence('Đang mở thông tin giấy tờ', 'Opening what to bring'),
  number: sentence('Đang lấy số', 'Taking your number'),
  answer: sentence('Đang tìm câu trả lời', 'Looking for the answer'),
  print: sentence('Đang gửi đi in', 'Sending it to the printer'),
  slip: sentence('Đang tìm phiếu', 'Looking up your slip'),
  payment: sentence('Đang chuẩn bị mã nộp phí', 'Preparing the payment'),
  opinion: sentence('Đang ghi ý kiến', 'Keeping your opinion'),
  dossier: sentence('Đang lưu hồ sơ', 'Saving your application'),
  page: sentence('Đang cất trang ảnh', 'Keeping the page'),
  camera: sentence('Đang mở máy ảnh', 'Opening the camera'),
  calm: sentence('Xin đợi một chút. Không cần chạm lại.', 'One moment, please. No need to touch again.'),
  long: sentence(
    'Máy làm lâu hơn mọi khi. Nếu số đã cấp, máy không cấp thêm số khác.',
    'This takes longer than usual. If a number was issued, no second one will be.',
  ),
  longList: sentence(
    'Máy làm lâu hơn mọi khi. Có thể đợi, hoặc gặp cán bộ.',
    'This takes longer than usual. Wait, or see an officer.',
  ),
  leave: button('Thôi, không đợi', 'Stop waiting'),
};
