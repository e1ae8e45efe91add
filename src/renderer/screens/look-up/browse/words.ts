import { button, label, sentence, tile, title } from '../../../language/phrase.ts';

export const words = {
  step: label('Hỏi và tra cứu thủ tục', 'Ask about procedures'),
  title: title('Nhà mình đang có việc gì?', 'What is happening in your life?'),
  lead: sentence(
    'Chạm vào hình, hoặc gõ câu hỏi. Máy in ra giấy cần mang.',
    'Touch a picture, or type a question. What to bring is printed.',
  ),
  often: tile('Việc hay hỏi', 'Often asked'),
  type: button('Gõ hoặc hỏi máy', 'Type or ask'),
};
