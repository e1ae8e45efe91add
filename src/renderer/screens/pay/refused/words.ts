import { button, sentence, title } from '../../../language/phrase.ts';

const counter = 'Mời nộp tại quầy, bằng tiền mặt cũng được.';
const counterEn = 'Please pay at the counter; cash is fine.';
const atCounter = title('Phí này nộp tại quầy', 'This fee is paid at the counter');
const fault = title('Máy chưa lập được mã', 'The code could not be made');

/** One title and one sentence per reason: what happened, and what to do. */
export const reasons = {
  'no-catalogue': {
    title: title('Máy chưa có thông tin thủ tục', 'No procedures on this machine'),
    next: sentence(counter, counterEn),
  },
  'unknown-procedure': {
    title: atCounter,
    next: sentence(`Máy chưa có việc này. ${counter}`, `This matter is not known here. ${counterEn}`),
  },
  'no-matter': {
    title: title('Phiếu này chưa ghi việc', 'This slip names no matter'),
    next: sentence(
      'Gặp cán bộ xong mới biết phí. Cán bộ thu tại quầy.',
      'The fee is known once you have seen the officer, who takes it.',
    ),
  },
  'other-kiosk': {
    title: title('Phiếu này của máy khác', 'This is another kiosk’s slip'),
    next: sentence(
      'Xin nộp ở máy đã in phiếu, hoặc nộp tại quầy.',
      'Please pay at the kiosk that printed it, or at the counter.',
    ),
  },
  'too-many-tries': {
    title: title('Gõ sai nhiều lần', 'Too many wrong tries'),
    next: sentence(
      'Để giữ an toàn, máy tạm dừng mở phiếu ít phút. Cán bộ giúp ngay được.',
      'To keep slips safe, none is opened for some minutes. An officer can help now.',
    ),
  },
  'fee-unknown': {
    title: atCounter,
    next: sentence(
      'Máy chưa biết chắc số tiền. Cán bộ cho biết và thu tại quầy.',
      'The amount is not certain here. The officer tells and takes it.',
    ),
  },
  free: {
    title: title('Việc này không phải nộp phí', 'There is nothing to pay'),
    next: sentence(
      'Quy định ghi việc này miễn phí. Không cần nộp gì.',
      'The rules say that this is free of charge.',
    ),
  },
  'no-account': {
    title: atCounter,
    next: sentence(
      'Nơi này chưa nhận phí bằng mã QR. Mời nộp tại quầy.',
      'No QR payments are taken for this here. Please pay at the counter.',
    ),
  },
  'already-paid': {
    title: title('Phí này đã nộp rồi', 'This fee is paid already'),
    next: sentence('Tỉnh đã báo tiền đến. Không nộp lần nữa.', 'The money has come. Do not pay again.'),
  },
  'unknown-subject': { title: fault, next: sentence(counter, counterEn) },
  'unknown-payment': { title: fault, next: sentence(counter, counterEn) },
  'disk-full': {
    title: title('Máy đầy bộ nhớ, chưa lập được mã', 'The machine’s storage is full'),
    next: sentence(`Xin báo giúp cán bộ. ${counter}`, `Please tell an officer. ${counterEn}`),
  },
  refused: {
    title: fault,
    next: sentence(
      'Máy gặp lỗi. Mời thử lại, hoặc nộp tại quầy.',
      'A fault. Try again, or pay at the counter.',
    ),
  },
  'left-waiting': {
    title: title('Máy chưa trả lời', 'The machine has not answered'),
    next: sentence('Mời thử lại, hoặc nộp tại quầy.', 'Please try again, or pay at the counter.'),
  },
};

export const words = {
  again: button('Thử lại', 'Try again'),
  number: button('Lấy số gặp cán bộ', 'Take a queue number'),
  home: button('Về trang đầu', 'Back to the start'),
};
