import { button, label, sentence, title } from '../../../language/phrase.ts';

export const words = {
  step: label('Nộp hồ sơ', 'Submit an application'),
  title: title('Ông/bà nộp hồ sơ gì?', 'Which application?'),
  lead: sentence(
    'Máy hỏi từng câu, rồi lưu và gửi. Cán bộ tiếp nhận.',
    'The machine asks, saves and sends. An officer receives it.',
  ),
  type: button('Gõ tên việc', 'Type it'),
  resume: button('Tiếp tục hồ sơ dở', 'Go on with a draft'),
};
