import { button, sentence, title } from '../../../language/phrase.ts';

export const words = {
  title: title('Ông/bà cần việc nào?', 'Which one do you need?'),
  lead: sentence('Chạm vào một dòng. Chưa rõ thì hỏi máy.', 'Touch one line. Not sure? Ask.'),
  type: button('Gõ hoặc hỏi máy', 'Type or ask'),
};
