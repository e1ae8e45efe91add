import { button, label, title } from '../../../language/phrase.ts';

export const words = {
  step: label('Ông/bà hỏi: “{text}”', 'You asked: “{text}”'),
  title: title('Tôi không biết việc này', 'I do not know this'),
  number: button('Lấy số để hỏi', 'Take a number, ask'),
  call: button('Gọi cán bộ', 'Call staff'),
};
