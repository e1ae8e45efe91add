import { button, sentence, title } from '../../../language/phrase.ts';

const noNumber = ['Chưa lấy được số', 'No number was taken'] as const;

/** One title and one sentence per reason: what happened, and what to do. */
export const reasons = {
  'no-catalogue': {
    title: title('Máy chưa có thông tin thủ tục', 'No procedures on this machine'),
    next: sentence(
      'Vẫn lấy số được: mời chọn quầy, cán bộ sẽ hỏi việc.',
      'You can still take a number: choose a counter, the officer will ask.',
    ),
  },
  'unknown-procedure': {
    title: title('Máy chưa có việc này', 'This matter is not known here'),
    next: sentence(
      'Vẫn lấy số được: mời chọn quầy, cán bộ sẽ hỏi việc.',
      'You can still take a number: choose a counter, the officer will ask.',
    ),
  },
  'unknown-matter': {
    title: title(...noNumber),
    next: sentence(
      'Máy không biết quầy nào nhận việc này. Mời chọn quầy, cán bộ sẽ hỏi.',
      'No counter is known for this matter. Choose a counter and ask there.',
    ),
  },
  'unknown-priority': {
    title: title(...noNumber),
    next: sentence(
      'Nhóm ưu tiên vừa được đổi. Mời chọn lại từ đầu.',
      'The priority groups were just changed. Please start again.',
    ),
  },
  'not-an-appointment': {
    title: title(...noNumber),
    next: sentence(
      'Máy không đọc được số hẹn này. Mời lấy số như thường, hoặc hỏi cán bộ.',
      'This appointment cannot be read. Please take a number as usual, or ask.',
    ),
  },
  'other-centre': {
    title: title('Số hẹn này của nơi khác', 'This appointment is elsewhere'),
    next: sentence(
      'Xin xem lại tên xã trên số hẹn. Làm ở đây thì mời lấy số như thường.',
      'Please check the commune. To be served here, take a number as usual.',
    ),
  },
  'other-day': {
    title: title('Số hẹn này của ngày khác', 'This appointment is on another day'),
    next: sentence(
      'Xin xem lại ngày trên số hẹn. Cần làm hôm nay thì mời lấy số như thường.',
      'Please check its day. To be served today, take a number as usual.',
    ),
  },
  'range-used-up': {
    title: title('Hôm nay quầy này hết số', 'No more numbers here today'),
    next: sentence(
      'Máy đã cấp hết số của ngày. Mời đến quầy hỏi cán bộ.',
      'All numbers of the day are given out. Please ask at the counter.',
    ),
  },
  'key-reused': {
    title: title(...noNumber),
    next: sentence(
      'Máy nhầm hai lần chạm. Không có số nào được cấp. Mời lấy lại từ đầu.',
      'The machine mixed up two touches and issued nothing. Please start again.',
    ),
  },
  'disk-full': {
    title: title('Máy đầy bộ nhớ, chưa lấy được số', 'The machine’s storage is full'),
    next: sentence(
      'Không có số nào được cấp. Mời đến quầy lấy số, và báo giúp cán bộ.',
      'No number was issued. Please take one at a counter and tell the officer.',
    ),
  },
  refused: {
    title: title(...noNumber),
    next: sentence(
      'Máy gặp lỗi. Mời thử lại, hoặc đến quầy lấy số.',
      'The machine has a fault. Try again, or take a number at a counter.',
    ),
  },
  'left-waiting': {
    title: title('Máy chưa trả lời', 'The machine has not answered'),
    next: sentence(
      'Mời thử lại: nếu số đã cấp, máy đưa lại đúng số ấy. Hoặc mời đến quầy.',
      'Try again: if a number was issued, you get the same one. Or go to a counter.',
    ),
  },
};

export const words = {
  again: button('Thử lại', 'Try again'),
  chooseCounter: button('Chọn quầy', 'Choose a counter'),
  home: button('Về trang đầu', 'Back to the start'),
};
