import { button, label, sentence } from '../../../language/phrase.ts';

export const words = {
  step: label('Cần mang gì', 'What to bring'),
  fee: label('Lệ phí', 'Fee'),
  time: label('Bao lâu', 'How long'),
  place: label('Ở đâu', 'Where'),
  openUntil: sentence('Đang mở đến {time}', 'Open until {time}'),
  closedNow: sentence('Bây giờ quầy nghỉ', 'Closed at this moment'),
  noCounter: sentence(
    'Trung tâm này chưa có quầy nhận. Cán bộ sẽ chỉ nơi làm.',
    'No counter here takes it. An officer will tell you where.',
  ),
  onlineFirst: sentence(
    'Việc này nay nộp qua mạng trước. Cán bộ giúp tại quầy.',
    'This is filed online first. An officer helps you at the counter.',
  ),
  form: label('Tờ khai', 'Form'),
  formRest: label('cán bộ đưa mẫu tại quầy', 'the officer has blank ones'),
  submit: label('Nộp cho cán bộ', 'Hand in'),
  submitRest: label('không lấy lại', 'not given back'),
  present: label('Đưa cán bộ xem', 'Show'),
  presentRest: label('xong nhận lại', 'you get it back'),
  conditional: label('Chỉ khi cần', 'Only in some cases'),
  conditionalRest: label('cán bộ sẽ nói', 'the officer will say'),
  have: button('Đã có', 'I have it'),
  missingOne: sentence(
    'Còn thiếu 1 giấy. Vẫn lấy số được, cán bộ giúp tại quầy.',
    '1 paper missing. You can still take a number; the officer helps.',
  ),
  missingMany: sentence(
    'Còn thiếu {count} giấy. Vẫn lấy số được, cán bộ giúp tại quầy.',
    '{count} papers missing. You can still take a number; the officer helps.',
  ),
  allThere: sentence('Đủ giấy cần có. Mời lấy số.', 'You have what is needed. Please take a number.'),
  noPapers: sentence(
    'Thông tin trong máy không ghi giấy tờ nào. Cán bộ sẽ hướng dẫn.',
    'The record lists no papers. The officer will tell you.',
  ),
  source: sentence(
    'Theo Cổng Dịch vụ công quốc gia, thủ tục {code}, cập nhật {updated}. Máy nhận ngày {asOf}.',
    'From the National Public Service Portal, procedure {code}, updated {updated}. Received {asOf}.',
  ),
  sourceNoUpdate: sentence(
    'Theo Cổng Dịch vụ công quốc gia, thủ tục {code}. Máy nhận ngày {asOf}.',
    'From the National Public Service Portal, procedure {code}. Received {asOf}.',
  ),
  take: button('Lấy số', 'Take a number'),
};
