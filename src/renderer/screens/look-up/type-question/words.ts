import { button, sentence, title } from '../../../language/phrase.ts';

export const words = {
  title: title('Gõ việc, hoặc câu hỏi', 'Type a matter or a question'),
  example: sentence('Ví dụ: LÀM GIẤY KHAI SINH CẦN GÌ', 'For example: WHAT DO I NEED TO REGISTER A BIRTH'),
  further: sentence(
    'Hỏi tiếp về việc ấy. Ví dụ: LỆ PHÍ BAO NHIÊU',
    'Ask on about it. For example: HOW MUCH IS THE FEE',
  ),
  nothingNext: sentence('Gõ xong thì chạm “Hỏi máy câu này”.', 'When done, touch “Ask this”.'),
  ask: button('Hỏi máy câu này', 'Ask this'),
  askEmpty: button('Gõ câu hỏi đã', 'Type first'),
};
