import { button, sentence, title } from '../../language/phrase.ts';

const unknown = {
  fact: sentence('Máy không nhận ra mã này.', 'The machine does not know this code.'),
  next: sentence(
    'Xin đưa phiếu của máy, hoặc gõ mã in trên phiếu.',
    'Please show a slip of this machine, or type its code.',
  ),
};

/** One fact and one way on for everything that may be wrong with a slip. */
export const troubles = {
  cut: {
    fact: sentence('Máy chưa đọc hết mã.', 'The code was not read to its end.'),
    next: sentence(
      'Xin đưa phiếu thẳng vào máy quét, giữ yên một chút.',
      'Please hold the slip straight and still.',
    ),
  },
  'damaged-text': {
    fact: sentence('Mã bị mờ hoặc hỏng.', 'The code is damaged.'),
    next: sentence(
      'Xin gõ mã in trên phiếu, hoặc đưa phiếu cho cán bộ.',
      'Please type the code on the slip, or show it to an officer.',
    ),
  },
  'not-expected': {
    fact: sentence('Đây là giấy khác.', 'This is another paper.'),
    next: sentence(
      'Ở bước này máy chỉ cần phiếu. Xin cất giấy kia.',
      'Only your slip is needed here. Please put the other paper away.',
    ),
  },
  'payment-code': {
    fact: sentence('Đây là mã chuyển tiền.', 'This is a payment code.'),
    next: sentence(
      'Mã này quét bằng ứng dụng ngân hàng, không quét ở máy.',
      'It is scanned with a bank’s app, not here.',
    ),
  },
  'not-found': {
    fact: sentence('Máy không tìm thấy phiếu này.', 'This slip was not found.'),
    next: sentence(
      'Xin xem lại từng chữ của mã, hoặc đưa phiếu cho cán bộ.',
      'Please check the code letter by letter, or show the slip to an officer.',
    ),
  },
  'too-long': unknown,
  'not-a-card': unknown,
  'bad-number': unknown,
  'bad-name': unknown,
  'bad-date': unknown,
  unknown,
};

export const words = {
  code: title('Gõ mã trên phiếu', 'Type the code on the slip'),
  codeHint: sentence(
    'Ví dụ: 7K4Q-M2XD. Phiếu hồ sơ thì gõ cả chữ MCK.',
    'For example 7K4Q-M2XD. On an application’s slip, type MCK too.',
    {
      vi: 'Ví dụ: bảy K bốn Q, M hai X D. Phiếu hồ sơ thì gõ cả chữ MCK.',
      en: 'For example 7 K 4 Q, M 2 X D. On an application’s slip, type M C K too.',
    },
  ),
  dossierHint: sentence(
    'Mã MCK trên phiếu của máy, hoặc mã hồ sơ cán bộ ghi: H15.50-261008-0975.',
    'The MCK code of the slip, or the officer’s code: H15.50-261008-0975.',
    {
      vi: 'Mã bắt đầu bằng MCK trên phiếu của máy, hoặc mã hồ sơ cán bộ ghi, gõ cả chấm và gạch.',
      en: 'The code that begins with M C K on the slip, or the officer’s code with its dots and dashes.',
    },
  ),
  secret: title('Gõ mã mở', 'Type the opening code'),
  secretHint: sentence(
    'Ba nhóm bốn chữ in trên phiếu. Không có mã này thì máy không mở.',
    'Three groups of four on the slip. Nothing opens without them.',
  ),
  next: button('Tiếp tục', 'Go on'),
  notWhole: button('Còn thiếu chữ', 'Not complete yet'),
  typeIt: button('Gõ mã trên phiếu', 'Type the code'),
};
