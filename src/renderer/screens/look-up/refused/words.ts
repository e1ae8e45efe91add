import { button, sentence, title } from '../../../language/phrase.ts';

const gone = ['Máy chưa xem được việc này', 'This cannot be shown now'] as const;
const noForm = ['Chưa có mẫu này', 'This form is not there'] as const;
const strange = ['Máy không đọc được mã này', 'This code cannot be used'] as const;

/** One title and one sentence per reason: what happened, and what to do. */
export const reasons = {
  'no-catalogue': {
    title: title('Máy chưa có thông tin thủ tục', 'No procedures on this machine'),
    next: sentence('Mời hỏi cán bộ, hoặc lấy số để hỏi.', 'Ask an officer, or take a number and ask.'),
  },
  'unknown-procedure': {
    title: title('Máy chưa có việc này', 'This matter is not known here'),
    next: sentence('Mời hỏi cán bộ, hoặc lấy số để hỏi.', 'Ask an officer, or take a number and ask.'),
  },
  'unknown-answer': {
    title: title(...gone),
    next: sentence(
      'Câu hỏi vừa được đổi. Mời chọn lại từ đầu.',
      'The questions were just changed. Please start again.',
    ),
  },
  'not-a-checklist': {
    title: title(...strange),
    next: sentence(
      'Mã này không phải của giấy cần mang. Mời tìm việc theo hình.',
      'It is no code of a checklist. Please find the matter by picture.',
    ),
  },
  'other-centre': {
    title: title('Giấy này của trung tâm khác', 'This is another centre’s paper'),
    next: sentence(
      'Nơi khác có thể cần giấy khác. Mời tìm lại việc ở máy này.',
      'Papers may differ from place to place. Please look it up here.',
    ),
  },
  'key-reused': {
    title: title('Chưa in được', 'It was not printed'),
    next: sentence(
      'Máy nhầm hai lần chạm. Chưa in gì. Mời in lại.',
      'The machine mixed up two touches and printed nothing. Please try again.',
    ),
  },
  'disk-full': {
    title: title('Máy đầy bộ nhớ, chưa in được', 'The machine’s storage is full'),
    next: sentence(
      'Danh sách vẫn xem được trên màn hình. Xin báo giúp cán bộ.',
      'The list can still be read on the screen. Please tell an officer.',
    ),
  },
  'not-configured': {
    title: title('Máy này không có máy in', 'This kiosk has no printer'),
    next: sentence(
      'Danh sách vẫn xem được trên màn hình, có thể chụp lại.',
      'The list can still be read on the screen; you may photograph it.',
    ),
  },
  'unknown-form': {
    title: title(...noForm),
    next: sentence(
      'Mẫu vừa được đổi. Mời xin mẫu tại quầy.',
      'The form was just changed. Get one at the counter.',
    ),
  },
  'no-such-page': {
    title: title(...noForm),
    next: sentence(
      'Mẫu vừa được đổi. Mời xin mẫu tại quầy.',
      'The form was just changed. Get one at the counter.',
    ),
  },
  'no-font': {
    title: title(...noForm),
    next: sentence(
      'Máy thiếu phông chữ để in mẫu. Mời xin mẫu tại quầy.',
      'The machine lacks a font to print forms. Get one at the counter.',
    ),
  },
  refused: {
    title: title(...gone),
    next: sentence(
      'Máy gặp lỗi. Mời thử lại, hoặc hỏi cán bộ.',
      'The machine has a fault. Try again or ask.',
    ),
  },
  'left-waiting': {
    title: title('Máy chưa trả lời', 'The machine has not answered'),
    next: sentence('Mời thử lại, hoặc hỏi cán bộ.', 'Please try again, or ask an officer.'),
  },
};

export const words = {
  again: button('Thử lại', 'Try again'),
  list: button('Xem danh sách', 'See the list'),
  start: button('Tìm việc', 'Look it up'),
  number: button('Lấy số để hỏi', 'Take a number, ask'),
  home: button('Về trang đầu', 'Back to the start'),
};
