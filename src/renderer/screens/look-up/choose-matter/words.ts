import { button, label, sentence, title } from '../../../language/phrase.ts';

export const words = {
  step: label('Hỏi và tra cứu: việc hay hỏi', 'Often asked'),
  title: title('Ông/bà hỏi việc nào?', 'Which matter?'),
  lead: sentence(
    'Chạm vào hình. Không thấy việc của mình: gõ, hoặc hỏi máy.',
    'Touch a picture. If yours is not here, type or ask.',
  ),
  type: button('Gõ hoặc hỏi máy', 'Type or ask'),
};
