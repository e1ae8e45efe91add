import { button, sentence, title } from '../../../language/phrase.ts';

const nothingSaved = ['Chưa lưu được hồ sơ', 'The application was not saved'] as const;

/** One title and one sentence per reason: what happened, and what to do. */
export const reasons = {
  'no-catalogue': {
    title: title('Máy chưa có thông tin thủ tục', 'No procedures on this machine'),
    next: sentence('Mời lấy số, cán bộ làm hồ sơ tại quầy.', 'Take a number: an officer will do it.'),
  },
  'unknown-procedure': {
    title: title('Máy chưa có việc này', 'This matter is not known here'),
    next: sentence('Mời lấy số, cán bộ sẽ giúp.', 'Take a number: an officer will help.'),
  },
  'unknown-form': {
    title: title('Máy không còn mẫu này', 'This form is no longer here'),
    next: sentence('Mời lấy số, cán bộ sẽ giúp.', 'Take a number: an officer will help.'),
  },
  'form-changed': {
    title: title('Mẫu hồ sơ vừa được đổi', 'The form was just changed'),
    next: sentence(
      'Chưa gửi gì đi. Mời làm lại theo mẫu mới.',
      'Nothing was sent. Please start again with the new form.',
    ),
  },
  invalid: {
    title: title(...nothingSaved),
    next: sentence('Còn chỗ cần sửa. Mời xem lại.', 'Something must still be changed.'),
  },
  'unknown-paper': {
    title: title(...nothingSaved),
    next: sentence(
      'Danh sách giấy tờ vừa được đổi. Mời thử lại.',
      'The list of papers was just changed. Please try again.',
    ),
  },
  'unknown-priority': {
    title: title(...nothingSaved),
    next: sentence(
      'Nhóm ưu tiên vừa được đổi. Mời thử lại.',
      'The priority groups were just changed. Please try again.',
    ),
  },
  'no-province': {
    title: title(...nothingSaved),
    next: sentence(
      'Máy này chưa nối với tỉnh. Mời lấy số, cán bộ sẽ giúp.',
      'This machine is not connected to the province. Take a number.',
    ),
  },
  'key-reused': {
    title: title(...nothingSaved),
    next: sentence(
      'Máy nhầm hai lần chạm. Mời thử lại.',
      'The machine mixed up two touches. Please try again.',
    ),
  },
  'key-trouble': {
    title: title('Hồ sơ đã lưu, phiếu không in được', 'Saved, but no slip'),
    next: sentence(
      'Máy không in lại được phiếu này. Mời gọi cán bộ.',
      'The machine cannot print this slip again. Please call an officer.',
    ),
  },
  'disk-full': {
    title: title('Máy đầy bộ nhớ', 'The machine’s storage is full'),
    next: sentence(
      'Hồ sơ chưa được lưu. Mời đến quầy, và báo giúp cán bộ.',
      'The application was not saved. Please go to a counter and tell the officer.',
    ),
  },
  refused: {
    title: title(...nothingSaved),
    next: sentence(
      'Máy gặp lỗi. Mời thử lại, hoặc đến quầy.',
      'The machine has a fault. Try again, or go to a counter.',
    ),
  },
  'left-waiting': {
    title: title('Máy chưa trả lời', 'The machine has not answered'),
    next: sentence(
      'Mời thử lại. Nếu hồ sơ đã lưu, máy không lưu lần nữa.',
      'Try again: if it was saved, it is not saved a second time.',
    ),
  },
};

export const words = {
  again: button('Thử lại', 'Try again'),
  number: button('Lấy số', 'Take a number'),
  home: button('Về trang đầu', 'Back to the start'),
};
