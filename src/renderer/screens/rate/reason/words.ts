import { button, sentence, tile, title } from '../../../language/phrase.ts';

export const words = {
  title: title('Vì điều gì là chính?', 'What was it mainly?'),
  lead: sentence('Chọn một điều, hoặc bỏ qua.', 'Choose one, or skip.'),
  skip: button('Bỏ qua', 'Skip'),
};

export const reasons = {
  'long-wait': tile('Phải chờ lâu', 'A long wait'),
  unclear: tile('Hướng dẫn khó hiểu', 'Hard to understand'),
  'came-back-again': tile('Phải đi lại nhiều lần', 'Had to come again'),
  attitude: tile('Thái độ phục vụ', 'How I was treated'),
  machine: tile('Máy khó dùng', 'The machine is hard to use'),
  other: tile('Điều khác', 'Something else'),
};
