import { sentence, tile, title } from '../../language/phrase.ts';

export const words = {
  title: title('Mời chọn việc cần làm', 'What would you like to do?'),
  lead: sentence(
    'Chạm vào một ô. Máy chỉ dẫn từng bước.',
    'Touch a box. The machine guides you step by step.',
  ),
  number: tile('Lấy số thứ tự', 'Take a queue number'),
  numberSupport: sentence('Để gặp cán bộ tại quầy.', 'To see an officer at a counter.'),
  waiting: sentence('Nhiều nhất {count} người đang chờ.', 'At most {count} people wait.'),
  waitingRange: sentence(
    'Nhiều nhất {count} người đang chờ. Chờ khoảng {from}–{to} phút.',
    'At most {count} people wait. It takes about {from}–{to} minutes.',
  ),
  ask: tile('Hỏi và tra cứu thủ tục', 'Ask about procedures'),
  apply: tile('Nộp hồ sơ', 'Submit an application'),
  pay: tile('Nộp phí bằng mã QR', 'Pay a fee by QR code'),
  track: tile('Tra cứu hồ sơ', 'Track an application'),
  rate: tile('Đánh giá', 'Rate the service'),
  trackSupport: sentence('Hồ sơ của tôi đến đâu?', 'How far is mine?'),
  rateSupport: sentence(
    'Không ghi tên. Cán bộ không thấy ai đánh giá.',
    'No name. Officers do not see who rates.',
  ),
  notYet: sentence('Chưa mở ở máy này. Mời hỏi cán bộ.', 'Not open here yet. Please ask an officer.'),
};
