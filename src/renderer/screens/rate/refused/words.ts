import { button, sentence, title } from '../../../language/phrase.ts';

const notKept = title('Máy chưa ghi được', 'It was not kept');

export const reasons = {
  'disk-full': {
    title: notKept,
    next: sentence(
      'Máy đầy bộ nhớ. Xin nói trực tiếp với cán bộ, hoặc bỏ phiếu vào hòm góp ý.',
      'The machine’s storage is full. Please tell an officer, or use the box for suggestions.',
    ),
  },
  'no-province': {
    title: title('Máy này chưa nhận góp ý', 'No suggestions are taken here'),
    next: sentence(
      'Máy chưa nối với tỉnh nên chưa giữ kín được. Xin nói trực tiếp với cán bộ.',
      'It could not be kept closed for the province. Please tell an officer.',
    ),
  },
  refused: {
    title: notKept,
    next: sentence(
      'Máy gặp lỗi. Mời thử lại, hoặc nói với cán bộ.',
      'A fault. Try again, or tell an officer.',
    ),
  },
  'left-waiting': {
    title: title('Máy chưa trả lời', 'The machine has not answered'),
    next: sentence('Mời thử lại: máy không ghi hai lần.', 'Please try again: nothing is kept twice.'),
  },
};

export const words = {
  again: button('Thử lại', 'Try again'),
  back: button('Quay lại', 'Back'),
  home: button('Về trang đầu', 'Back to the start'),
};
