import { button, label, sentence, title } from '../../../language/phrase.ts';

export const words = {
  step: label('Nộp hồ sơ', 'Application'),
  know: label('Nên biết trước', 'Good to know first'),
  limits: label('Máy không làm được các trường hợp này', 'The machine cannot do these cases'),
  bring: label('Giấy tờ cần có', 'Papers needed'),
  sometimes: label('{paper} (tùy trường hợp)', '{paper} (in some cases)'),
  officer: label('Vẫn phải gặp cán bộ', 'An officer is still needed'),
  steps: sentence(
    'Khoảng {count} câu hỏi. Có thể dừng, lấy mã làm tiếp sau.',
    'About {count} questions. You can stop and go on later with a code.',
  ),
  stepsCard: sentence('Có thẻ căn cước thì ít câu hơn.', 'Fewer with an identity card.'),
  notHere: title('Việc này máy chưa làm được', 'Not possible at this machine'),
  begin: button('Bắt đầu', 'Begin'),
  number: button('Lấy số', 'Take a number'),
};
