import { baseLabel, button, label, sentence } from '../language/phrase.ts';

export const words = {
  listen: baseLabel('Nghe đọc', 'Listen'),
  stopListening: baseLabel('Thôi đọc', 'Stop'),
  noVoice: baseLabel('Máy chưa có giọng đọc', 'No voice on this machine'),
  textSize: baseLabel('Cỡ chữ', 'Text size'),
  contrast: baseLabel('Tương phản', 'Contrast'),
  usualColours: baseLabel('Màu thường', 'Usual'),
  otherLanguage: baseLabel('English', 'Tiếng Việt'),
  callStaffTop: baseLabel('Gọi', 'Call'),
  callStaffBottom: baseLabel('cán bộ', 'staff'),
  back: button('Quay lại', 'Back'),
  more: button('Xem tiếp', 'More'),
  before: button('Xem trước', 'Previous'),
  pageOf: label('Trang {page} trong {pages}', 'Page {page} of {pages}'),
  online: sentence('Có mạng.', 'Network is up.'),
  onlineNext: sentence('Việc làm tại máy này được gửi đi ngay.', 'What you do here is sent at once.'),
  offline: sentence('Chưa có mạng từ {time}.', 'No network since {time}.'),
  offlineNext: sentence('Vẫn lấy số và in phiếu được.', 'Numbers and slips still work.'),
  busy: sentence('Hệ thống tỉnh đang bận.', 'The province is busy.'),
  noProvince: sentence('Máy này làm việc không cần mạng.', 'This machine works without a network.'),
  networkUnknown: sentence('Đang dò mạng.', 'Looking for the network.'),
};

export const keyWords = {
  sac: label('sắc', 'sắc'),
  huyen: label('huyền', 'huyền'),
  hoi: label('hỏi', 'hỏi'),
  nga: label('ngã', 'ngã'),
  nang: label('nặng', 'nặng'),
  backspace: label('Xóa', 'Delete'),
  clear: label('Xóa hết', 'Clear'),
  toneOff: label('Bỏ dấu', 'No tone'),
  space: label('dấu cách', 'space'),
  alphabet: label('ABC', 'ABC'),
  qwerty: label('QWE', 'QWE'),
  digits: label('123', '123'),
};
