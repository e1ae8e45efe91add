import { button, sentence, title } from '../../../language/phrase.ts';

/** One title and one sentence per reason: what happened, and what to do. */
export const reasons = {
  'too-many-tries': {
    title: title('Gõ sai nhiều lần', 'Too many wrong tries'),
    next: sentence(
      'Để giữ an toàn, máy tạm dừng mở phiếu ít phút. Cán bộ giúp ngay được.',
      'To keep slips safe, none is opened for some minutes. An officer can help now.',
    ),
  },
  'other-kiosk-offline': {
    title: title('Hồ sơ này nộp ở máy khác', 'It was handed in at another kiosk'),
    next: sentence(
      'Máy này chưa hỏi được tỉnh. Xin xem ở máy đã nộp, hoặc quay lại khi có mạng.',
      'The province cannot be asked now. See it at that kiosk, or when there is a network.',
    ),
  },
  'not-here-offline': {
    title: title('Máy này không có hồ sơ ấy', 'This machine has no such application'),
    next: sentence(
      'Xin xem lại từng chữ. Hồ sơ nộp ở máy khác thì chờ có mạng: máy chưa hỏi được tỉnh.',
      'Check each letter. One handed in elsewhere can be asked for when there is a network.',
    ),
  },
  refused: {
    title: title('Máy chưa xem được hồ sơ', 'It cannot be shown now'),
    next: sentence('Máy gặp lỗi. Mời thử lại, hoặc hỏi cán bộ.', 'A fault. Please try again, or ask.'),
  },
  'left-waiting': {
    title: title('Máy chưa trả lời', 'The machine has not answered'),
    next: sentence('Mời thử lại, hoặc hỏi cán bộ.', 'Please try again, or ask an officer.'),
  },
};

export const words = {
  again: button('Thử lại', 'Try again'),
  number: button('Lấy số gặp cán bộ', 'Take a queue number'),
  home: button('Về trang đầu', 'Back to the start'),
};
