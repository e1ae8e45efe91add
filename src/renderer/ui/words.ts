import type { Hindrance } from '../../shared/contract/readiness.ts';
import { baseLabel, button, label, type Phrase, sentence, title } from '../language/phrase.ts';

export const words = {
  listen: baseLabel('Nghe đọc', 'Listen'),
  stopListening: baseLabel('Thôi đọc', 'Stop'),
  lookAround: sentence(
    'Chạm một lần để nghe tên nút. Chạm lần nữa vào đó để chọn.',
    'Touch once to hear a button’s name. Touch it again to choose it.',
  ),
  readAgain: baseLabel('Đọc lại', 'Read again'),
  slower: baseLabel('Chậm hơn', 'Slower'),
  usualPace: baseLabel('Nhanh hơn', 'Faster'),
  louder: baseLabel('To hơn', 'Louder'),
  quieter: baseLabel('Nhỏ hơn', 'Quieter'),
  noVoice: baseLabel('Máy chưa có giọng đọc', 'No voice on this machine'),
  textSize: baseLabel('Cỡ chữ', 'Text size'),
  contrast: baseLabel('Tương phản', 'Contrast'),
  usualColours: baseLabel('Màu thường', 'Usual'),
  otherLanguage: baseLabel('English', 'Tiếng Việt'),
  hide: baseLabel('Che màn hình', 'Hide screen'),
  showAgain: baseLabel('Hiện lại', 'Show again'),
  hidden: title('Màn hình đang che', 'The screen is hidden'),
  hiddenNext: sentence('Chạm “Hiện lại” để làm tiếp.', 'Touch “Show again” to go on.'),
  misread: sentence('Mã này chưa dùng được ở đây.', 'This code cannot be used here.'),
  misreadNext: sentence('Mời đưa giấy cần mang đã in.', 'Show a printed list of what to bring.'),
  callStaffTop: baseLabel('Gọi', 'Call'),
  callStaffBottom: baseLabel('cán bộ', 'staff'),
  back: button('Quay lại', 'Back'),
  more: button('Xem tiếp', 'More'),
  before: button('Xem trước', 'Previous'),
  pageOf: label('Trang {page} trong {pages}', 'Page {page} of {pages}'),
  practice: sentence('BẢN TẬP.', 'PRACTICE.'),
  practiceNext: sentence('Không có gì là thật, không gửi gì đi.', 'Nothing is real, nothing is sent.'),
  online: sentence('Có mạng.', 'Network is up.'),
  onlineNext: sentence('Việc làm tại máy này được gửi đi ngay.', 'What you do here is sent at once.'),
  offline: sentence('Chưa có mạng từ {time}.', 'No network since {time}.'),
  slipsWork: sentence('Vẫn lấy số và in phiếu được.', 'Numbers and slips still work.'),
  numbersWork: sentence('Vẫn lấy số được.', 'Numbers still work.'),
  numbersOnScreen: sentence(
    'Vẫn lấy số được: số hiện trên màn hình.',
    'Numbers still work: yours is shown on the screen.',
  ),
  busy: sentence('Hệ thống tỉnh đang bận.', 'The province is busy.'),
  notRecognized: sentence(
    'Tỉnh chưa nhận ra máy này: cần kỹ thuật đăng ký lại.',
    'The province does not know this machine: a technician must enrol it.',
  ),
  noProvince: sentence('Máy này làm việc không cần mạng.', 'This machine works without a network.'),
  networkUnknown: sentence('Đang dò mạng.', 'Looking for the network.'),
};

/** What does not work now; said before what does. */
export const hindrances: Readonly<Record<DeviceHindrance, Phrase>> = {
  'disk-short': sentence(
    'Máy sắp hết chỗ lưu, chưa nhận hồ sơ mới.',
    'The machine is short of storage and takes no new applications.',
  ),
  'paper-out': sentence('Máy in hết giấy.', 'The printer is out of paper.'),
  'cover-open': sentence('Nắp máy in đang mở.', 'The printer cover is open.'),
  cutter: sentence('Dao cắt giấy của máy in bị kẹt.', 'The printer’s paper cutter is stuck.'),
  'a4-paper-out': sentence('Máy in A4 hết giấy.', 'The A4 printer is out of paper.'),
  'a4-cover-open': sentence('Nắp máy in A4 đang mở.', 'The A4 printer’s cover is open.'),
  'a4-media-jam': sentence('Máy in A4 bị kẹt giấy.', 'Paper is stuck in the A4 printer.'),
  'a4-tray-missing': sentence('Máy in A4 thiếu khay giấy.', 'The A4 printer’s paper tray is missing.'),
  'a4-output-full': sentence('Khay giấy ra của máy in A4 đã đầy.', 'The A4 printer’s output tray is full.'),
  'a4-toner-empty': sentence('Máy in A4 hết mực.', 'The A4 printer is out of toner.'),
  'printer-away': sentence('Máy in chưa sẵn sàng.', 'The printer is not ready.'),
  'scanner-away': sentence('Máy quét chưa sẵn sàng.', 'The scanner is not ready.'),
  'a4-away': sentence('Máy in A4 chưa sẵn sàng.', 'The A4 printer is not ready.'),
  'printer-and-scanner-away': sentence(
    'Máy in và máy quét chưa sẵn sàng.',
    'The printer and the scanner are not ready.',
  ),
  'printer-and-a4-away': sentence('Các máy in chưa sẵn sàng.', 'The printers are not ready.'),
  'scanner-and-a4-away': sentence(
    'Máy quét và máy in A4 chưa sẵn sàng.',
    'The scanner and the A4 printer are not ready.',
  ),
  'all-away': sentence('Máy in và máy quét chưa sẵn sàng.', 'The printers and the scanner are not ready.'),
};

export type DeviceHindrance = Exclude<Hindrance, `network-${string}`>;

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
  direct: label('Phím Ă Â', 'Keys Ă Â'),
  telex: label('Telex', 'Telex'),
  vni: label('VNI', 'VNI', { vi: 'V N I', en: 'V N I' }),
};
